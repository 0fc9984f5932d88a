import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { saveText } from '../share/save-file.ts';
import { showRequest } from '../state/show-request.ts';
import { app } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import field from '../ui/Field.module.css';
import type { ListOverview, ListRows } from '../worker/aside-protocol.ts';
import styles from './List.module.css';
import type { ListRun } from './run-list.ts';
import { useListWords } from './words.ts';

type Group = ListOverview['groups'][number];

const toneOf = ({ outcome }: Group): 'failed' | 'unknown' | 'plain' => {
  if (outcome === null || outcome.kind === 'cannot-tell' || outcome.kind === 'leaves-the-model') return 'unknown';
  return outcome.kind === 'answered' && (outcome.status ?? 0) >= 400 ? 'failed' : 'plain';
};

const percentOf = (count: number, done: number): string => {
  const percent = (count / Math.max(done, 1)) * 100;
  return percent > 0 && percent < 0.1 ? '< 0.1' : percent.toFixed(percent < 10 && percent !== Math.round(percent) ? 1 : 0);
};

const Groups = ({
  overview,
  group,
  onGroup,
}: {
  readonly overview: ListOverview;
  readonly group: number | null;
  readonly onGroup: (group: number | null) => void;
}): ReactNode => {
  const words = useListWords();
  const { groups, done } = overview;
  return (
    <ul className={styles['groups']} aria-label={words.groups}>
      <li>
        <button type="button" aria-pressed={group === null} onClick={() => onGroup(null)}>
          <span className={styles['count']}>{done.toLocaleString()}</span>
          <span>{words.all}</span>
        </button>
      </li>
      {groups.map((one, index) => (
        // Groups have no identity but their rank.
        <li key={`${index}`}>
          <button type="button" aria-pressed={group === index} onClick={() => onGroup(index)}>
            <span className={styles['count']}>{one.count.toLocaleString()}</span>
            <span className={styles['outcome']} data-tone={toneOf(one)}>
              {one.title}
            </span>
            <span className={styles['share']}>{words.share(percentOf(one.count, done))}</span>
            <span className={styles['bar']} aria-hidden="true">
              <span data-tone={toneOf(one)} style={{ width: `${(one.count / Math.max(done, 1)) * 100}%` }} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};

const Table = ({ rows, groups }: { readonly rows: ListRows['rows']; readonly groups: readonly Group[] }): ReactNode => {
  const t = useText();
  const words = useListWords();
  return (
    <table className={styles['rows']} aria-label={words.rows}>
      <thead>
        <tr>
          <th scope="col">{words.line}</th>
          <th scope="col">{words.method}</th>
          <th scope="col">{words.url}</th>
          <th scope="col">{words.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, method, url, group }) => {
          const own = groups[group];
          return (
            <tr key={line}>
              <td className={styles['number']}>{line}</td>
              <td>{method}</td>
              <td>
                <button
                  type="button"
                  className={styles['url']}
                  aria-label={words.view(url)}
                  onClick={() => {
                    app.setView({ dialog: null });
                    showRequest({ method, url }, t.didAddRequest);
                  }}
                >
                  {url}
                </button>
              </td>
              <td className={styles['outcome']} data-tone={own ? toneOf(own) : 'plain'}>
                {own?.title}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const atFirst = 100;

/** What a list came to: its outcomes with their counts, and the URLs of each. */
export const Answers = ({ run, overview }: { readonly run: ListRun; readonly overview: ListOverview }): ReactNode => {
  const words = useListWords();
  const [group, setGroup] = useState<number | null>(null);
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(atFirst);
  const [found, setFound] = useState<ListRows>({ rows: [], found: 0 });
  const wanted = useDeferredValue(search);
  useEffect(() => {
    let current = true;
    run.rows({ group, search: wanted, most }).then(
      (rows) => current && setFound(rows),
      () => current && setFound({ rows: [], found: 0 }),
    );
    return () => {
      current = false;
    };
  }, [run, group, wanted, most]);
  const choose = (next: number | null): void => {
    setGroup(next);
    setMost(atFirst);
  };
  return (
    <div className={styles['answers']}>
      <Groups overview={overview} group={group} onGroup={choose} />
      <div className={styles['found']}>
        <div className={styles['line']}>
          <input
            className={`${field['input']} ${styles['search']}`}
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setMost(atFirst);
            }}
          />
          <span role="status" className={styles['quiet']}>
            {words.found(found.found)}
          </span>
          <Button
            disabled={found.found === 0}
            onClick={() => void run.csv({ group, search }).then((text) => saveText('tracefront-urls.csv', text, 'text/csv'))}
          >
            {words.csv}
          </Button>
        </div>
        {/* It scrolls, so the keyboard must be able to reach it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <section className={styles['scroll']} aria-label={words.rows} tabIndex={0}>
          <Table rows={found.rows} groups={overview.groups} />
          {found.found > found.rows.length ? (
            <Button kind="link" onClick={() => setMost(most + 400)}>
              {words.more(found.found - found.rows.length)}
            </Button>
          ) : null}
        </section>
      </div>
    </div>
  );
};
