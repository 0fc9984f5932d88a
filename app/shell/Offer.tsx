import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { browserBoxes } from '../storage/browser-boxes.ts';
import { answerOffer, isOfferAnswered } from '../storage/offer.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './WayHead.module.css';

const startTour = async (): Promise<void> => (await import('../walkthroughs/tour/tour.ts')).startTour();
const startLessons = async (): Promise<void> => (await import('../walkthroughs/open-lesson.ts')).openFirstLesson();

/** What a newcomer may want, beside the example and in nobody's way. Answered once, it never comes again. */
export const Offer = (): ReactNode => {
  const t = useText();
  const [answered, setAnswered] = useState(() => isOfferAnswered(browserBoxes().device));
  if (answered) return null;
  const answer = (act?: () => Promise<void>) => (): void => {
    answerOffer(browserBoxes().device);
    setAnswered(true);
    void act?.();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons that belong together are no form
    <div className={styles['offer']} role="group" aria-label={t.newHere}>
      <span className={styles['label']}>{t.newHere}</span>
      <button type="button" onClick={answer(startTour)}>
        {t.takeTour}
      </button>
      <button type="button" onClick={answer(startLessons)}>
        {t.firstLesson}
      </button>
      <IconButton label={t.notNow} onClick={answer()}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
};
