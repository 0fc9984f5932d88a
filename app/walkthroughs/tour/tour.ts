import 'driver.js/dist/driver.css';
import './tour.css';
import { type DriveStep, driver } from 'driver.js';
import { text } from '../../i18n/use-text.ts';
import { app } from '../../state/store.ts';
import { lessonWords } from '../words.ts';

/** Regions and buttons are found by the names that they promise. */
const named = (kind: string, name: string): string => `${kind}[aria-label="${CSS.escape(name)}"]`;

/** The places of the screen, in the order in which one meets them. */
const stops = (): readonly (readonly [element: string, words: { readonly title: string; readonly text: string }])[] => {
  const t = text();
  const { stops: said } = lessonWords(app.store.getState().view.lang);
  return [
    [named('[role]', t.requestBar), said.request],
    [named('section', t.sources), said.sources],
    [named('section', t.way), said.way],
    [named('section', t.answer), said.answer],
    [named('section', t.requests), said.requests],
    [named('button', t.lessons), said.lessons],
  ];
};

const stepOf = ([element, { title, text: description }]: ReturnType<typeof stops>[number]): DriveStep => ({
  element,
  popover: { title, description },
});

/** Shows what is where, once round; Esc ends it. Nothing is changed, and whatever had the focus has it again. */
export const startTour = (): void => {
  const words = lessonWords(app.store.getState().view.lang);
  const before = document.activeElement;
  app.leaveLesson();
  const tour = driver({
    steps: stops().map(stepOf),
    // While it moves it takes no keys, and the motion explains nothing.
    animate: false,
    smoothScroll: false,
    overlayColor: 'black',
    overlayOpacity: 0.4,
    stagePadding: 4,
    stageRadius: 8,
    popoverClass: 'tour',
    disableActiveInteraction: true,
    showProgress: true,
    progressText: words.tourOf('{{current}}', '{{total}}'),
    nextBtnText: words.tourNext,
    prevBtnText: words.tourBack,
    doneBtnText: words.tourDone,
    onPopoverRender: ({ closeButton, title }) => {
      closeButton.setAttribute('aria-label', words.tourClose);
      // The page's own headings are what is shown; this one is no part of them.
      title.setAttribute('role', 'presentation');
    },
    // Else the button that ends it would have the focus, and Enter would.
    onHighlighted: (_element, _step, { state }) => state.popover?.nextButton.focus(),
    onDestroyed: () => before instanceof HTMLElement && before.isConnected && before.focus(),
  });
  tour.drive();
};
