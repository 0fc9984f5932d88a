import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/hooks.ts';
import { type PanelName, usualSizes } from '../state/panel-sizes.ts';
import { app } from '../state/store.ts';
import styles from './WideScreen.module.css';

/** Where a panel lies, hence which way a drag makes it larger; and its least size. Narrower than half of that it folds. */
const ways = {
  sources: { axis: 'x', sign: 1, least: 200 },
  answer: { axis: 'x', sign: -1, least: 240 },
  requests: { axis: 'y', sign: -1, least: 96 },
} as const;

const most = 1200;
const keyStep = 16;

const resize = (panel: PanelName, size: number): void => {
  const { folded, sizes } = app.store.getState().view;
  const { least } = ways[panel];
  const shut = size < least / 2;
  app.setView({
    folded: folded[panel] === shut ? folded : { ...folded, [panel]: shut },
    sizes: shut ? sizes : { ...sizes, [panel]: Math.round(Math.min(Math.max(size, least), most)) },
  });
};

const drag = (panel: PanelName, event: PointerEvent<HTMLElement>): void => {
  const { axis, sign } = ways[panel];
  const { folded, sizes } = app.store.getState().view;
  const from = axis === 'x' ? event.clientX : event.clientY;
  const size = folded[panel] ? 0 : sizes[panel];
  const bar = event.currentTarget;
  bar.setPointerCapture(event.pointerId);
  const ending = new AbortController();
  const move = (moved: globalThis.PointerEvent): void =>
    resize(panel, size + sign * ((axis === 'x' ? moved.clientX : moved.clientY) - from));
  bar.addEventListener('pointermove', move, { signal: ending.signal });
  for (const end of ['pointerup', 'pointercancel']) bar.addEventListener(end, () => ending.abort(), { once: true, signal: ending.signal });
};

/** The keys of a window splitter: arrows resize, Enter folds, Home and End go to the ends. */
const onKeyDown = (panel: PanelName, event: KeyboardEvent): void => {
  const { axis, sign, least } = ways[panel];
  const { folded, sizes } = app.store.getState().view;
  const towards: Readonly<Record<string, number>> =
    axis === 'x' ? { ArrowRight: sign, ArrowLeft: -sign } : { ArrowDown: sign, ArrowUp: -sign };
  const delta = towards[event.key];
  if (delta !== undefined) resize(panel, Math.max(sizes[panel] + delta * keyStep, least));
  else if (event.key === 'Home') resize(panel, least);
  else if (event.key === 'End') resize(panel, most);
  else if (event.key === 'Enter') app.setView({ folded: { ...folded, [panel]: !folded[panel] } });
  else return;
  event.preventDefault();
};

/** The line between two panels, which can be moved. */
export const Divider = ({ panel }: { readonly panel: PanelName }): ReactNode => {
  const t = useText();
  const size = useApp((state) => (state.view.folded[panel] ? 0 : state.view.sizes[panel]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      className={styles['divider']}
      data-panel={panel}
      role="separator"
      tabIndex={0}
      aria-label={t.resize(t[panel])}
      aria-orientation={ways[panel].axis === 'x' ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={0}
      aria-valuemax={most}
      onPointerDown={(event) => drag(panel, event)}
      onKeyDown={(event) => onKeyDown(panel, event)}
      onDoubleClick={() => app.setView({ sizes: { ...app.store.getState().view.sizes, [panel]: usualSizes[panel] } })}
    />
  );
};
