import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useLang, useShown } from '../state/hooks.ts';
import { walk } from '../state/selection.ts';
import styles from './Picture.module.css';
import { Picture } from './Picture.tsx';
import { useWords } from './words.ts';

/** The way of the request in view. What it selects, and what lights up in it, goes through the store. */
export const Way = (): ReactNode => {
  const words = useWords(useLang());
  const shown = useShown();
  const { view, stale, lit, select } = shown;
  // Hands that stay the same, so that a keystroke in the URL draws only what it changes.
  const latest = useRef(shown);
  latest.current = shown;
  const onSelect = useCallback((node: string, row: string | null) => select({ kind: 'node', node, row }, 'way'), [select]);
  const onSelectArrow = useCallback(
    (number: number) => {
      const step = latest.current.view?.explanation.steps.find((one) => one.arrow === number);
      if (step) select({ kind: 'step', hop: step.hop, step: step.step }, 'way');
    },
    [select],
  );
  const onWalk = useCallback(
    (delta: 1 | -1) => {
      const next = walk(latest.current.selection, latest.current.view, delta);
      if (next) select(next, 'keyboard');
    },
    [select],
  );
  const parts = useMemo(() => ({ nodes: lit.nodes, rows: lit.rows, arrows: lit.arrows }), [lit]);
  if (!view || view.diagram.nodes.length < 2) return <p className={styles['empty']}>{words.empty}</p>;
  return (
    <Picture
      diagram={view.diagram}
      words={words}
      stale={stale}
      lit={parts}
      onSelect={onSelect}
      onSelectArrow={onSelectArrow}
      onWalk={onWalk}
    />
  );
};
