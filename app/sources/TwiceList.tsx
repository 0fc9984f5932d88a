import type { ReactNode } from 'react';
import { setAnswer } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import styles from './Aside.module.css';
import { groupsOf, type Twice, type TwiceGroup, takenBy } from './twice-groups.ts';
import { useAsideWords } from './words.ts';

type ChoiceProps = {
  readonly label: string;
  readonly options: readonly string[];
  readonly taken: string | null;
  readonly all: readonly Twice[];
};

/** Chooses for all of `all` at once. What is not chosen is the first. */
const Choice = ({ label, options, taken, all }: ChoiceProps): ReactNode => {
  const t = useAsideWords();
  const isSet = all.every(({ set }) => set);
  return (
    <select
      aria-label={label}
      value={taken ?? ''}
      onChange={(event) => {
        const source = event.target.value;
        app.change((workspace) => all.reduce((before, one) => setAnswer(before, one.question, source), workspace), t.didChoose);
      }}
    >
      {taken === null ? <option value="">{t.mixed}</option> : null}
      {options.map((option, index) => (
        <option key={option} value={option}>
          {index === 0 && !isSet ? t.first(option) : option}
        </option>
      ))}
    </select>
  );
};

const Group = ({ group }: { readonly group: TwiceGroup }): ReactNode => {
  const t = useAsideWords();
  const { options, all } = group;
  const sources = options.length < 2 ? options.join() : t.and(options.slice(0, -1).join(', '), options.at(-1) ?? '');
  const [only] = all;
  const says = all.length === 1 && only ? t.isTwice(only.title, sources) : t.areTwice(all.length, sources);
  return (
    <li>
      <p>{says}</p>
      <div className={styles['choice']}>
        <span aria-hidden>{t.counts}</span>
        <Choice label={t.countsFor(all.length === 1 && only ? only.title : sources)} options={options} taken={takenBy(group)} all={all} />
      </div>
      {all.length > 1 ? (
        <details>
          <summary>{t.each}</summary>
          <ul className={styles['each']}>
            {all.map((one) => (
              <li key={one.question} className={styles['choice']}>
                <span>{one.title}</span>
                <Choice label={t.countsFor(one.title)} options={options} taken={one.taken} all={[one]} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
};

/** Things that several sources define, each differently, with the choice which of them counts. */
export const TwiceList = (): ReactNode => {
  const t = useAsideWords();
  const twice = useApp((state) => state.analysis.last?.twice);
  if (!twice || twice.length === 0) return null;
  return (
    <ul className={styles['twice']} aria-label={t.twice}>
      {groupsOf(twice).map((group) => (
        <Group key={group.options.join('\n')} group={group} />
      ))}
    </ul>
  );
};
