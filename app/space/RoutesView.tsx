import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import field from '../ui/Field.module.css';
import { Witness } from './ClassList.tsx';
import type { MappedRoute, UrlMap } from './model.ts';
import styles from './Space.module.css';
import { useSpaceWords } from './words.ts';

type Filter = 'all' | MappedRoute['state'];
const filters: readonly Filter[] = ['all', 'reached', 'unreached', 'undecided'];

const passes = (filter: Filter, { state }: MappedRoute): boolean => filter === 'all' || filter === state;

const tones = { reached: 'plain', unreached: 'failed', undecided: 'unknown' } as const;

const atFirst = 60;

const RouteItem = ({ route, map }: { readonly route: MappedRoute; readonly map: UrlMap }): ReactNode => {
  const words = useSpaceWords();
  const { state, urls, note } = route;
  return (
    <li data-state={state}>
      <code className={styles['where']}>{route.name}</code>
      <div>
        <p className={styles['outcome']} data-tone={tones[state]}>
          {state === 'reached' ? words.routes.reachedBy(urls.length) : state === 'unreached' ? words.routes.unreached : words.undecidedMark}
        </p>
        {note === null ? null : <p className={styles['note']}>{note}</p>}
        {urls.slice(0, 3).map((url) => (
          <Witness key={url} url={url} of={map.of} />
        ))}
        {route.why.map((why) => (
          <p key={why.text} className={styles['note']}>
            {why.text}
            {why.kind === 'taken' ? <Witness url={why.url} of={map.of} /> : null}
          </p>
        ))}
      </div>
    </li>
  );
};

/** For every resource and route: a URL that reaches it, or what stands in the way. */
export const RoutesView = ({ map, onMethod }: { readonly map: UrlMap; readonly onMethod: (method: string) => void }): ReactNode => {
  const words = useSpaceWords();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(atFirst);
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const found = useMemo(
    () => map.routes.filter((route) => passes(filter, route) && `${route.name} ${route.route.api}`.toLowerCase().includes(wanted)),
    [map, filter, wanted],
  );
  const apis = [...new Set(found.map(({ route }) => route.api))];
  const others = Object.entries(map.routesByMethod).filter(([method]) => method !== map.of.method);
  const visible = found.slice(0, shown);
  return (
    <>
      <div className={styles['tools']}>
        <input
          className={field['input']}
          type="search"
          aria-label={words.routes.search}
          placeholder={words.routes.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that belong together are no form */}
        <div className={styles['filters']} role="group" aria-label={words.filter}>
          {filters
            .filter((one) => one !== 'undecided' || map.routes.some(({ state }) => state === one))
            .map((one) => (
              <button key={one} type="button" aria-pressed={one === filter} onClick={() => setFilter(one)}>
                {words.routes.filters[one]} <span>{map.routes.filter((route) => passes(one, route)).length}</span>
              </button>
            ))}
        </div>
        {others.length > 0 ? (
          <p className={styles['few']}>
            {words.routes.otherMethods}:{' '}
            {others.map(([method, count]) => (
              <Button key={method} kind="link" className={styles['other']} onClick={() => onMethod(method)}>
                {method} {count}
              </Button>
            ))}
          </p>
        ) : null}
      </div>
      {/* It scrolls, so the keyboard must be able to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles['scroll']} aria-label={words.tabs.routes} tabIndex={0}>
        {map.routes.length === 0 ? <p role="status">{words.routes.none(map.of.method)}</p> : null}
        {map.routes.length > 0 && found.length === 0 ? <p role="status">{words.nothingFound}</p> : null}
        {apis.map((api) => {
          const own = visible.filter(({ route }) => route.api === api);
          return own.length === 0 ? null : (
            <div key={api}>
              <h3 className={styles['api']}>API {api}</h3>
              <ul className={styles['routes']} aria-label={`API ${api}`}>
                {own.map((route) => (
                  <RouteItem key={`${api} ${route.name}`} route={route} map={map} />
                ))}
              </ul>
            </div>
          );
        })}
        {found.length > shown ? (
          <Button kind="link" onClick={() => setShown(shown + 200)}>
            {words.more(found.length - shown)}
          </Button>
        ) : null}
      </section>
    </>
  );
};
