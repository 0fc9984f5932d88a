import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useShown } from '../state/hooks.ts';
import type { ExplainedStep } from '../state/model.ts';
import { walk } from '../state/selection.ts';
import { StepItem } from './StepItem.tsx';
import styles from './Steps.module.css';

const directions: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The numbered list: the same story as the picture, and what a screen reader reads. */
export const Steps = memo(({ steps }: { readonly steps: readonly ExplainedStep[] }): ReactNode => {
  const t = useText();
  const { view, selection, selectedBy, lit, select } = useShown();
  const [detailed, setDetailed] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const details = steps.filter((step) => step.weight === 'detail').length;
  // A selected detail shows itself even while details are folded.
  const passes = new Map(view?.diagram.arrows.map((arrow) => [arrow.number, arrow.pass]));
  const shown = steps.filter((step) => detailed || step.weight === 'main' || lit.steps.includes(step));

  useEffect(() => {
    if (!selection || selectedBy === 'answer') return;
    const first = list.current?.querySelector<HTMLElement>('[data-lit="true"]');
    first?.scrollIntoView({ block: 'nearest' });
    if (selectedBy === 'keyboard' && list.current?.contains(document.activeElement))
      first?.querySelector('button')?.focus({ preventScroll: true });
  }, [selection, selectedBy]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const delta = directions[event.key];
    if (delta === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    select(walk(selection, view, delta), 'keyboard');
  };

  return (
    <div className={styles['block']}>
      <h3 className={styles['title']}>{t.why}</h3>
      <ol className={styles['list']} aria-label={t.steps} ref={list} onKeyDown={onKeyDown}>
        {shown.map((step) => (
          <StepItem
            key={`${step.hop}.${step.step}`}
            step={step}
            pass={passes.get(step.arrow) ?? step.pass}
            isLit={lit.steps.includes(step)}
            select={select}
          />
        ))}
      </ol>
      {details > 0 ? (
        <button type="button" className={styles['more']} aria-expanded={detailed} onClick={() => setDetailed(!detailed)}>
          <ChevronRight size={14} aria-hidden data-open={detailed} />
          {detailed ? t.fewerDetails : t.details(details)}
        </button>
      ) : null}
    </div>
  );
});
