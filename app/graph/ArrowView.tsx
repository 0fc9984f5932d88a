import { memo, type ReactNode } from 'react';
import styles from './Arrow.module.css';
import { arrowLabel, HEAD, headOf } from './arrow-label.ts';
import type { ArrowPart } from './parts.ts';
import { pathOf } from './path.ts';
import type { ArrowPlace } from './routes.ts';
import { sizes } from './sizes.ts';
import type { Words } from './words.ts';

const Label = ({ place, told, words }: { readonly place: ArrowPlace; readonly told: string; readonly words: Words }): ReactNode => {
  const label = arrowLabel(place, words);
  if (!label) return null;
  return (
    <text className={styles['label']} x={label.x} y={label.y} textAnchor={label.anchor}>
      <title>{told}</title>
      {label.lines.map((spans, line) => (
        <tspan key={`${line}`} {...(line === 0 ? {} : { x: label.x, dy: sizes.label.line })}>
          {spans.map(({ text, role }, index) => (
            <tspan key={`${index}`} className={styles[role]}>
              {text}
            </tspan>
          ))}
          {/* The lines are one text where they are read or copied. */}
          {line < label.lines.length - 1 ? ' ' : null}
        </tspan>
      ))}
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
