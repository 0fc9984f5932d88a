import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { drawSvg } from '../graph/svg/draw-svg.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLang } from '../state/hooks.ts';
import type { Analysis, Workspace } from '../state/model.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { analyzeApart } from './ask-model.ts';
import { redactionKinds, toMarkdown, usualKinds } from './model.ts';
import { toPng } from './png.ts';
import styles from './Share.module.css';
import { copyText, saveFile, saveText } from './save-file.ts';
import { saveWorkspace } from './save-workspace.ts';
import { useRedacted } from './use-redacted.ts';
import { shareWords, useShareWords } from './words.ts';

const everything: typeof usualKinds = new Set(redactionKinds);

const pictureName = 'tracefront.svg';

type Answered = { readonly report: Analysis['reports'][number]; readonly view: NonNullable<Analysis['view']> };

/** The answer that the workspace without its secrets gets; undefined while it is made, null where there is none. */
const useAnswer = (workspace: Workspace | null, request: number): Answered | null | undefined => {
  const lang = useLang();
  const [answer, setAnswer] = useState<{ readonly of: unknown; readonly answered: Answered | null } | null>(null);
  const key = useMemo(() => ({ workspace, request, lang }), [workspace, request, lang]);
  useEffect(() => {
    if (!key.workspace) return;
    const { done, end } = analyzeApart(key.workspace, key.request, key.lang);
    done.then(
      ({ reports, view }) => {
        const report = reports[key.request];
        setAnswer({ of: key, answered: report && view ? { report, view } : null });
      },
      () => setAnswer({ of: key, answered: null }),
    );
    return end;
  }, [key]);
  return answer && answer.of === key ? answer.answered : undefined;
};

type Theme = 'light' | 'dark';

const pictureOf = ({ report, view }: Answered, theme: Theme, lang: 'en' | 'ja') => {
  const { verdict, by } = view.explanation.headline;
  return drawSvg(view.diagram, {
    lang,
    theme,
    title: shareWords(lang).pictureTitle(`${report.request.method} ${report.request.url}`, `${verdict}${by}`),
  });
};

const Choice = ({ name, hint, children }: { readonly name: string; readonly hint: string; readonly children: ReactNode }): ReactNode => (
  <section className={styles['choice']}>
    <div>
      <h3>{name}</h3>
      <p className={styles['quiet']}>{hint}</p>
    </div>
    <div className={styles['buttons']}>{children}</div>
  </section>
);

const Colours = ({ theme, setTheme }: { readonly theme: Theme; readonly setTheme: (theme: Theme) => void }): ReactNode => {
  const words = useShareWords();
  return (
    <fieldset className={styles['radios']}>
      <legend>{words.pictureColours}</legend>
      {(['light', 'dark'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="colours" checked={theme === one} onChange={() => setTheme(one)} />
          {words[one]}
        </label>
      ))}
    </fieldset>
  );
};

const Files = ({ answered, theme }: { readonly answered: Answered; readonly theme: Theme }): ReactNode => {
  const words = useShareWords();
  const lang = useLang();
  const [told, setTold] = useState('');
  const picture = (): ReturnType<typeof drawSvg> => pictureOf(answered, theme, lang);
  const markdown = (): string => toMarkdown(answered.report, answered.view.explanation, { lang, picture: pictureName });
  return (
    <>
      <Choice name={words.picture} hint={words.svgHint}>
        <Button onClick={() => void picture().then(({ text }) => saveText(pictureName, text, 'image/svg+xml'))}>{words.svg}</Button>
        <Button
          onClick={() =>
            void picture()
              .then(toPng)
              .then((png) => saveFile('tracefront.png', png))
          }
        >
          {words.png}
        </Button>
      </Choice>
      <Choice name={words.markdown} hint={words.markdownHint(pictureName)}>
        <Button onClick={() => saveText('tracefront.md', markdown(), 'text/markdown')}>{words.markdown}</Button>
        <Button onClick={() => void copyText(markdown()).then((done) => setTold(done ? words.copied : words.copyFailed))}>
          {words.copyMarkdown}
        </Button>
        <span role="status" className={styles['quiet']}>
          {told}
        </span>
      </Choice>
      <Choice name={words.json} hint={words.jsonHint}>
        <Button onClick={() => saveText('tracefront-report.json', `${JSON.stringify(answered.report, null, 2)}\n`, 'application/json')}>
          {words.json}
        </Button>
      </Choice>
    </>
  );
};

/** The request in view as a picture, a text for a ticket or a report, without secrets; and the workspace, to keep. */
export const ExportDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const words = useShareWords();
  const { workspace, request } = useApp((state) => state.workspace);
  const [names, setNames] = useState(false);
  const [theme, setTheme] = useState<Theme>('light');
  const { redacted, failed } = useRedacted(workspace, names ? everything : usualKinds);
  const answered = useAnswer(redacted?.workspace ?? null, request);
  return (
    <Dialog title={t.export} closeLabel={t.close} onClose={onClose}>
      <p>{words.exportIntro}</p>
      <label className={styles['kind']}>
        <input type="checkbox" checked={names} onChange={(event) => setNames(event.target.checked)} />
        <span>{words.alsoNames}</span>
      </label>
      <Colours theme={theme} setTheme={setTheme} />
      <div>
        {answered ? (
          <Files answered={answered} theme={theme} />
        ) : (
          <p role="status" className={styles['quiet']}>
            {failed ? words.failed : answered === null ? words.noAnswer : words.working}
          </p>
        )}
        <Choice name={words.workspaceFile} hint={words.workspaceFileHint}>
          <Button onClick={saveWorkspace}>{words.saveWorkspace}</Button>
        </Choice>
      </div>
    </Dialog>
  );
};
