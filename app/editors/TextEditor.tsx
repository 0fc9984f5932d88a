import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useShown } from '../state/hooks.ts';
import { lineAt } from '../state/lines.ts';
import { app } from '../state/store.ts';
import styles from './EditorPane.module.css';
import type { EditorProps } from './editor-props.ts';
import { editText, selectAtCursor } from './follow-cursor.ts';

const lineHeight = 18;

/** A plain field: on touch screens, for very large texts, by choice, and until Monaco has come. */
export const TextEditor = ({ source }: EditorProps): ReactNode => {
  const t = useText();
  const { lit, selection, selectedBy } = useShown();
  const field = useRef<HTMLTextAreaElement>(null);
  /** The selection that the text was scrolled for: a newer view of the same selection must not move the cursor of one who types. */
  const followed = useRef<typeof selection>(null);
  const at = lit.spans.find((span) => span.source === source.name);

  useEffect(() => {
    const area = field.current;
    if (followed.current === selection || !area) return;
    followed.current = selection;
    if (!at || selectedBy === 'editor') return;
    area.setSelectionRange(at.start, at.end);
    area.scrollTop = Math.max(0, (lineAt({ name: source.name, text: area.value }, at.start) - 4) * lineHeight);
  }, [at, selection, selectedBy, source.name]);

  return (
    <textarea
      ref={field}
      className={styles['field']}
      data-stand-in="true"
      aria-label={t.textOf(source.name)}
      value={source.text}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      wrap="off"
      onBlur={app.endRun}
      onClick={(event) => selectAtCursor(source, event.currentTarget.selectionStart)}
      onChange={(event) => editText(source.name, event.target.value)}
    />
  );
};
