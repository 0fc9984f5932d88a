import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button, IconButton } from './Button.tsx';
import field from './Field.module.css';

type Header = readonly [string, string];
type Props = { readonly headers: readonly Header[]; readonly onChange: (headers: readonly Header[]) => void };

/** The headers of a request, a row for each. */
export const HeaderRows = ({ headers, onChange }: Props): ReactNode => {
  const t = useText();
  const set = (index: number, header: Header): void => onChange(headers.with(index, header));
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a larger form
    <div className={field['field']} role="group" aria-label={t.headers}>
      {headers.length === 0 ? <p className={field['hint']}>{t.noHeaders}</p> : null}
      {headers.map(([name, value], index) => (
        // Rows are edited in place and have no identity but their position.
        <div className={field['row']} key={`${index}`}>
          <input
            className={`${field['input']} ${field['mono']}`}
            aria-label={t.headerName}
            placeholder={t.headerName}
            value={name}
            spellCheck={false}
            onChange={(event) => set(index, [event.target.value, value])}
          />
          <input
            className={`${field['input']} ${field['mono']}`}
            aria-label={t.headerValue}
            placeholder={t.headerValue}
            value={value}
            spellCheck={false}
            onChange={(event) => set(index, [name, event.target.value])}
          />
          <IconButton label={t.removeHeader} onClick={() => onChange(headers.filter((_header, at) => at !== index))}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button kind="link" onClick={() => onChange([...headers, ['', '']])}>
          <Plus size={14} aria-hidden />
          {t.addHeader}
        </Button>
      </div>
    </div>
  );
};
