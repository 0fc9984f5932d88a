import { memo, type ReactNode } from 'react';
import type { Arrow } from '../state/model.ts';
import styles from './Arrow.module.css';
import type { ArrowPart } from './parts.ts';
import { pathOf } from './path.ts';
import type { ArrowPlace, Point } from './routes.ts';
import { sizes } from './sizes.ts';
import { middleParts, monoWidth } from './text.ts';
import type { Words } from './words.ts';

const HEAD = 9;

const headOf = (points: readonly Point[]): string => {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const dx = (tip.x - before.x) / length;
  const dy = (tip.y - before.y) / length;
  const base = { x: tip.x - dx * HEAD, y: tip.y - dy * HEAD };
  return `M${tip.x} ${tip.y}L${base.x - dy * 5} ${base.y + dx * 5}L${base.x + dy * 5} ${base.y - dx * 5}Z`;
};

type Line = NonNullable<Arrow['line']>;

const Request = ({ line, most }: { readonly line: Line; readonly most: number }): ReactNode => {
  const query = line.query === '' ? [] : [{ text: `?${line.query}`, added: false }];
  const parts = middleParts([...line.path, ...query], Math.max(4, most - line.method.length - 1));
  return (
    <>
      <tspan className={styles['method']}>{line.method} </tspan>
      {parts.map(({ text, added }, index) => (
        <tspan key={`${index}`} className={added ? styles['added'] : styles['path']}>
          {text}
        </tspan>
      ))}
    </>
  );
};

/** A host tells most at its beginning. */
const cut = (host: string, most: number): string => (host.length <= most ? host : `${host.slice(0, most - 1)}…`);

const Host = ({ line, most, words }: { readonly line: Line; readonly most: number; readonly words: Words }): ReactNode => {
  if (line.hostChange === 'none') return null;
  const change = line.hostChange === 'kept' ? words.hostKept : line.hostChange === 'set' ? words.hostSet : '';
  // Characters of Japanese words take the room of two.
  const room = most - words.host.length - 1 - (change === '' ? 0 : change.length * (/[^\x20-\x7e]/.test(change) ? 2 : 1) + 1);
  return (
    <>
      <tspan className={styles['quiet']}>{words.host} </tspan>
      <tspan className={styles['quiet']}>{cut(line.host, Math.max(8, room))}</tspan>
      {change === '' ? null : <tspan className={styles['change']}> {change}</tspan>}
    </>
  );
};

const Kind = ({ kind, words }: { readonly kind: Arrow['kind']; readonly words: Words }): ReactNode => {
  if (kind !== 'error-page' && kind !== 'failover') return null;
  return <tspan className={styles['kind']}>{kind === 'error-page' ? words.errorPage : words.failover} · </tspan>;
};

const Label = ({ place, told, words }: { readonly place: ArrowPlace; readonly told: string; readonly words: Words }): ReactNode => {
  const { arrow, label } = place;
  const { line } = arrow;
  if (!label || !line) return null;
  const most = Math.floor(label.width / monoWidth(sizes.label.size));
  const word = arrow.kind === 'error-page' ? words.errorPage.length + 3 : arrow.kind === 'failover' ? words.failover.length + 3 : 0;
  const side = label.anchor === 'start' ? 'start' : 'middle';
  if (label.lines === 1) {
    const request = Math.min(line.method.length + 1 + line.path.reduce((sum, { text }) => sum + text.length, 0), Math.floor(most * 0.55));
    return (
      <text className={styles['label']} x={label.x} y={label.y} textAnchor={side}>
        <title>{told}</title>
        <Kind kind={arrow.kind} words={words} />
        <Request line={line} most={request} />
        <tspan className={styles['quiet']}> · </tspan>
        <Host line={line} most={most - request - 3} words={words} />
      </text>
    );
  }
  return (
    <text
      className={styles['label']}
      x={label.x}
      y={line.hostChange === 'none' ? label.y + sizes.label.line / 2 : label.y}
      textAnchor={side}
    >
      <title>{told}</title>
      <Request line={line} most={most} />
      <tspan x={label.x} dy={sizes.label.line}>
        <Kind kind={arrow.kind} words={words} />
        <Host line={line} most={most - word} words={words} />
      </tspan>
    </text>
  );
};

/** A request from one place to the next: its line, its number, and what was sent. */
export const ArrowView = memo(({ part }: { readonly part: ArrowPart }): ReactNode => {
  const { place, lit, told, words } = part;
  const { arrow, points, badge } = place;
  const taken = arrow.line !== null;
  return (
    <g className={styles['arrow']} data-kind={arrow.kind} data-pass={arrow.pass > 1 ? 2 : arrow.pass} data-lit={lit}>
      {taken ? <path className={styles['halo']} d={pathOf(points, 0)} /> : null}
      <path className={styles['line']} d={pathOf(points, taken ? HEAD - 1 : 0)} />
      {taken ? <path className={styles['head']} d={headOf(points)} /> : null}
      <Label place={place} told={told} words={words} />
      {badge && arrow.number !== null ? (
        <g className={styles['badge']}>
          <circle cx={badge.x} cy={badge.y} r={sizes.badge} />
          <text x={badge.x} y={badge.y} dy="0.36em" textAnchor="middle">
            {arrow.number}
          </text>
        </g>
      ) : null}
    </g>
  );
});
