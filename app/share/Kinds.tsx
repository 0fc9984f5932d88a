import type { ReactNode } from 'react';
import type { Redaction, RedactionKind } from './model.ts';
import { redactionKinds } from './model.ts';
import styles from './Share.module.css';
import { useShareWords } from './words.ts';

const mostRows = 200;

/** Each text once, with its first place. */
const distinct = (redactions: readonly Redaction[]): readonly Redaction[] =>
  [...new Map(redactions.map((one) => [one.what, one] as const).reverse()).values()].reverse();

const Rows = ({ redactions }: { readonly redactions: readonly Redaction[] }): ReactNode => {
  const words = useShareWords();
  const rows = distinct(redactions);
  const placeOf = ({ where }: Redaction): string =>
    where.in === 'source' ? `${where.source}:${where.line}` : where.in === 'request' ? words.inRequest(where.request + 1) : words.inAnswers;
  return (
    <>
      <table className={styles['rows']}>
        <thead>
          <tr>
            <th scope="col">{words.original}</th>
            <th scope="col">{words.standIn}</th>
            <th scope="col">{words.place}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((one) => (
            <tr key={one.what}>
              <td>
                <code>{one.what}</code>
              </td>
              <td>
                <code>{one.standIn}</code>
              </td>
              <td>{placeOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows ? <p className={styles['quiet']}>{words.more(rows.length - mostRows)}</p> : null}
    </>
  );
};

type Props = {
  /** Kinds that were found, ticked or not. */
  readonly found: ReadonlySet<RedactionKind>;
  readonly ticked: ReadonlySet<RedactionKind>;
  readonly redactions: readonly Redaction[];
  readonly onTick: (kind: RedactionKind, on: boolean) => void;
};

/** What was taken out, by kind: how often, a tick to leave it in, and a way to look. */
export const Kinds = ({ found, ticked, redactions, onTick }: Props): ReactNode => {
  const words = useShareWords();
  return (
    <ul className={styles['kinds']}>
      {redactionKinds
        .filter((kind) => found.has(kind) || kind === 'name')
        .map((kind) => {
          const of = redactions.filter((one) => one.kind === kind);
          return (
            <li key={kind}>
              <label className={styles['kind']}>
                <input type="checkbox" checked={ticked.has(kind)} onChange={(event) => onTick(kind, event.target.checked)} />
                <span>{words.kinds[kind]}</span>
                {of.length > 0 ? <span className={styles['quiet']}>{words.times(of.length)}</span> : null}
              </label>
              {of.length > 0 ? (
                <details className={styles['look']}>
                  <summary>{words.look(words.kinds[kind])}</summary>
                  <Rows redactions={of} />
                </details>
              ) : null}
            </li>
          );
        })}
    </ul>
  );
};
