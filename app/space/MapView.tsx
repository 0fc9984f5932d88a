import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import field from '../ui/Field.module.css';
import mapStyles from './Map.module.css';
import { MapTable } from './MapTable.tsx';
import type { UrlMap } from './model.ts';
import styles from './Space.module.css';
import { columnsOf, countOf, type Filter, filters, groupsOf, routesOf, rowsOf, sift } from './shape.ts';
import { useSpaceWords } from './words.ts';

const Summary = ({ map }: { readonly map: UrlMap }): ReactNode => {
  const words = useSpaceWords();
  const reached = map.routes.filter(({ state }) => state === 'reached').length;
  const open = map.routes.filter(({ state }) => state === 'undecided').length;
  const unreached = countOf(map, 'unreached');
  const undecided = map.classes.filter(({ state }) => state.kind === 'undecided').length;
  const witnessOnly = map.classes.filter(({ state }) => state.kind === 'witness-only').length;
  return (
    <ul className={styles['summary']}>
      <li>{words.kindsOfUrl(map.classes.length)}</li>
      {map.routes.length > 0 ? (
        <li data-tone={reached < map.routes.length ? 'assumed' : 'plain'}>{words.routesReached(reached, map.routes.length)}</li>
      ) : null}
      {open > 0 ? <li data-tone="assumed">{words.routesUndecided(open)}</li> : null}
      {unreached > 0 ? <li data-tone="assumed">{words.unreachedBehaviors(unreached)}</li> : null}
      {undecided > 0 ? <li data-tone="assumed">{words.undecided(undecided)}</li> : null}
      {witnessOnly > 0 ? <li data-tone="assumed">{words.witnessOnly(witnessOnly)}</li> : null}
    </ul>
  );
};

const Filters = ({
  map,
  filter,
  onFilter,
}: {
  readonly map: UrlMap;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}): ReactNode => {
  const words = useSpaceWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together are no form
    <div className={styles['filters']} role="group" aria-label={words.filter}>
      {filters
        .filter((one) => one === 'all' || one === filter || countOf(map, one) > 0)
        .map((one) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => onFilter(one)}>
            {words.filters[one]} <span>{countOf(map, one)}</span>
          </button>
        ))}
    </div>
  );
};

/** Where all URLs of a host end. */
export const MapView = ({ map }: { readonly map: UrlMap }): ReactNode => {
  const words = useSpaceWords();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const wanted = useDeferredValue(search);
  const all = useMemo(() => rowsOf(map), [map]);
  const routes = useMemo(() => routesOf(map), [map]);
  const rows = useMemo(() => sift(all, filter, wanted), [all, filter, wanted]);
  const columns = useMemo(() => columnsOf(rows), [rows]);
  const isSifted = filter !== 'all' || wanted.trim() !== '';
  return (
    <>
      <Summary map={map} />
      <div className={styles['tools']}>
        <input
          className={field['input']}
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Filters map={map} filter={filter} onFilter={setFilter} />
      </div>
      {/* It scrolls, so the keyboard must be able to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles['scroll']} aria-label={words.tabs.map} tabIndex={0}>
        {rows.length === 0 ? (
          <p role="status">{words.nothingFound}</p>
        ) : (
          <MapTable
            key={`${filter} ${wanted}`}
            rows={rows}
            groups={groupsOf(rows, columns)}
            columns={columns}
            of={map.of}
            routes={routes}
            isWhole={map.behaviors.length === 0}
            isSifted={isSifted}
          />
        )}
        <aside className={mapStyles['raw']}>
          <h3>
            {words.rawForms} <span className={styles['mark']}>{words.rawFormsMark}</span>
          </h3>
          <p>
            {words.normalised} {map.rawForms.text}
          </p>
          <p className={styles['few']}>{words.states(map.states, map.stateBound)}</p>
        </aside>
      </section>
    </>
  );
};
