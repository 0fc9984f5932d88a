import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Workspace } from '../state/model.ts';
import { Button } from '../ui/Button.tsx';
import { toneOf, Witness } from './ClassList.tsx';
import styles from './Compare.module.css';
import type { MapComparison, MapDifference } from './model.ts';
import shared from './Space.module.css';
import type { Asking } from './use-answer.ts';
import { Ways } from './Ways.tsx';
import { useSpaceWords } from './words.ts';

export type Compared = {
  readonly asking: Asking;
  readonly before: Workspace;
  readonly after: Workspace;
  readonly found: MapComparison;
};

const Difference = ({ one, asking, before, after, found }: Compared & { readonly one: MapDifference }): ReactNode => {
  const words = useSpaceWords();
  const [open, setOpen] = useState(false);
  const side = ({ outcome, title, behavior }: MapDifference['before']): ReactNode => (
    <>
      <span className={shared['outcome']} data-tone={toneOf(outcome)}>
        {title}
      </span>
      {behavior === null ? null : <code className={styles['by']}>{behavior}</code>}
    </>
  );
  return (
    <li>
      <div className={styles['difference']}>
        <code className={shared['where']}>{one.where}</code>
        <span className={styles['change']}>
          {side(one.before)}
          <span aria-hidden="true">→</span>
          {side(one.after)}
          {one.sure === 'all' ? null : <span className={shared['mark']}>{words.compare.witnessOnly}</span>}
        </span>
        <Witness url={one.url} of={found.of} />
        <Button kind="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.compare.hideWays : words.compare.showWays}
        </Button>
      </div>
      {open ? <Ways asking={asking} before={before} after={after} url={one.url} otherUrl={one.otherUrl} of={found.of} /> : null}
    </li>
  );
};

type Group = { readonly title: string; readonly differences: readonly MapDifference[] };

/** With more differences than this, those of one change are put together. */
const mostLoose = 12;

/** Null: they are few enough, or too unlike, to stand by themselves. */
const groupsOf = (differences: readonly MapDifference[]): readonly Group[] | null => {
  if (differences.length <= mostLoose) return null;
  const groups = new Map<string, MapDifference[]>();
  for (const one of differences) {
    const title = `${one.before.title} → ${one.after.title}`;
    groups.set(title, [...(groups.get(title) ?? []), one]);
  }
  if (groups.size > differences.length / 2) return null;
  return [...groups].map(([title, own]) => ({ title, differences: own })).sort((a, b) => b.differences.length - a.differences.length);
};

const GroupOf = ({ group, ...compared }: Compared & { readonly group: Group }): ReactNode => {
  const words = useSpaceWords();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(30);
  const Fold = open ? ChevronDown : ChevronRight;
  return (
    <li>
      <button type="button" className={shared['unfold']} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Fold size={14} aria-hidden />
        <span>{group.title}</span>
        <span className={shared['few']}>{words.cell.kinds(group.differences.length)}</span>
      </button>
      {open ? (
        <ul className={styles['differences']}>
          {group.differences.slice(0, shown).map((one) => (
            <Difference key={`${one.url} ${one.where}`} one={one} {...compared} />
          ))}
        </ul>
      ) : null}
      {open && group.differences.length > shown ? (
        <Button kind="link" onClick={() => setShown(shown + 100)}>
          {words.more(group.differences.length - shown)}
        </Button>
      ) : null}
    </li>
  );
};

/** The kinds of URL that end otherwise, and nothing else. */
export const Differences = (compared: Compared): ReactNode => {
  const words = useSpaceWords();
  const { differences, notes } = compared.found;
  const [shown, setShown] = useState(60);
  const groups = useMemo(() => groupsOf(differences), [differences]);
  return (
    <>
      {differences.length > 0 ? <p className={styles['changes']}>{words.compare.changes(differences.length)}</p> : null}
      {notes.slice(0, 12).map((note) => (
        <p key={note} className={shared['note']}>
          {note}
        </p>
      ))}
      {notes.length > 12 ? <p className={shared['few']}>{words.more(notes.length - 12)}</p> : null}
      <ul className={styles['differences']} aria-label={words.tabs.compare}>
        {groups
          ? groups.map((group) => <GroupOf key={group.title} group={group} {...compared} />)
          : differences.slice(0, shown).map((one) => <Difference key={`${one.url} ${one.where}`} one={one} {...compared} />)}
      </ul>
      {!groups && differences.length > shown ? (
        <Button kind="link" onClick={() => setShown(shown + 100)}>
          {words.more(differences.length - shown)}
        </Button>
      ) : null}
    </>
  );
};
