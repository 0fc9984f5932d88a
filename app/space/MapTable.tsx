import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { ClassList } from './ClassList.tsx';
import styles from './Map.module.css';
import type { SpaceOf } from './model.ts';
import shared from './Space.module.css';
import { type Cell, type Column, cellsIn, type Ending, type Row, type RowGroup, unreachedKey } from './shape.ts';
import { useSpaceWords } from './words.ts';

export type TableProps = {
  readonly columns: readonly Column[];
  readonly of: SpaceOf;
  /** How many methods and routes each API has. */
  readonly routes: ReadonlyMap<string, number>;
  /** Where no distribution is met, the only row is of all paths. */
  readonly isWhole: boolean;
  /** What is searched for is shown unfolded. */
  readonly isSifted: boolean;
};

/** What an ending is called: APIs, buckets and hosts by their own names. */
const useEndingName = (): ((ending: Ending) => string) => {
  const t = useText();
  const words = useSpaceWords();
  const answerers: Readonly<Record<string, string>> = t.answeredByName;
  return ({ kind, name }) => {
    if (kind === 'open') return name === 'cannot-tell' ? t.cannotTell : t.leavesModel;
    return words.ends(kind, kind === 'error' ? (answerers[name] ?? name) : name);
  };
};

const columnName = ({ endings, isRest }: Column, nameOf: (ending: Ending) => string, rest: (count: number) => string): string =>
  isRest ? rest(endings.length) : endings.map(nameOf).join(', ');

const CellText = ({ cell, total }: { readonly cell: Cell; readonly total: number }): ReactNode => {
  const words = useSpaceWords();
  const { ending, classes, routes, statuses, unsure } = cell;
  const share = total > 0 ? Math.round((routes / total) * 100) : 0;
  return (
    <>
      <span
        className={shared['amount']}
        data-tone={ending.kind === 'error' && statuses.some((status) => (status ?? 0) >= 400) ? 'failed' : 'plain'}
      >
        {ending.kind === 'api' && total > 0
          ? words.cell.routes(routes, total)
          : ending.kind === 'error'
            ? statuses
                .slice(0, 3)
                .map((status) => status ?? '?')
                .join(' · ') + (statuses.length > 3 ? ' …' : '')
            : words.cell.kinds(classes.length)}
      </span>
      {ending.kind === 'api' && total > 0 ? (
        <span className={styles['bar']} aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </span>
      ) : null}
      {ending.kind === 'error' ? <span className={`${shared['few']} ${styles['few']}`}>{words.cell.kinds(classes.length)}</span> : null}
      {unsure > 0 ? <span className={`${shared['mark']} ${styles['mark']}`}>{words.cell.unsure(unsure)}</span> : null}
    </>
  );
};

/** Endings named in one cell. */
const mostInCell = 4;

const MapRow = ({ row, columns, of, routes, isWhole, isSifted }: TableProps & { readonly row: Row }): ReactNode => {
  const words = useSpaceWords();
  const nameOf = useEndingName();
  const [open, setOpen] = useState<boolean | null>(null);
  const isOpen = open ?? (isSifted && row.classes.length > 0 && row.classes.length <= 12);
  const { behavior } = row;
  const name = behavior?.name ?? (isWhole ? words.allPaths : words.noBehavior);
  const Fold = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <tr className={styles['row']} data-state={behavior?.state ?? 'reached'}>
        <th scope="row">
          <button
            type="button"
            className={shared['unfold']}
            aria-expanded={isOpen}
            disabled={row.classes.length === 0}
            onClick={() => setOpen(!isOpen)}
          >
            <Fold size={14} aria-hidden />
            {behavior ? (
              <span className={styles['order']} title={words.place(behavior.index)}>
                {behavior.index + 1}
              </span>
            ) : null}
            <span className={styles['pattern']} data-own={behavior !== null}>
              {name}
            </span>
          </button>
          {row.note ? <p className={`${shared['note']} ${styles['note']}`}>{row.note}</p> : null}
        </th>
        {columns.map((column) => {
          const cells = cellsIn(row, column);
          return (
            <td key={column.key} data-empty={cells.length === 0}>
              {cells.slice(0, mostInCell).map((cell) => (
                <div key={cell.ending.key}>
                  <span className={styles['column']} data-rest={column.isRest}>
                    {nameOf(cell.ending)}
                  </span>
                  <CellText cell={cell} total={cell.ending.kind === 'api' ? (routes.get(cell.ending.name) ?? 0) : 0} />
                </div>
              ))}
              {cells.length > mostInCell ? <span className={shared['few']}>{words.cell.more(cells.length - mostInCell)}</span> : null}
            </td>
          );
        })}
      </tr>
      {isOpen ? (
        <tr className={styles['inside']}>
          <td colSpan={columns.length + 1}>
            <ClassList classes={row.classes} of={of} label={name} />
          </td>
        </tr>
      ) : null}
    </>
  );
};

const Group = ({ group, ...table }: TableProps & { readonly group: RowGroup }): ReactNode => {
  const words = useSpaceWords();
  const nameOf = useEndingName();
  const [open, setOpen] = useState<boolean | null>(null);
  const isOpen = open ?? (table.isSifted || group.rows.length <= 6);
  const Fold = isOpen ? ChevronDown : ChevronRight;
  const ends = group.columns.map((column) => columnName(column, nameOf, words.restColumn)).join(', ');
  return (
    <>
      <tr className={styles['group']}>
        <th scope="rowgroup" colSpan={table.columns.length + 1}>
          <button type="button" className={shared['unfold']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Fold size={14} aria-hidden />
            <span>{ends === '' ? (group.key === unreachedKey ? words.groupUnreached : words.groupEmpty) : ends}</span>
            <span className={shared['few']}>{words.group(group.rows.length)}</span>
          </button>
        </th>
      </tr>
      {isOpen ? group.rows.map((row) => <MapRow key={row.id} row={row} {...table} />) : null}
    </>
  );
};

/** Behaviors in their order, by what their URLs end at. */
export const MapTable = ({
  rows,
  groups,
  ...table
}: TableProps & { readonly rows: readonly Row[]; readonly groups: readonly RowGroup[] | null }): ReactNode => {
  const words = useSpaceWords();
  const nameOf = useEndingName();
  return (
    <table className={styles['map']} aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{words.behavior}</th>
          {table.columns.map((column) => {
            const name = columnName(column, nameOf, words.restColumn);
            return (
              <th key={column.key} scope="col" title={name}>
                {name}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {groups
          ? groups.map((group) =>
              group.rows.length === 1
                ? group.rows.map((row) => <MapRow key={row.id} row={row} {...table} />)
                : [<Group key={group.key} group={group} {...table} />],
            )
          : rows.map((row) => <MapRow key={row.id} row={row} {...table} />)}
      </tbody>
    </table>
  );
};
