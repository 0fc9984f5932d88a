import type { ReactNode } from 'react';
import { Fragments, plain } from '../ui/Fragments.tsx';
import { CopyButton } from './CopyButton.tsx';
import type { Fix } from './fixes.ts';
import styles from './Takes.module.css';
import { useFixWords } from './words.ts';

const Code = ({ title, text, hint }: { readonly title: string; readonly text: string; readonly hint?: string }): ReactNode => (
  <div className={styles['code']}>
    <div className={styles['codeHead']}>
      <span>{title}</span>
      <CopyButton text={text} what={title} />
    </div>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
    <pre tabIndex={0}>{text}</pre>
    {hint === undefined ? null : <p className={styles['hint']}>{hint}</p>}
  </div>
);

const Url = ({ fix: { told, report } }: { readonly fix: Fix }): ReactNode => {
  const words = useFixWords();
  if (!told.viewerUrlChanges) return <li>{words.urlStays}</li>;
  return (
    <li>
      {words.urlBecomes} <code>{report.request?.url}</code>
    </li>
  );
};

const Others = ({ fix: { told } }: { readonly fix: Fix }): ReactNode => {
  const words = useFixWords();
  if (told.changes.length === 0) return <li>{words.noOthers}</li>;
  return told.changes.map((change) => <li key={change.request}>{words.changesTo(change.request, change.before, change.after)}</li>);
};

const Creates = ({ fix: { told } }: { readonly fix: Fix }): ReactNode => {
  const words = useFixWords();
  if (told.creates.length === 0) return <li>{words.createsNothing}</li>;
  return (
    <li>
      {words.toCreate}{' '}
      {told.creates.map((one, index) => (
        <span key={plain(one)}>
          {index === 0 ? '' : words.comma}
          <Fragments of={one} />
        </span>
      ))}
    </li>
  );
};

/** What else a fix changes, what has to be made in AWS, and the commands that do so. */
export const Takes = ({ fix }: { readonly fix: Fix }): ReactNode => {
  const words = useFixWords();
  const { commands, snippets, urlClasses } = fix.report;
  return (
    <div className={styles['takes']}>
      <ul className={styles['facts']}>
        <Url fix={fix} />
        <Others fix={fix} />
        {urlClasses ? <li>{words.urlClasses(urlClasses.changed, urlClasses.undecided)}</li> : null}
        <Creates fix={fix} />
      </ul>
      {commands.length > 0 ? (
        <Code
          title={words.commands}
          text={commands.join('\n')}
          {...(commands.some((command) => /<[^<>]+>/.test(command)) ? { hint: words.commandsHint } : {})}
        />
      ) : null}
      {snippets.map(({ language, text }) => (
        <Code key={language} title={words.snippet[language]} text={text} />
      ))}
    </div>
  );
};
