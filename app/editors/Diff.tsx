import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useApp } from '../state/hooks.ts';
import { stacked } from '../ui/stacked.ts';
import styles from './Diff.module.css';
import type { DiffProps } from './diff-props.ts';
import { diffRows, sharedIndent } from './diff-rows.ts';
import { isTouch, plainAbove } from './plain.ts';

const marks = { kept: ' ', removed: '-', added: '+' } as const;

/** The diff as text: at once, on touch and narrow screens, and wherever the plain editor was chosen. */
const PlainDiff = ({ label, unified }: DiffProps): ReactNode => {
  const rows = diffRows(unified);
  const indent = sharedIndent(rows);
  const columns = String(
    rows.reduce((most, row) => (row.kind === 'gap' ? most : Math.max(most, row.before ?? 0, row.after ?? 0)), 0),
  ).length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles['plain']} aria-label={label} tabIndex={0}>
      <div className={styles['lines']}>
        {rows.map((row, index) => {
          if (row.kind === 'gap') return <div key={`${index}`} className={styles['gap']} aria-hidden="true" />;
          const text = row.text.slice(indent) || ' ';
          return (
            <div key={`${index}`} className={styles['line']} data-kind={row.kind}>
              <span
                className={styles['number']}
                style={{ minWidth: `calc(${columns}ch + 16px)` }}
                data-number={row.before ?? row.after ?? ''}
              />
              <span className={styles['mark']}>{marks[row.kind]}</span>
              {row.kind === 'removed' ? <del>{text}</del> : row.kind === 'added' ? <ins>{text}</ins> : <span>{text}</span>}
            </div>
          );
        })}
      </div>
    </section>
  );
};

let loading: Promise<ComponentType<DiffProps>> | null = null;

/** Monaco's diff, once it has come; null until then, and where it is not wanted. */
const useMonacoDiff = (wanted: boolean): ComponentType<DiffProps> | null => {
  const [made, setMade] = useState<{ readonly Pane: ComponentType<DiffProps> } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    loading ??= import('./MonacoDiff.tsx').then(({ MonacoDiff }) => MonacoDiff);
    loading.then(
      (Pane) => current && setMade({ Pane }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return wanted ? (made?.Pane ?? null) : null;
};

const isNarrow = (): boolean => window.matchMedia(stacked).matches;

/** What an edit changes in one text. A new text is shown as it will be. */
export const Diff = (props: DiffProps): ReactNode => {
  const kind = useApp((state) => state.view.editor);
  const { before, after } = props;
  const large = Math.max(before?.length ?? 0, after.length) > plainAbove;
  const Pane = useMonacoDiff(kind === 'monaco' && !large && before !== null && !isTouch() && !isNarrow()) ?? PlainDiff;
  return <Pane {...props} />;
};
