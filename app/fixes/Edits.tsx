import { type ComponentType, type ReactNode, useMemo } from 'react';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import styles from './FixDialog.module.css';
import { editedBy, type Fix } from './fixes.ts';
import { applyEdits, unifiedDiff } from './model.ts';
import { namedTexts } from './names.ts';
import { useFixWords } from './words.ts';

/** One text before and after. `before`: null where the text is new. `unified`: the same as `diff -u` prints it. */
export type DiffProps = {
  readonly label: string;
  readonly source: string;
  readonly language: string;
  readonly before: string | null;
  readonly after: string;
  readonly unified: string;
};

const languages: Readonly<Record<string, string>> = { js: 'javascript', json: 'json', yaml: 'yaml', yml: 'yaml' };

/** A source that the fix makes has been read by nobody: its name tells. */
const languageBy = (name: string): string => languages[name.slice(name.lastIndexOf('.') + 1)] ?? 'text';

const diffsOf = ({ report }: Fix): readonly Omit<DiffProps, 'label'>[] => {
  const { analysis } = app.store.getState();
  const before = namedTexts();
  const after = applyEdits(before, report.edits);
  return editedBy(report).map((source) => ({
    source,
    language: analysis.last?.sources.find(({ name }) => name === source)?.language ?? languageBy(source),
    before: before.get(source) ?? null,
    after: after.get(source) ?? '',
    unified: unifiedDiff(
      before,
      report.edits.filter((edit) => edit.source === source),
    ),
  }));
};

/** The edits of a fix, text by text. */
export const Edits = ({ fix, Diff }: { readonly fix: Fix; readonly Diff: ComponentType<DiffProps> }): ReactNode => {
  const words = useFixWords();
  const sources = useApp((state) => state.workspace.workspace.sources);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts are read from the store, and change with its sources.
  const diffs = useMemo(() => diffsOf(fix), [fix, sources]);
  if (diffs.length === 0) return <p className={styles['quiet']}>{words.noEditHere}</p>;
  return diffs.map((diff) => (
    <figure key={diff.source} className={styles['diff']}>
      <figcaption>
        <code>{diff.source}</code>
        {diff.before === null ? <span className={styles['new']}>{words.newSource}</span> : null}
      </figcaption>
      <Diff {...diff} label={diff.before === null ? words.newSourceOf(diff.source) : words.editOf(diff.source)} />
    </figure>
  ));
};
