import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/hooks.ts';
import { lineAt } from '../state/lines.ts';
import type { Span } from '../state/model.ts';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { progressOf, solve, useCourse } from './course/player.ts';
import { judge, type Pointing, pointedAt } from './course/pointing.ts';
import { spanOf } from './course/target.ts';
import type { FindStep, Lesson } from './lesson.ts';
import { Paragraphs } from './Said.tsx';
import styles from './Task.module.css';
import { useLessonWords } from './words.ts';

type Tried = { readonly verdict: Pointing; readonly at: Span | null };

/** What the learner points at: the cursor's line, or what they select in the answer and the picture. Never what the lesson itself selects. */
const usePointing = (step: FindStep, onTry: (tried: Tried) => void): void => {
  const pointed = useApp((state) => state.walkthrough.pointed);
  const selection = useApp((state) => state.selection);
  const tell = useRef(onTry);
  tell.current = onTry;
  /** What was pointed at when the step was come to is no answer to it. */
  const seen = useRef<readonly unknown[]>([pointed, selection]);
  useEffect(() => {
    const [before, chosen] = seen.current;
    seen.current = [pointed, selection];
    const { workspace, analysis } = app.store.getState();
    const view = analysis.last?.view;
    if (pointed && pointed !== before) tell.current({ verdict: judge([pointed], step.lines, workspace.workspace), at: pointed });
    else if (selection !== chosen && selection.what && view && selection.by !== 'lesson' && selection.by !== 'editor') {
      const spans = pointedAt(selection.what, view);
      tell.current({ verdict: judge(spans, step.lines, workspace.workspace), at: null });
    }
  }, [pointed, selection, step]);
};

const usePlace = (): ((span: Span) => string) => {
  const t = useText();
  const sources = useApp((state) => state.workspace.workspace.sources);
  return (span) =>
    t.place(
      span.source,
      lineAt(
        sources.find((source) => source.name === span.source),
        span.start,
      ),
    );
};

const Told = ({ tried }: { readonly tried: Tried }): ReactNode => {
  const words = useLessonWords();
  const place = usePlace();
  if (tried.verdict === 'near') return words.near;
  return tried.at ? words.notThis(place(tried.at)) : words.notThese;
};

/** The learner shows the line that is to blame. */
export const Find = ({ lesson, step, at }: { readonly lesson: Lesson; readonly step: FindStep; readonly at: number }): ReactNode => {
  const words = useLessonWords();
  const place = usePlace();
  const solved = useCourse(({ progress }) => progressOf(progress, lesson.id).solved.includes(at));
  const first = useApp((state) => step.lines.flatMap((line) => spanOf(state.workspace.workspace, line)?.start ?? [])[0]);
  const [tried, setTried] = useState<Tried | null>(null);
  const [hinted, setHinted] = useState(false);
  const [shown, setShown] = useState(false);
  const line = step.lines[0];
  const target = line && first !== undefined ? { source: line.source, start: first, end: first + line.text.length } : null;
  usePointing(step, (now) => {
    if (now.verdict === 'right' && !shown) solve(at);
    else setTried(now);
  });
  const show = (): void => {
    if (!target) return;
    setShown(true);
    app.setView({ activeSource: target.source });
    app.select({ kind: 'span', span: target }, 'lesson');
  };
  const wrong = !solved && tried !== null;
  return (
    <>
      {solved ? null : <p className={styles['quiet']}>{words.pointAt}</p>}
      <div role="status" className={styles['told']} data-tone={solved ? 'right' : wrong ? 'wrong' : undefined}>
        {solved && target ? <strong>{words.found(place(target))}</strong> : null}
        {wrong ? (
          <p>
            <Told tried={tried} />
          </p>
        ) : null}
        {!solved && (hinted || wrong) ? <Paragraphs words={step.hint} /> : null}
      </div>
      {solved ? null : (
        <div className={styles['helps']}>
          {hinted || wrong ? null : (
            <Button kind="link" onClick={() => setHinted(true)}>
              {words.hint}
            </Button>
          )}
          {target ? (
            <Button kind="link" onClick={show}>
              {words.showMe}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
};
