import { type ReactNode, useId, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { methods } from '../state/edits.ts';
import { Button } from '../ui/Button.tsx';
import field from '../ui/Field.module.css';
import { HeaderRows } from '../ui/HeaderRows.tsx';
import styles from './Space.module.css';
import type { Which } from './which.ts';
import { useSpaceWords } from './words.ts';

type Props = {
  readonly which: Which;
  readonly onChange: (which: Which) => void;
  /** What is asked where the host is left empty, and what else could be. */
  readonly hosts: readonly string[];
};

/** Which requests are meant: all that differ in nothing but their path. */
export const Controls = ({ which, onChange, hosts }: Props): ReactNode => {
  const t = useText();
  const words = useSpaceWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const set = (part: Partial<Which>): void => onChange({ ...which, ...part });
  return (
    // biome-ignore lint/a11y/useSemanticElements: fields of a larger form
    <div className={styles['controls']} role="group" aria-label={words.which}>
      <label className={field['field']}>
        <span className={field['label']}>{t.method}</span>
        <select className={field['input']} value={which.method} onChange={(event) => set({ method: event.target.value })}>
          {[...new Set([...methods, which.method])].map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
      </label>
      <label className={field['field']}>
        <span className={field['label']}>{words.scheme}</span>
        <select
          className={field['input']}
          value={which.scheme}
          onChange={(event) => set({ scheme: event.target.value === 'http' ? 'http' : 'https' })}
        >
          <option>https</option>
          <option>http</option>
        </select>
      </label>
      <label className={`${field['field']} ${styles['host']}`}>
        <span className={field['label']}>{words.host}</span>
        <input
          className={`${field['input']} ${field['mono']}`}
          list={`${id}-hosts`}
          value={which.host}
          placeholder={hosts[0] ?? ''}
          spellCheck={false}
          onChange={(event) => set({ host: event.target.value })}
        />
        <datalist id={`${id}-hosts`}>
          {hosts.map((host) => (
            <option key={host} value={host} />
          ))}
        </datalist>
      </label>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.headers(which.headers.length)}
      </Button>
      {open ? (
        <div className={styles['headers']}>
          <HeaderRows headers={which.headers} onChange={(headers) => set({ headers })} />
        </div>
      ) : null}
    </div>
  );
};
