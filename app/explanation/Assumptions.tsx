import { memo, type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { setAnswer } from '../state/edits.ts';
import type { ExplainedAssumption } from '../state/model.ts';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Fragments, plain } from '../ui/Fragments.tsx';
import { LineLink } from '../ui/LineLink.tsx';
import styles from './Assumptions.module.css';

const answerWith = (question: string, answer: string | null, label: string): void =>
  app.change((workspace) => setAnswer(workspace, question, answer), label);

/** An option such as `uri=` takes a value: asked for once the option is chosen. */
const FreeText = ({ prefix, onUse }: { readonly prefix: string; readonly onUse: (value: string) => void }): ReactNode => {
  const t = useText();
  const [value, setValue] = useState('');
  return (
    <form
      className={styles['free']}
      onSubmit={(event) => {
        event.preventDefault();
        onUse(`${prefix}${value}`);
      }}
    >
      <input aria-label={`${t.valueOf} ${prefix}`} value={value} placeholder={prefix} onChange={(event) => setValue(event.target.value)} />
      <Button submit="submit">{t.use}</Button>
    </form>
  );
};

const Choice = ({ assumption }: { readonly assumption: ExplainedAssumption }): ReactNode => {
  const t = useText();
  const [prefix, setPrefix] = useState<string | null>(null);
  const known = assumption.options.some((option) => option.value === assumption.answer);
  const choose = (value: string): void => {
    if (assumption.freeText.includes(value)) return setPrefix(value);
    setPrefix(null);
    answerWith(assumption.question, value, t.didAnswer);
  };
  return (
    <>
      <select aria-label={plain(assumption.text)} value={prefix ?? assumption.answer} onChange={(event) => choose(event.target.value)}>
        {known ? null : <option value={assumption.answer}>{assumption.answer}</option>}
        {assumption.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.changes ? `${option.label} (${t.thenOutcome(option.changes)})` : option.label}
          </option>
        ))}
        {assumption.freeText
          .filter((free) => !assumption.options.some((option) => option.value === free))
          .map((free) => (
            <option key={free} value={free}>
              {free}…
            </option>
          ))}
      </select>
      {prefix === null ? null : (
        <FreeText
          prefix={prefix}
          onUse={(value) => {
            setPrefix(null);
            answerWith(assumption.question, value, t.didAnswer);
          }}
        />
      )}
    </>
  );
};

const Assumption = ({ assumption }: { readonly assumption: ExplainedAssumption }): ReactNode => {
  const t = useText();
  return (
    <li className={styles['assumption']} data-matters={assumption.matters} data-set={assumption.set}>
      <p className={styles['text']}>
        <Fragments of={assumption.text} />
      </p>
      <p className={styles['why']}>
        {assumption.why} {assumption.at ? <LineLink at={assumption.at} /> : null}
      </p>
      <div className={styles['choice']}>
        <Choice assumption={assumption} />
        {assumption.set ? (
          <button type="button" className={styles['back']} onClick={() => answerWith(assumption.question, null, t.didAnswer)}>
            {t.backToDefault}
          </button>
        ) : null}
      </div>
    </li>
  );
};

/** What the answer rests on. Each can be flipped on the spot; those that would change the outcome come first. */
export const Assumptions = memo(({ assumptions }: { readonly assumptions: readonly ExplainedAssumption[] }): ReactNode => {
  const t = useText();
  if (assumptions.length === 0) return null;
  return (
    <div>
      <h3 className={styles['head']}>{t.assumptions}</h3>
      <ul className={styles['list']} aria-label={t.assumptions}>
        {assumptions.map((assumption) => (
          <Assumption key={assumption.question} assumption={assumption} />
        ))}
      </ul>
    </div>
  );
});
