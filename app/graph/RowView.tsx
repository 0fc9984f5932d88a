import { type CSSProperties, type ReactNode, useContext, useId } from 'react';
import { HandsContext } from './hands.ts';
import styles from './Row.module.css';
import type { RowScene } from './row-scene.ts';
import { Strong } from './Strong.tsx';

const Words = ({ row }: { readonly row: RowScene }): ReactNode => {
  if (row.note !== '') return <Strong text={row.note} />;
  const after = row.row.kind === 'stage' || row.row.kind === 'key';
  const detail =
    row.detail === '' ? null : (
      <span className={styles['detail']} title={row.row.detail}>
        {row.detail}
      </span>
    );
  return (
    <>
      <span className={styles['what']}>
        {after ? detail : null}
        <span className={styles['label']} title={row.label === row.row.label ? undefined : row.row.label}>
          {row.label}
        </span>
        {row.chips.map((chip) => (
          <span key={chip} className={styles['method']}>
            {chip}
          </span>
        ))}
      </span>
      {row.tag === '' ? null : <span className={styles['tag']}>{row.tag}</span>}
      {after ? null : detail}
    </>
  );
};

/** One row of a box: a button that selects what was decided there. Why it was not taken shows on hover and on focus. */
export const RowView = ({ row, node, lit }: { readonly row: RowScene; readonly node: string; readonly lit: boolean }): ReactNode => {
  const { select } = useContext(HandsContext);
  const tip = useId();
  const telling = row.row.mark === 'matched' || row.row.mark === 'near' || row.tip !== '';
  const style: CSSProperties = { height: row.height, paddingLeft: 14 + row.row.depth * 14 };
  return (
    <div className={styles['rowFrame']}>
      <button
        type="button"
        className={styles['row']}
        data-tone={row.tone}
        data-two={row.two}
        data-kind={row.row.kind}
        data-lit={lit}
        tabIndex={telling ? 0 : -1}
        aria-describedby={row.tip === '' ? undefined : tip}
        style={style}
        onClick={(event) => {
          event.stopPropagation();
          select(node, row.row.id);
        }}
      >
        {row.row.depth > 0 ? <span className={styles['branch']} aria-hidden /> : null}
        <Words row={row} />
      </button>
      {row.tip === '' ? null : (
        <span role="tooltip" id={tip} className={styles['tip']}>
          {row.tip}
        </span>
      )}
    </div>
  );
};
