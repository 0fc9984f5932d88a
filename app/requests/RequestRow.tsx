import { Check, Columns2, Copy, Pencil, Trash2, X } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { compareWithExpectation } from '../../src/index.ts';
import { useText } from '../i18n/use-text.ts';
import { addRequest, type Request, removeRequest } from '../state/edits.ts';
import { useApp, useUntold } from '../state/hooks.ts';
import type { Report } from '../state/model.ts';
import { app } from '../state/store.ts';
import { IconButton } from '../ui/Button.tsx';
import { endWords, expectationWords, outcomeTone, outcomeWords } from './outcome-words.ts';
import styles from './RequestsPanel.module.css';

const Outcome = ({ report, untold }: { readonly report: Report | undefined; readonly untold: boolean }): ReactNode => {
  const t = useText();
  if (!report)
    return (
      <td colSpan={3} className={styles['quiet']}>
        {untold ? t.untold : t.reading}
      </td>
    );
  const { outcome } = report;
  return (
    <>
      <td>
        <span className={styles['outcome']} data-tone={outcomeTone(outcome)}>
          {outcomeWords(outcome, t)}
        </span>
      </td>
      <td>
        {outcome.answeredBy ? t.answeredByName[outcome.answeredBy] : outcome.reaches?.kind === 's3-object' ? t.answeredByName.s3 : '–'}
        {outcome.loop ? <span className={styles['loop']}> {t.afterLoop}</span> : null}
      </td>
      <td className={`${styles['mono']} ${styles['end']}`}>
        <span title={endWords(report)}>{endWords(report)}</span>
      </td>
    </>
  );
};

const Expected = ({ request, report }: { readonly request: Request; readonly report: Report | undefined }): ReactNode => {
  const t = useText();
  if (!request.expect) {
    return (
      <td className={`${styles['quiet']} ${styles['none']}`}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t.noExpectation}</span>
      </td>
    );
  }
  if (!report) return <td className={styles['quiet']}>…</td>;
  const met = compareWithExpectation(report, request.expect).length === 0;
  return (
    <td className={styles['expected']} data-met={met}>
      {met ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
      {met ? t.asExpected : t.notAsExpected(expectationWords(request.expect, t))}
    </td>
  );
};

type Props = { readonly request: Request; readonly index: number; readonly title: string };

const Actions = ({ request, index, title }: Props): ReactNode => {
  const t = useText();
  const shown = useApp((state) => state.workspace.request);
  const compared = useApp((state) => state.view.compareWith === index);
  const count = useApp((state) => state.workspace.workspace.requests.length);
  return (
    // Its buttons act on this row; the row itself would also put it in view.
    // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the click from the row
    <td className={styles['actions']} onClick={(event) => event.stopPropagation()}>
      <IconButton
        label={t.compareRequest(title)}
        aria-pressed={compared}
        disabled={shown === index && !compared}
        onClick={() => app.compare(compared ? null : index)}
      >
        <Columns2 size={14} aria-hidden />
      </IconButton>
      <IconButton label={t.editRequest(title)} onClick={() => app.setView({ dialog: { kind: 'request', index } })}>
        <Pencil size={13} aria-hidden />
      </IconButton>
      <IconButton
        label={t.duplicateRequest(title)}
        onClick={() => app.change((workspace) => addRequest(workspace, request), t.didAddRequest, { request: count })}
      >
        <Copy size={13} aria-hidden />
      </IconButton>
      <IconButton
        label={t.deleteRequest(title)}
        onClick={() => {
          app.change((workspace) => removeRequest(workspace, index), t.didRemoveRequest, { request: shown > index ? shown - 1 : shown });
          app.notify('request-removed', '', true);
        }}
      >
        <Trash2 size={13} aria-hidden />
      </IconButton>
    </td>
  );
};

export const RequestRow = memo(({ request, index, title }: Props): ReactNode => {
  const shown = useApp((state) => state.workspace.request === index);
  const compared = useApp((state) => state.view.compareWith === index);
  const untold = useUntold(index);
  const analysed = useApp((state) => state.analysis.last?.reports[index]);
  const report = untold ? undefined : analysed;
  return (
    // The row's own button does the same by keyboard.
    <tr data-shown={shown} data-compared={compared} onClick={() => app.selectRequest(index)}>
      <th scope="row">
        <button
          type="button"
          className={styles['pick']}
          aria-current={shown}
          title={request.name ? `${request.name}\n${request.url}` : request.url}
        >
          {request.name ? <span className={styles['name']}>{request.name}</span> : null}
          <span className={styles['mono']}>{title}</span>
        </button>
      </th>
      <Outcome report={report} untold={untold} />
      <Expected request={request} report={report} />
      <Actions request={request} index={index} title={request.name ?? title} />
    </tr>
  );
});
