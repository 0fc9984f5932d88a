import { ExternalLink } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { teamSettings } from '../settings/team.ts';
import { useLang } from '../state/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LessonItem } from './LessonItem.tsx';
import styles from './Lessons.module.css';
import { catalog } from './lessons/catalog.ts';
import { TeamLessons } from './TeamLessons.tsx';
import { useLessonWords } from './words.ts';

/** The first ones teach what the others build on. */
const firstOnes = 3;

const Links = (): ReactNode => {
  const words = useLessonWords();
  const lang = useLang();
  const { links } = teamSettings();
  if (links.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{words.links}</h3>
      <ul className={styles['links']}>
        {links.map(({ title, href }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noreferrer">
              {title[lang]} <ExternalLink size={12} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Part = ({
  title,
  from,
  to,
  onClose,
}: {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly onClose: () => void;
}): ReactNode => (
  <section className={styles['part']}>
    <h3>{title}</h3>
    <ol className={styles['list']} aria-label={title}>
      {catalog.slice(from, to).map((entry, at) => (
        <LessonItem key={entry.id} entry={entry} number={from + at + 1} onClose={onClose} />
      ))}
    </ol>
  </section>
);

/** The lessons in their order, with how far one is; the team's own; and where else to look. */
export const LessonsDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const words = useLessonWords();
  const [touring, setTouring] = useState(false);
  useEffect(() => {
    // Its overlay comes when this dialog has given the focus back.
    if (touring) return () => void import('./tour/tour.ts').then(({ startTour }) => startTour());
    return undefined;
  }, [touring]);
  return (
    <Dialog title={t.lessons} closeLabel={t.close} onClose={onClose} size="large">
      <p className={styles['intro']}>
        {words.intro} {words.kept}
      </p>
      <Part title={words.startHere} from={0} to={firstOnes} onClose={onClose} />
      {catalog.length > firstOnes ? <Part title={words.goOn} from={firstOnes} to={catalog.length} onClose={onClose} /> : null}
      <TeamLessons onClose={onClose} />
      <Links />
      <div>
        <Button
          onClick={() => {
            setTouring(true);
            onClose();
          }}
        >
          {words.tour}
        </Button>
      </div>
    </Dialog>
  );
};
