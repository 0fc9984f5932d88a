import { memo, type ReactNode, useContext } from 'react';
import styles from './Box.module.css';
import type { Box, EndScene } from './box.ts';
import type { GapScene } from './gap-scene.ts';
import { HandsContext } from './hands.ts';
import type { BoxPart } from './parts.ts';
import { RowView } from './RowView.tsx';
import { sizes } from './sizes.ts';

const Gap = ({ gap }: { readonly gap: GapScene }): ReactNode => (
  <div className={styles['gap']} style={{ height: gap.height }}>
    {gap.chips.map(({ text, full, part, x, y, width }) => (
      <span
        key={`${x} ${y}`}
        className={styles['chip']}
        data-part={part}
        title={text === full ? undefined : full}
        style={{ left: x + sizes.padding, top: y, width, height: sizes.chip.height }}
      >
        {text}
      </span>
    ))}
    {gap.captions.map(({ text, part, x, y }) => (
      <span key={part} className={styles['caption']} data-part={part} style={{ left: x + sizes.padding, top: y }}>
        {text}
      </span>
    ))}
  </div>
);

const End = ({ end, tone }: { readonly end: EndScene; readonly tone: string }): ReactNode => (
  <div className={styles['end']} data-tone={tone} style={{ height: end.height }}>
    <p className={styles['verdict']}>
      <span className={styles['mark']} aria-hidden>
        {end.mark}
      </span>
      {end.text}
    </p>
    {end.bodyLines === 0 ? null : (
      <code className={styles['body']} title={end.body} style={{ height: end.bodyLines * sizes.end.body }}>
        {end.body}
      </code>
    )}
  </div>
);

const Head = ({ box }: { readonly box: Box }): ReactNode => {
  const { header } = box;
  return (
    <div className={styles['head']} data-two={header.two} style={{ height: header.height }}>
      <span className={styles['kind']}>{header.kind}</span>
      {header.flavour === '' && !header.two ? null : <span className={styles['flavour']}>{header.flavour}</span>}
      <span className={styles['name']} title={header.full}>
        {header.name}
      </span>
    </div>
  );
};

const Inside = ({ box, litRows }: { readonly box: Box; readonly litRows: readonly string[] }): ReactNode => {
  const { toggle } = useContext(HandsContext);
  const rows = (note: boolean): ReactNode =>
    box.rows
      .filter(({ row }) => (row.kind === 'note') === note)
      .map((row) => <RowView key={row.row.id} row={row} node={box.id} lit={litRows.includes(row.row.id)} />);
  return (
    <>
      <Head box={box} />
      {rows(true)}
      {box.gap ? <Gap gap={box.gap} /> : null}
      {rows(false)}
      {box.fold ? (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={box.fold.open}
          style={{ height: sizes.more }}
          onClick={(event) => {
            event.stopPropagation();
            toggle(box.id);
          }}
        >
          {box.fold.text}
        </button>
      ) : null}
      {box.end && box.node.end ? <End end={box.end} tone={box.node.end.tone} /> : null}
    </>
  );
};

/** A place: what it is, what it looked at, and, where the way ends, what it answered. */
export const BoxView = memo(({ part }: { readonly part: BoxPart }): ReactNode => {
  const { box, lit, litRows } = part;
  const { node } = box;
  return (
    <div
      className={styles['box']}
      data-kind={node.kind}
      data-off={!node.onWay}
      data-lit={lit}
      data-end={node.end?.tone}
      style={{ height: box.height }}
    >
      {node.kind === 'viewer' ? (
        <span className={styles['kind']}>{box.header.kind}</span>
      ) : (
        <Inside box={box} litRows={litRows === '' ? [] : litRows.split('\n')} />
      )}
    </div>
  );
});
