import { type ReactNode, useMemo, useState } from 'react';
import { useApp, useLang } from '../state/hooks.ts';
import type { Workspace } from '../state/model.ts';
import field from '../ui/Field.module.css';
import { Differences } from './Differences.tsx';
import { nothingPasted, OtherVersion, type Pasted } from './OtherVersion.tsx';
import styles from './Space.module.css';
import { type Asking, useAnswer } from './use-answer.ts';
import { beforeEdits, isLikelyPart, pastedVersion, pastVersions } from './versions.ts';
import { spaceOf, type Which } from './which.ts';
import { useSpaceWords } from './words.ts';

const isPasted = ({ texts, workspace }: Pasted): boolean => workspace !== null || texts.length > 0;

/** The version that is compared with what is here, and whether it comes after it. */
type Chosen = { readonly other: Workspace | null; readonly isAfter: boolean };

type Choice = { readonly id: string; readonly pasted: Pasted; readonly whole: boolean | null; readonly isAfter: boolean | null };

const useChoice = () => {
  const { workspace, saved, history } = useApp((state) => state.workspace);
  const versions = useMemo(() => pastVersions(workspace, saved, history.past), [workspace, saved, history]);
  const [choice, setChoice] = useState<Choice>(() => ({
    id: beforeEdits(workspace, versions)?.id ?? 'pasted',
    pasted: nothingPasted,
    whole: null,
    isAfter: null,
  }));
  const whole = choice.whole ?? !isLikelyPart(workspace, choice.pasted.texts);
  const past = versions.find(({ id }) => id === choice.id);
  const chosen = useMemo((): Chosen => {
    if (choice.id !== 'pasted') return { other: past?.workspace ?? null, isAfter: choice.isAfter ?? false };
    const other = isPasted(choice.pasted) ? (choice.pasted.workspace ?? pastedVersion(workspace, choice.pasted.texts, whole)) : null;
    return { other, isAfter: choice.isAfter ?? true };
  }, [choice, past, whole, workspace]);
  const set = (part: Partial<Choice>): void => setChoice((before) => ({ ...before, ...part }));
  return { workspace, versions, choice, set, whole, chosen };
};

const Part = ({ whole, onWhole }: { readonly whole: boolean; readonly onWhole: (whole: boolean) => void }): ReactNode => {
  const words = useSpaceWords();
  return (
    <label className={field['check']}>
      <input type="checkbox" checked={!whole} onChange={(event) => onWhole(!event.target.checked)} />
      {words.compare.part}
    </label>
  );
};

/** The URLs that end otherwise in another version of the configuration. */
export const CompareView = ({ asking, which }: { readonly asking: Asking; readonly which: Which }): ReactNode => {
  const words = useSpaceWords();
  const lang = useLang();
  const { workspace, versions, choice, set, whole, chosen } = useChoice();
  const [otherHost, setOtherHost] = useState('');
  const { other, isAfter } = chosen;
  const question = useMemo(() => {
    if (!other) return null;
    const [before, after] = isAfter ? [workspace, other] : [other, workspace];
    const of = spaceOf(which);
    // The host of the controls is the one of this workspace; the model takes the one of the version before first.
    const hosts = isAfter || otherHost === '' ? { host: of.host, otherHost } : { host: otherHost, otherHost: of.host };
    return { kind: 'compare' as const, before, after, of: { ...of, ...hosts }, lang };
  }, [workspace, other, isAfter, which, otherHost, lang]);
  const { answer, state } = useAnswer<'compare'>(asking, question);
  const otherHosts = (isAfter ? answer?.hosts.after : answer?.hosts.before) ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it
    <section className={styles['scroll']} aria-label={words.tabs.compare} tabIndex={0}>
      <div className={styles['controls']}>
        <label className={field['field']}>
          <span className={field['label']}>{words.compare.with}</span>
          <select className={field['input']} value={choice.id} onChange={(event) => set({ id: event.target.value, isAfter: null })}>
            <option value="pasted">{words.compare.paste}</option>
            {versions.map(({ id, label }) => (
              <option key={id} value={id}>
                {label === null ? words.compare.opened : words.compare.before(label)}
              </option>
            ))}
          </select>
        </label>
        <label className={field['field']}>
          <span className={field['label']}>{words.compare.order}</span>
          <select
            className={field['input']}
            value={isAfter ? 'after' : 'before'}
            onChange={(event) => set({ isAfter: event.target.value === 'after' })}
          >
            <option value="after">{words.compare.isAfter}</option>
            <option value="before">{words.compare.isBefore}</option>
          </select>
        </label>
        {otherHosts.length > 0 ? (
          <label className={field['field']}>
            <span className={field['label']}>{words.otherHost}</span>
            <select className={field['input']} value={otherHost} onChange={(event) => setOtherHost(event.target.value)}>
              <option value="">{words.sameHost}</option>
              {otherHosts.map((host) => (
                <option key={host}>{host}</option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      {choice.id === 'pasted' ? (
        <OtherVersion pasted={choice.pasted} onPasted={(pasted) => set({ pasted, whole: null })}>
          {choice.pasted.texts.length > 0 ? <Part whole={whole} onWhole={(next) => set({ whole: next })} /> : null}
        </OtherVersion>
      ) : null}
      {state === 'working' && !answer ? <p role="status">{words.working}</p> : null}
      {state === 'failed' ? <p role="alert">{words.failed}</p> : null}
      {answer && question ? (
        <div aria-busy={state === 'working'}>
          <Differences asking={asking} before={question.before} after={question.after} found={answer} />
        </div>
      ) : null}
    </section>
  );
};
