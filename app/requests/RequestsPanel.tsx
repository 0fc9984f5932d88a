import { ClipboardPaste, List, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { requestTitle } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import { PanelHead } from '../ui/PanelHead.tsx';
import { RequestRow } from './RequestRow.tsx';
import styles from './RequestsPanel.module.css';

/** The team's own list of sample URLs, with where each ends up. */
export const RequestsPanel = (): ReactNode => {
  const t = useText();
  const requests = useApp((state) => state.workspace.workspace.requests);
  const folded = useApp((state) => state.view.folded.requests);
  return (
    <section className={styles['panel']} aria-label={t.requests}>
      <PanelHead panel="requests" title={t.requests}>
        <button type="button" className={styles['add']} title={t.urlList} onClick={() => app.setView({ dialog: { kind: 'url-list' } })}>
          <List size={14} aria-hidden />
          <span className={styles['word']}>{t.urlList}</span>
        </button>
        <button
          type="button"
          className={styles['add']}
          title={t.pasteResponse}
          onClick={() => app.setView({ dialog: { kind: 'response', text: '' } })}
        >
          <ClipboardPaste size={14} aria-hidden />
          <span className={styles['word']}>{t.pasteResponse}</span>
        </button>
        <button type="button" className={styles['add']} onClick={() => app.setView({ dialog: { kind: 'request', index: null } })}>
          <Plus size={14} aria-hidden />
          {t.addRequest}
        </button>
      </PanelHead>
      {folded ? null : (
        <div className={styles['scroll']}>
          <table className={styles['table']} aria-label={t.requests}>
            <thead>
              <tr>
                <th scope="col">{t.request}</th>
                <th scope="col">{t.outcome}</th>
                <th scope="col">{t.answeredBy}</th>
                <th scope="col">{t.endsAt}</th>
                <th scope="col">{t.expected}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {requests.map((request, index) => (
                // Requests have no names of their own; their place in the list is how everything refers to them.
                <RequestRow key={`${index}`} request={request} index={index} title={requestTitle(request, requests)} />
              ))}
            </tbody>
          </table>
          {requests.length === 0 ? <p className={styles['empty']}>{t.noRequests}</p> : null}
        </div>
      )}
    </section>
  );
};
