import { useEffect, useRef, useState } from 'react';
import { text } from '../i18n/use-text.ts';
import { useApp, useUntold } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import { stacked } from '../ui/stacked.ts';
import { selectionOf, spanOf } from './course/target.ts';
import type { LessonStep } from './lesson.ts';

/** Where the panels stand below one another, the texts are far from the answer: what is to be seen there is brought up. */
const showSources = (): void => {
  if (!window.matchMedia(stacked).matches) return;
  document.querySelector(`section[aria-label="${CSS.escape(text().sources)}"]`)?.scrollIntoView({ block: 'start' });
};

/** Selects what the step speaks of, once, as soon as its answer is there and may be seen. True where there is no such thing any more. */
const select = (step: LessonStep): boolean => {
  const { workspace, analysis } = app.store.getState();
  const report = analysis.last?.reports[workspace.request];
  const view = analysis.last?.view;
  if (!step.select || !view || !report) return false;
  const selection = selectionOf(step.select, workspace.workspace, view, report);
  if (!selection) return true;
  const [first] =
    selection.kind === 'step'
      ? (view.explanation.steps.find((one) => one.hop === selection.hop && one.step === selection.step)?.at ?? [])
      : [];
  const finding = selection.kind === 'finding' ? view.explanation.findings.find((one) => one.rule === selection.rule)?.at[0] : undefined;
  const source = selection.kind === 'span' ? selection.span.source : (first ?? finding)?.source;
  if (source !== undefined) app.setView({ activeSource: source });
  app.select(selection, 'lesson');
  if (selection.kind === 'span') showSources();
  return false;
};

/** Before the answer may be seen, only a line of the texts can be pointed at. */
const selectText = (step: LessonStep): void => {
  if (!step.select || !('text' in step.select)) return;
  const span = spanOf(app.store.getState().workspace.workspace, step.select);
  if (!span) return;
  app.setView({ activeSource: span.source });
  app.select({ kind: 'span', span }, 'lesson');
  showSources();
};

/** Keeps the selection on what the step speaks of; gives whether that has gone. */
export const useTarget = (step: LessonStep | null, key: string): boolean => {
  const isFresh = useApp((state) => state.analysis.state === 'fresh');
  const untold = useUntold(useApp((state) => state.workspace.request));
  const selectedFor = useRef('');
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (!step) return;
    const now = `${key} ${untold}`;
    if (untold) {
      if (selectedFor.current !== now) selectText(step);
      selectedFor.current = now;
      setGone(false);
      return;
    }
    if (!isFresh) return;
    if (selectedFor.current !== now) {
      selectedFor.current = now;
      setGone(select(step));
    } else setGone((before) => before && isGone(step));
  }, [step, key, isFresh, untold]);
  return gone;
};

const isGone = (step: LessonStep): boolean => {
  const { workspace, analysis } = app.store.getState();
  const report = analysis.last?.reports[workspace.request];
  const view = analysis.last?.view;
  return Boolean(step.select && view && report && !selectionOf(step.select, workspace.workspace, view, report));
};
