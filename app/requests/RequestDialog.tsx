import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { addRequest, editRequest, methods, type Request } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import field from '../ui/Field.module.css';
import { HeaderRows } from '../ui/HeaderRows.tsx';
import { expectationOf } from './expectation.ts';

type Draft = {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: NonNullable<Request['headers']>;
  readonly body: boolean;
  readonly expect: string;
};

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

const draftOf = (request: Request | undefined): Draft => ({
  name: request?.name ?? '',
  method: request?.method ?? 'GET',
  url: request?.url ?? '',
  headers: request?.headers ?? [],
  body: request?.body ?? false,
  expect: request?.expect ? pretty(request.expect) : '',
});

const isRecord = (value: unknown): value is NonNullable<Request['expect']> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `undefined` for an empty field, null for what is no JSON object. */
const readExpectation = (text: string): NonNullable<Request['expect']> | undefined | null => {
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
};

const requestOf = (draft: Draft, expect: NonNullable<Request['expect']> | undefined): Request => {
  const headers = draft.headers
    .filter(([name]) => name.trim() !== '')
    .map(([name, value]): readonly [string, string] => [name.trim().toLowerCase(), value]);
  return {
    ...(draft.name.trim() === '' ? {} : { name: draft.name.trim() }),
    method: draft.method,
    url: draft.url.trim(),
    ...(headers.length === 0 ? {} : { headers }),
    ...(draft.body ? { body: true } : {}),
    ...(expect ? { expect } : {}),
  };
};

type FieldsProps = { readonly draft: Draft; readonly set: (part: Partial<Draft>) => void };

const Fields = ({ draft, set }: FieldsProps): ReactNode => {
  const t = useText();
  return (
    <>
      <label className={field['field']}>
        <span className={field['label']}>{t.requestName}</span>
        <input className={field['input']} value={draft.name} onChange={(event) => set({ name: event.target.value })} />
      </label>
      <div className={field['line']}>
        <label className={field['field']}>
          <span className={field['label']}>{t.method}</span>
          <select className={field['input']} value={draft.method} onChange={(event) => set({ method: event.target.value })}>
            {[...new Set([...methods, draft.method])].map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
        </label>
        <label className={field['field']}>
          <span className={field['label']}>{t.url}</span>
          <input
            className={`${field['input']} ${field['mono']}`}
            value={draft.url}
            spellCheck={false}
            required
            // biome-ignore lint/a11y/noAutofocus: the first thing a request needs
            autoFocus
            onChange={(event) => set({ url: event.target.value })}
          />
        </label>
      </div>
      <HeaderRows headers={draft.headers} onChange={(headers) => set({ headers })} />
      <label className={field['check']}>
        <input type="checkbox" checked={draft.body} onChange={(event) => set({ body: event.target.checked })} />
        {t.bodyYes}
      </label>
    </>
  );
};

/** A new request (`index` null), or one that is there. */
export const RequestDialog = ({ index, onClose }: { readonly index: number | null; readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const requests = useApp((state) => state.workspace.workspace.requests);
  const report = useApp((state) => (index === null ? undefined : state.analysis.last?.reports[index]));
  const [draft, setDraft] = useState(() => draftOf(index === null ? undefined : requests[index]));
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const expect = readExpectation(draft.expect);
  const takeOver = (): void => {
    if (report) set({ expect: pretty(expectationOf(report)) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.code !== 'KeyT') return;
    event.preventDefault();
    takeOver();
  };
  const save = (): void => {
    if (expect === null) return;
    onClose();
    const request = requestOf(draft, expect);
    if (index === null) app.change((workspace) => addRequest(workspace, request), t.didAddRequest, { request: requests.length });
    else app.change((workspace) => editRequest(workspace, index, () => request), t.didEditRequest);
  };
  return (
    <Dialog title={index === null ? t.newRequest : t.editRequestTitle} closeLabel={t.close} onClose={onClose}>
      <form
        className={field['form']}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Fields draft={draft} set={set} />
        <label className={field['field']}>
          <span className={field['label']}>{t.expectation}</span>
          <textarea
            className={`${field['input']} ${field['mono']} ${field['medium']}`}
            value={draft.expect}
            spellCheck={false}
            aria-invalid={expect === null}
            onChange={(event) => set({ expect: event.target.value })}
          />
          {expect === null ? (
            <span role="alert" className={field['wrong']}>
              {t.expectationWrong}
            </span>
          ) : null}
        </label>
        {report ? (
          <div>
            <Button kind="link" onClick={takeOver} aria-keyshortcuts="Alt+T">
              {t.takeOver} <kbd>{t.takeOverKey}</kbd>
            </Button>
          </div>
        ) : null}
        <DialogFoot>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" submit="submit" disabled={expect === null || draft.url.trim() === ''}>
            {t.save}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
