import { type ReactNode, useMemo, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { type Request, requestTitle } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { placeOf } from '../state/show-request.ts';
import { Dialog } from '../ui/Dialog.tsx';
import field from '../ui/Field.module.css';
import { Found } from './Found.tsx';
import type { ExplainedResponse } from './model.ts';
import styles from './Response.module.css';
import { useExplained } from './use-explained.ts';
import { useResponseWords } from './words.ts';

/** The request that a pasted text tells of, whole enough to be asked: a path alone is not. */
const toldBy = (found: ExplainedResponse | null): Request | null => {
  const told = found?.read.request;
  if (!told?.url || !/^https?:\/\//i.test(told.url)) return null;
  const { method, url, headers } = told;
  return { method: method ?? 'GET', url, ...(headers.length > 0 ? { headers } : {}) };
};

/** The table's request that asks for the same URL, whatever its headers are; -1 where there is none. */
const sameUrl = (requests: readonly Request[], { method = 'GET', url }: Request): number =>
  requests.findIndex((one) => (one.method ?? 'GET') === method && one.url === url);

/** `view`: the one on the screen. `told`: of the paste. A number: of the table. */
type Choice = 'view' | 'told' | number;

const Chooser = ({
  choice,
  told,
  onChoose,
}: {
  readonly choice: Choice;
  readonly told: Request | null;
  readonly onChoose: (choice: Choice) => void;
}): ReactNode => {
  const words = useResponseWords();
  const { workspace, request } = useApp((state) => state.workspace);
  const { requests } = workspace;
  const isExtra = told !== null && placeOf(requests, told) === -1;
  const value = choice === 'told' ? 'told' : String(choice === 'view' ? request : choice);
  if (requests.length === 0 && !isExtra) return null;
  return (
    <label className={field['field']}>
      <span className={field['label']}>{words.comparedWith}</span>
      <select
        className={`${field['input']} ${field['mono']}`}
        value={value}
        onChange={(event) => onChoose(event.target.value === 'told' ? 'told' : Number(event.target.value))}
      >
        {isExtra ? <option value="told">{words.told(requestTitle(told, requests))}</option> : null}
        {requests.map((one, index) => (
          // Requests have no names of their own but their place.
          <option key={`${index}`} value={index}>
            {one.name ? `${one.name}: ` : ''}
            {requestTitle(one, requests)}
          </option>
        ))}
      </select>
    </label>
  );
};

/** An answer that somebody saw: what it tells, whether the model predicts it, and, where not, what would explain it. */
export const ResponseDialog = ({ text: given, onClose }: { readonly text: string; readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const words = useResponseWords();
  const { workspace, request } = useApp((state) => state.workspace);
  const { requests } = workspace;
  const [text, setText] = useState(given);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [asked, setAsked] = useState<Request | null>(requests[request] ?? null);
  const explained = useExplained(text, asked);
  const told = useMemo(() => toldBy(explained.found), [explained.found]);
  const own = told === null ? -1 : sameUrl(requests, told);
  // Unless it is said otherwise, a paste that tells its request is compared with that one.
  const choice: Choice = chosen ?? (told === null ? 'view' : own === -1 ? 'told' : own);
  const index = choice === 'view' ? request : choice === 'told' ? -1 : choice;
  const wanted = choice === 'told' ? told : (requests[index] ?? null);
  if (JSON.stringify(wanted) !== JSON.stringify(asked)) setAsked(wanted);
  return (
    <Dialog title={words.title} closeLabel={t.close} onClose={onClose} size="full">
      <div className={styles['sides']}>
        <div className={styles['paste']}>
          <label className={`${field['field']} ${styles['field']}`}>
            <span className={field['label']}>{words.field}</span>
            <textarea
              className={`${field['input']} ${field['mono']} ${styles['text']}`}
              value={text}
              spellCheck={false}
              autoFocus
              placeholder={words.placeholder}
              onChange={(event) => {
                setText(event.target.value);
                setChosen(null);
              }}
            />
          </label>
          <p className={field['hint']}>{words.hint}</p>
          <Chooser choice={choice} told={told} onChoose={setChosen} />
        </div>
        {/* It scrolls, so the keyboard must be able to reach it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <section className={styles['found']} aria-label={words.compared} tabIndex={0}>
          <Found explained={explained} request={wanted} index={index} onClose={onClose} />
        </section>
      </div>
    </Dialog>
  );
};
