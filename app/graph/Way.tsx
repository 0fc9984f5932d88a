import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLang, useShown } from '../state/hooks.ts';
import type { Diagram } from '../state/model.ts';
import { walk } from '../state/selection.ts';
import styles from './Picture.module.css';
import { Picture } from './Picture.tsx';
import { useWords } from './words.ts';

/**
 * The diagram to draw: that of the view, or, while what is typed is no URL, the last one that there was of the same request. Of other sources
 * or another request it would be a wrong one.
 */
const useDiagram = (now: Diagram | undefined): { readonly diagram: Diagram | null; readonly old: boolean } => {
  const of = useApp(({ workspace: { request, workspace } }) => `${request}\n${workspace.sources.map(({ name }) => name).join('\n')}`);
  const isOfNow = useApp(({ analysis }) => analysis.state === 'fresh');
  const last = useRef<{ readonly of: string; readonly diagram: Diagram } | null>(null);
  if (now && now.nodes.length > 1) {
    // A picture that waits for its successor is still that of what was there before.
    if (isOfNow) last.current = { of, diagram: now };
    return { diagram: now, old: false };
  }
  return last.current?.of === of ? { diagram: last.current.diagram, old: true } : { diagram: null, old: false };
};

/** The way of the request in view. What it selects, and what lights up in it, goes through the store. */
export const Way = (): ReactNode => {
  const t = useText();
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
  const { diagram, old } = useDiagram(view?.diagram);
  if (!diagram) return <p className={styles['empty']}>{words.empty}</p>;
  return (
    <>
      {old ? <p className={styles['old']}>{t.stalePicture}</p> : null}
      <Picture
        diagram={diagram}
        words={words}
        stale={stale || old}
        lit={parts}
        onSelect={onSelect}
        onSelectArrow={onSelectArrow}
        onWalk={onWalk}
      />
    </>
  );
};
