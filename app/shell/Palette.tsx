import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import field from '../ui/Field.module.css';
import { commands } from './commands.ts';
import styles from './Palette.module.css';
import { useShellWords } from './words.ts';

const fits = (name: string, search: string): boolean =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.toLowerCase().includes(word));

const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Every command, found by typing. */
export const Palette = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const w = useShellWords();
  const id = useId();
  const all = useMemo(() => commands(t), [t]);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const found = all.filter((command) => fits(command.name, search));
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (command: (typeof all)[number] | undefined): void => {
    if (!command) return;
    onClose();
    // The dialog gives the focus back first: what the command opens takes it then.
    setTimeout(command.run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(chosen);
    else if (move !== undefined) setAt((found.length + Math.min(at, found.length - 1) + move) % Math.max(found.length, 1));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={w.paletteTitle} closeLabel={t.close} onClose={onClose} size="small">
      <input
        className={field['input']}
        role="combobox"
        aria-label={w.paletteSearch}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${found.indexOf(chosen)}` : undefined}
        placeholder={w.paletteSearch}
        value={search}
        autoFocus
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
      />
      <div className={styles['list']} id={`${id}-list`} role="listbox" aria-label={w.paletteTitle} tabIndex={-1}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, as of every combobox
          <div
            key={command.name}
            id={`${id}-${index}`}
            ref={(element) => {
              if (command === chosen) element?.scrollIntoView({ block: 'nearest' });
            }}
            className={styles['option']}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            onClick={() => run(command)}
          >
            {command.name}
            {command.keys ? <kbd>{command.keys}</kbd> : null}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p role="status">{w.paletteNothing}</p> : null}
    </Dialog>
  );
};
