import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/hooks.ts';
import { app } from '../state/store.ts';
import styles from './EditorPane.module.css';
import type { EditorProps } from './editor-props.ts';
import { isTouch, partAbove, plainAbove } from './plain.ts';
import { TextEditor } from './TextEditor.tsx';

/** Loaded once per page, in the language that the page then has: Monaco reads its words only at its first import. */
let loading: Promise<ComponentType<EditorProps>> | null = null;

const loadMonaco = async (): Promise<ComponentType<EditorProps>> => {
  if (app.store.getState().view.lang === 'ja') await import('monaco-editor/nls/lang/ja');
  return (await import('./CodePane.tsx')).CodePane;
};

/** Waits while somebody is typing in the plain editor: taking the field away under the hands would lose the cursor. */
const whenNotTyping = (act: () => void): void => {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement && field.dataset['standIn'] === 'true') field.addEventListener('blur', act, { once: true });
  else act();
};

/** Monaco, once the first picture is there and Monaco has come; null until then, and where it is not wanted. */
const useMonaco = (wanted: boolean): ComponentType<EditorProps> | null => {
  const [editor, setEditor] = useState<{ readonly Editor: ComponentType<EditorProps> } | null>(null);
  const pictured = useApp((state) => state.analysis.last !== null);
  useEffect(() => {
    if (!wanted || !pictured || editor) return;
    let current = true;
    loading ??= new Promise((resolve) => {
      // After the first picture has been painted, and the fonts asked for.
      requestAnimationFrame(() => setTimeout(() => resolve(loadMonaco()), 50));
    });
    loading.then(
      (Editor) => whenNotTyping(() => current && setEditor({ Editor })),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, pictured, editor]);
  return wanted ? (editor?.Editor ?? null) : null;
};

const Foot = ({ isPart, large }: { readonly isPart: boolean; readonly large: boolean }): ReactNode => {
  const t = useText();
  const kind = useApp((state) => state.view.editor);
  return (
    <p className={styles['foot']}>
      <span className={styles['hint']}>
        {isPart ? t.plainBecauseLarge : kind === 'monaco' ? <span className={styles['notTouch']}>{t.editorTabHint}</span> : ''}
      </span>
      {large ? null : (
        <button
          type="button"
          className={styles['notTouch']}
          onClick={() => app.setView({ editor: kind === 'monaco' ? 'textarea' : 'monaco' })}
        >
          {kind === 'monaco' ? t.usePlainText : t.useRichEditor}
        </button>
      )}
    </p>
  );
};

/** The text of the active source. Readable at once, in a plain field; Monaco takes its place when it has come. */
export const EditorPane = (): ReactNode => {
  const kind = useApp((state) => state.view.editor);
  const source = useApp((state) => state.workspace.workspace.sources.find((candidate) => candidate.name === state.view.activeSource));
  const large = (source?.text.length ?? 0) > plainAbove;
  const Editor = useMonaco(kind === 'monaco' && !large && !isTouch()) ?? TextEditor;
  if (!source) return null;
  return (
    <>
      <Editor key={Editor === TextEditor ? source.name : 'monaco'} source={source} />
      <Foot isPart={Editor === TextEditor && source.text.length > partAbove} large={large} />
    </>
  );
};
