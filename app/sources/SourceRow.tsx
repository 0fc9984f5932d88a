import { Pencil, TriangleAlert, X } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { removeSource, setAnswer } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import type { SourceInfo } from '../state/model.ts';
import { app } from '../state/store.ts';
import { IconButton } from '../ui/Button.tsx';
import { SourceProblems } from './SourceProblems.tsx';
import styles from './SourcesPanel.module.css';

/** The analysis may be one keystroke behind: it is asked by name. */
const useInfo = (name: string): SourceInfo | undefined =>
  useApp((state) => state.analysis.last?.sources.find((source) => source.name === name));

const Join = ({ name, join }: { readonly name: string; readonly join: NonNullable<SourceInfo['join']> }): ReactNode => {
  const t = useText();
  const set = useApp((state) => state.workspace.workspace.answers[join.question] !== undefined);
  return (
    <label className={styles['join']}>
      <span>{t.belongsTo}</span>
      <select
        aria-label={t.belongsToOf(name)}
        value={join.owner}
        onChange={(event) => {
          const owner = event.target.value;
          app.change((workspace) => setAnswer(workspace, join.question, owner), t.didJoin);
        }}
      >
        {[...new Set([join.owner, ...join.options])].map((option) => (
          <option key={option} value={option}>
            {option === join.owner && !set ? t.belongsToAssumed(option) : option}
          </option>
        ))}
      </select>
    </label>
  );
};

/** One source: its name opens it in the editor; what it is and what is wrong stands beside it. */
export const SourceRow = memo(({ name, index }: { readonly name: string; readonly index: number }): ReactNode => {
  const t = useText();
  const info = useInfo(name);
  const active = useApp((state) => state.view.activeSource === name);
  const pending = useApp((state) => !info && state.analysis.state === 'pending');
  const wrong = info?.problems.filter((problem) => problem.severity !== 'info').length ?? 0;
  const title = info ? (info.form ? info.title : t.unrecognised) : pending ? t.reading : t.unrecognised;
  return (
    <li className={styles['row']} data-active={active}>
      <button
        type="button"
        className={styles['name']}
        aria-current={active}
        data-index={index}
        onClick={() => app.setView({ activeSource: name })}
      >
        <span className={styles['file']}>{name}</span>
        <span className={styles['form']}>{title}</span>
        {wrong > 0 ? (
          <span className={styles['wrong']}>
            <TriangleAlert size={12} aria-hidden />
            {t.problemCount(wrong)}
          </span>
        ) : null}
      </button>
      <span className={styles['actions']}>
        <IconButton label={t.renameSource(name)} onClick={() => app.setView({ dialog: { kind: 'rename-source', source: name } })}>
          <Pencil size={13} aria-hidden />
        </IconButton>
        <IconButton
          label={t.removeSource(name)}
          onClick={() => {
            app.change((workspace) => removeSource(workspace, name), t.didRemoveSource);
            app.notify('source-removed', name, true);
          }}
        >
          <X size={14} aria-hidden />
        </IconButton>
      </span>
      {info && active && info.problems.length > 0 ? <SourceProblems problems={info.problems} /> : null}
      {info?.join && active ? <Join name={name} join={info.join} /> : null}
    </li>
  );
});
