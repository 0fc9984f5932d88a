import { type ReactNode, useEffect, useState } from 'react';
import { teamSettings } from '../settings/team.ts';
import { entryOf } from './all-lessons.ts';
import type { FaultCode, LessonFault } from './checks/fault.ts';
import { traceApart } from './checks/in-worker.ts';
import { LessonItem } from './LessonItem.tsx';
import styles from './Lessons.module.css';
import { type TeamLesson, teamLessons } from './team-lessons.ts';
import { useLessonWords } from './words.ts';

/** The lessons of the team's scripts: at once as far as they can be read, then with what the model says of them. */
const useTeamLessons = (): readonly TeamLesson[] | null => {
  const [found, setFound] = useState<readonly TeamLesson[] | null>(null);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const read = await teamLessons();
      if (current) setFound(read);
      const traced = await traceApart(read.flatMap(({ lesson }) => lesson ?? []));
      if (current) setFound(read.map((one) => (one.lesson ? { ...one, faults: traced.get(one.lesson.id) ?? [] } : one)));
    };
    if (teamSettings().lessons.length > 0) void load();
    return () => {
      current = false;
    };
  }, []);
  return found;
};

const Faults = ({ faults }: { readonly faults: readonly LessonFault[] }): ReactNode => {
  const words = useLessonWords();
  const said: Readonly<Record<FaultCode, (detail: string) => string>> = words.faults;
  return (
    <ul className={styles['faults']}>
      {faults.map(({ where, code, detail }) => (
        <li key={`${where} ${code}`}>
          {where === '' ? null : <code>{where}</code>} {said[code](detail)}
        </li>
      ))}
    </ul>
  );
};

const Broken = ({ one }: { readonly one: TeamLesson }): ReactNode => {
  const words = useLessonWords();
  return (
    <li className={styles['broken']}>
      <p>
        <code>{one.from}</code> {one.name === one.from ? '' : one.name}: {words.cannotOpen}
      </p>
      <Faults faults={one.faults} />
    </li>
  );
};

/** What a team added beside the built site. What is wrong with it is said here, where its author looks first. */
export const TeamLessons = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const words = useLessonWords();
  const found = useTeamLessons();
  if (teamSettings().lessons.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{words.ofTeam}</h3>
      {found === null ? <p role="status">{words.loading}</p> : null}
      <ul className={styles['list']} aria-label={words.ofTeam}>
        {(found ?? []).map((one, at) =>
          one.lesson ? (
            <LessonItem key={one.lesson.id} entry={entryOf(one.lesson)} number={null} onClose={onClose}>
              {one.faults.length > 0 ? (
                <div className={styles['broken']}>
                  <p>{words.mayMislead}</p>
                  <Faults faults={one.faults} />
                </div>
              ) : null}
            </LessonItem>
          ) : (
            // Scripts and lessons stay in the order in which they were read.
            <Broken key={`${at}`} one={one} />
          ),
        )}
      </ul>
    </section>
  );
};
