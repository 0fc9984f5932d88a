import { type ClipboardEvent, type ReactNode, useMemo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { isCurl } from '../input/is-curl.ts';
import { takeCurl } from '../input/take.ts';
import { editRequest, methods } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import styles from './RequestBar.module.css';

/** A curl command pasted into the URL is a request, not a URL: method, headers and body are taken too. */
const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
  const pasted = event.clipboardData.getData('text/plain');
  if (!isCurl(pasted)) return;
  event.preventDefault();
  void takeCurl(pasted);
};

/** Method, URL and headers of the request in view. */
export const RequestBar = (): ReactNode => {
  const t = useText();
  const request = useApp((state) => state.workspace.workspace.requests[state.workspace.request]);
  const index = useApp((state) => state.workspace.request);
  const method = request?.method ?? 'GET';
  const offered = useMemo(() => (methods.includes(method) ? methods : [...methods, method]), [method]);
  const headers = request?.headers?.length ?? 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box and legend; these three are one line.
    <div className={styles['bar']} role="group" aria-label={t.requestBar}>
      <select
        className={styles['method']}
        aria-label={t.method}
        value={method}
        onChange={(event) => {
          const chosen = event.target.value;
          app.change((workspace) => editRequest(workspace, index, (before) => ({ ...before, method: chosen })), t.didEditMethod);
        }}
      >
        {offered.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <input
        className={styles['url']}
        aria-label={t.url}
        placeholder={t.urlPlaceholder}
        value={request?.url ?? ''}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        inputMode="url"
        onPaste={onPaste}
        onBlur={app.endRun}
        onChange={(event) => {
          const url = event.target.value;
          app.change((workspace) => editRequest(workspace, index, (before) => ({ ...before, url })), t.didEditUrl, { run: `url ${index}` });
        }}
      />
      <button
        type="button"
        className={styles['headers']}
        aria-haspopup="dialog"
        onClick={() => app.setView({ dialog: { kind: 'headers' } })}
      >
        {t.headersButton(headers)}
      </button>
    </div>
  );
};
