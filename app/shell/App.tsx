import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { EditorPane } from '../editors/EditorPane.tsx';
import { AnswerPanel } from '../explanation/AnswerPanel.tsx';
import { Fixes } from '../fixes/Fixes.tsx';
import { Way } from '../graph/Way.tsx';
import { useText } from '../i18n/use-text.ts';
import { listenForInput } from '../input/listen.ts';
import { RequestsPanel } from '../requests/RequestsPanel.tsx';
import { SourcesPanel } from '../sources/SourcesPanel.tsx';
import { useApp, useUntold } from '../state/hooks.ts';
import { TopBar } from '../top/TopBar.tsx';
import { stacked } from '../ui/stacked.ts';
import styles from './App.module.css';
import { Boundary } from './Boundary.tsx';
import { Notices } from './Notices.tsx';
import { listenForKeys } from './shortcuts.ts';
import { WayHead } from './WayHead.tsx';
import { WideScreen } from './WideScreen.tsx';

const Comparison = lazy(async () => ({ default: (await import('../compare/Comparison.tsx')).Comparison }));
const LessonPanel = lazy(async () => ({ default: (await import('../walkthroughs/LessonPanel.tsx')).LessonPanel }));
const AnswerVeil = lazy(async () => ({ default: (await import('../walkthroughs/Veil.tsx')).AnswerVeil }));
const WayVeil = lazy(async () => ({ default: (await import('../walkthroughs/Veil.tsx')).WayVeil }));
const TemplateList = lazy(async () => ({ default: (await import('../templates/TemplateList.tsx')).TemplateList }));
const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }));

const useNarrow = (): boolean => {
  const [is, setIs] = useState(() => window.matchMedia(stacked).matches);
  useEffect(() => {
    const query = window.matchMedia(stacked);
    const follow = (): void => setIs(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return is;
};

const Picture = (): ReactNode => {
  const t = useText();
  const other = useApp((state) => state.view.compareWith);
  const untold = useUntold(useApp((state) => state.workspace.request));
  return (
    <section className={styles['way']} aria-label={t.way}>
      <WayHead />
      <div className={styles['picture']}>
        <Boundary>
          {untold ? (
            <Suspense>
              <WayVeil />
            </Suspense>
          ) : other === null ? (
            <Way />
          ) : (
            <Suspense fallback={<Way />}>
              <Comparison other={other} way={<Way />} />
            </Suspense>
          )}
        </Boundary>
      </div>
    </section>
  );
};

/** The answer, or, while a lesson asks for a guess, the place where it will be. */
const Answer = (): ReactNode => {
  const untold = useUntold(useApp((state) => state.workspace.request));
  if (!untold) return <AnswerPanel fixes={<Fixes />} />;
  return (
    <Suspense>
      <AnswerVeil />
    </Suspense>
  );
};

/** The whole screen: beside each other where there is room, one below the other where there is not. */
export const App = (): ReactNode => {
  const t = useText();
  const isNarrow = useNarrow();
  const dialog = useApp((state) => state.view.dialog);
  const [dropping, setDropping] = useState(false);
  useEffect(() => listenForInput(setDropping), []);
  useEffect(() => listenForKeys(), []);
  const inLesson = useApp((state) => state.walkthrough.lesson !== null);
  const sources = <SourcesPanel editor={<EditorPane />} start={<TemplateList />} />;
  const lesson = inLesson ? (
    <Suspense>
      <LessonPanel />
    </Suspense>
  ) : null;
  return (
    <div className={styles['app']} data-narrow={isNarrow}>
      <TopBar />
      <main className={styles['main']}>
        {isNarrow ? (
          <>
            <Answer />
            <Picture />
            <RequestsPanel />
            {sources}
            {lesson}
            <Notices />
          </>
        ) : (
          <WideScreen
            sources={sources}
            way={<Picture />}
            answer={<Answer />}
            requests={<RequestsPanel />}
            lesson={lesson}
            notices={<Notices />}
          />
        )}
      </main>
      {dropping ? <div className={styles['drop']}>{t.dropHere}</div> : null}
      <Suspense>{dialog ? <Dialogs dialog={dialog} /> : null}</Suspense>
    </div>
  );
};
