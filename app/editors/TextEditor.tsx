import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useShown } from '../state/hooks.ts';
import { lineAt } from '../state/lines.ts';
import { app } from '../state/store.ts';
import styles from './EditorPane.module.css';
import type { EditorProps } from './editor-props.ts';
import { editText, selectAtCursor } from './follow-cursor.ts';
import { partAbove } from './plain.ts';

const lineHeight = 18;

/** As much of a very large text as is shown at a time, in UTF-16 units. */
const partLength = 100_000;

/** Where the part begins that is shown: in the middle of it stands what is selected, else it is the text's beginning. */
const partFrom = (text: string, selected: number | undefined): number =>
  selected === undefined || text.length <= partAbove ? 0 : text.lastIndexOf('\n', Math.max(0, selected - partLength / 2)) + 1;

/** A plain field: on touch screens, by choice, and until Monaco has come. Of a very large text it shows a part, to read. */
export const TextEditor = ({ source }: EditorProps): ReactNode => {
  const t = useText();
  const { lit, selection, selectedBy } = useShown();
  const field = useRef<HTMLTextAreaElement>(null);
  /** The selection that the text was scrolled for: a newer view of the same selection must not move the cursor of one who types. */
  const followed = useRef<typeof selection>(null);
  const at = lit.spans.find((span) => span.source === source.name);
  const from = partFrom(source.text, at?.start);
  const isPart = source.text.length > partAbove;

  useEffect(() => {
    const area = field.current;
    if (followed.current === selection || !area) return;
    followed.current = selection;
    if (!at || selectedBy === 'editor') return;
    area.setSelectionRange(at.start - from, at.end - from);
    area.scrollTop = Math.max(0, (lineAt({ name: source.name, text: area.value }, at.start - from) - 4) * lineHeight);
  }, [at, from, selection, selectedBy, source.name]);

  return (
    <textarea
      ref={field}
      className={styles['field']}
      data-stand-in="true"
      aria-label={t.textOf(source.name)}
      value={isPart ? source.text.slice(from, from + partLength) : source.text}
      readOnly={isPart}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      wrap="off"
      onBlur={app.endRun}
      onClick={(event) => selectAtCursor(source, from + event.currentTarget.selectionStart)}
      onChange={(event) => editText(source.name, event.target.value)}
    />
  );
};
