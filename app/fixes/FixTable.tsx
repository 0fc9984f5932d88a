import { type ReactNode, useMemo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useProofs } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Fragments, plain } from '../ui/Fragments.tsx';
import styles from './FixTable.module.css';
import { FixTitle } from './FixTitle.tsx';
import { byFinding, editedBy, type Fix, fixesOf, isRefuted } from './fixes.ts';
import { sourceNames } from './names.ts';
import { Sign, VerdictWords } from './Sign.tsx';
import { type FixWords, useFixWords } from './words.ts';

/** A cell, under its column's name where the table is too narrow for columns. */
const Cell = ({ column, children }: { readonly column: string; readonly children: ReactNode }): ReactNode => (
  <td data-column={column}>
    <div>{children}</div>
  </td>
);

const Edited = ({ fix, words }: { readonly fix: Fix; readonly words: FixWords }): ReactNode => {
  const there = new Set(sourceNames());
  const edited = editedBy(fix.report);
  if (edited.length === 0) return words.noEdit;
  return edited.map((source) => (
    <p key={source}>
      <code>{source}</code>
      {there.has(source) ? null : <span className={styles['new']}> {words.newSource}</span>}
    </p>
  ));
};

const Others = ({ fix: { told }, words }: { readonly fix: Fix; readonly words: FixWords }): ReactNode =>
  told.changes.length === 0
    ? words.none
    : told.changes.map((change) => <p key={change.request}>{words.changesTo(change.request, change.before, change.after)}</p>);

type RowProps = { readonly fix: Fix; readonly all: readonly Fix[]; readonly words: FixWords };

const Row = ({ fix, all, words }: RowProps): ReactNode => {
  const { told, report } = fix;
  return (
    <tr data-on={fix.on !== null}>
      <th scope="row">
        <button
          type="button"
          className={styles['title']}
          onClick={() => app.setView({ dialog: { kind: 'fix', finding: fix.finding, fix: fix.id, from: 'fixes' } })}
        >
          <FixTitle fix={fix} all={all} />
        </button>
      </th>
      <Cell column={words.outcome}>
        <span className={styles['outcome']}>
          <Sign fix={fix} />
          <VerdictWords fix={fix} />
        </span>
      </Cell>
      <Cell column={words.edits}>
        <Edited fix={fix} words={words} />
      </Cell>
      <Cell column={words.viewerUrl}>
        {told.viewerUrlChanges ? (
          <>
            <p>{words.yes}</p>
            <code>{report.request?.url}</code>
          </>
        ) : (
          words.no
        )}
      </Cell>
      <Cell column={words.others}>
        <Others fix={fix} words={words} />
      </Cell>
      <Cell column={words.creates}>
        {told.creates.length === 0
          ? words.nothing
          : told.creates.map((one) => (
              <p key={plain(one)}>
                <Fragments of={one} />
              </p>
            ))}
      </Cell>
    </tr>
  );
};

/** What the rows below are for. */
const Group = ({ columns, title }: { readonly columns: number; readonly title: ReactNode }): ReactNode => (
  <tr className={styles['group']}>
    <th colSpan={columns} scope="rowgroup">
      {title}
    </th>
  </tr>
);

/** Every fix in one table with the same columns for all: what they come to, and what they cost. */
export const FixTable = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const words = useFixWords();
  const findings = useProofs()?.findings ?? null;
  const all = useMemo(() => (findings ? fixesOf(findings) : []), [findings]);
  const refuted = all.filter(isRefuted);
  const groups = byFinding(all.filter((fix) => !isRefuted(fix)));
  const rows = (fixes: readonly Fix[]): ReactNode =>
    fixes.map((fix) => <Row key={`${fix.finding} ${fix.id}`} fix={fix} all={all} words={words} />);
  const columns = [words.fix, words.outcome, words.edits, words.viewerUrl, words.others, words.creates];
  return (
    <Dialog title={words.compare} closeLabel={t.close} onClose={onClose} size="full">
      {findings ? (
        <>
          <p className={styles['hint']}>{words.tableHint}</p>
          <table className={styles['table']} aria-label={words.compare}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map(([finding, fixes]) => (
              <tbody key={finding}>
                {groups.length > 1 ? (
                  <Group columns={columns.length} title={<Fragments of={findings.told[finding]?.title ?? []} />} />
                ) : null}
                {rows(fixes)}
              </tbody>
            ))}
            {refuted.length > 0 ? (
              <tbody>
                <Group columns={columns.length} title={words.doesNotHelpTitle} />
                {rows(refuted)}
              </tbody>
            ) : null}
          </table>
        </>
      ) : (
        <p role="status">{words.gone}</p>
      )}
    </Dialog>
  );
};
