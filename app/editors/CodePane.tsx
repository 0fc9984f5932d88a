import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Source } from '../state/edits.ts';
import { useApp } from '../state/hooks.ts';
import type { SourceInfo } from '../state/model.ts';
import { app } from '../state/store.ts';
import styles from './EditorPane.module.css';
import type { EditorProps } from './editor-props.ts';
import { editText, selectAtCursor } from './follow-cursor.ts';
import { applyTheme, monaco } from './monaco.ts';
import { useMarks } from './use-marks.ts';
import { useSchema } from './use-schema.ts';

type Editor = monaco.editor.IStandaloneCodeEditor;

const options = (): monaco.editor.IStandaloneEditorConstructionOptions => ({
  automaticLayout: true,
  fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--mono'),
  fontSize: 12,
  lineHeight: 18,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: 'none',
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 8,
  glyphMargin: false,
  folding: true,
  wordWrap: 'off',
  fixedOverflowWidgets: true,
  stickyScroll: { enabled: false },
  overviewRulerLanes: 1,
  padding: { top: 8, bottom: 8 },
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
  unicodeHighlight: { ambiguousCharacters: false },
  quickSuggestions: false,
  occurrencesHighlight: 'off',
  guides: { indentation: false, bracketPairs: false },
  bracketPairColorization: { enabled: false },
  matchBrackets: 'near',
  selectionHighlight: false,
});

const uriOf = (name: string): monaco.Uri => monaco.Uri.from({ scheme: 'source', path: `/${name}` });

/** Monaco keeps one kind of line end per text, and no byte order mark: a text differs from its model by these alone. */
const asMonacoHolds = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** A source's model stays for its life: switching between sources keeps each one's place and its own undo. */
const modelFor = (source: Source, language: SourceInfo['language'] | undefined): monaco.editor.ITextModel => {
  const wanted = language === undefined || language === 'text' ? 'plaintext' : language;
  const model = monaco.editor.getModel(uriOf(source.name)) ?? monaco.editor.createModel(source.text, wanted, uriOf(source.name));
  model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
  if (model.getLanguageId() !== wanted) monaco.editor.setModelLanguage(model, wanted);
  return model;
};

const useEditor = (box: RefObject<HTMLDivElement | null>): Editor | null => {
  const [editor, setEditor] = useState<Editor | null>(null);
  useEffect(() => {
    if (!box.current) return;
    applyTheme();
    const made = monaco.editor.create(box.current, { ...options(), model: null });
    setEditor(made);
    const following = new MutationObserver(applyTheme);
    following.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      following.disconnect();
      made.dispose();
      for (const model of monaco.editor.getModels()) model.dispose();
    };
  }, [box]);
  return editor;
};

/** Text both ways: what is typed goes into the workspace, and what changes there (undo, a fix) comes back. */
const useTextBothWays = (editor: Editor | null, source: Source, info: SourceInfo | undefined): void => {
  const language = info?.language;
  useEffect(() => {
    if (!editor) return;
    const model = modelFor(source, language);
    if (editor.getModel() !== model) {
      editor.setModel(model);
      editor.setScrollLeft(0);
    }
    if (asMonacoHolds(model.getValue()) !== asMonacoHolds(source.text)) model.setValue(source.text);
  }, [editor, source, language]);
  useEffect(() => {
    if (!editor) return;
    const typing = editor.onDidChangeModelContent((event) => {
      const name = editor.getModel()?.uri.path.slice(1);
      if (name !== undefined && !event.isFlush) editText(name, editor.getValue());
    });
    const leaving = editor.onDidBlurEditorText(app.endRun);
    return () => {
      typing.dispose();
      leaving.dispose();
    };
  }, [editor]);
};

const useCursor = (editor: Editor | null, source: Source): void => {
  useEffect(() => {
    if (!editor) return;
    const moving = editor.onDidChangeCursorPosition((event) => {
      const model = editor.getModel();
      if (event.reason !== monaco.editor.CursorChangeReason.Explicit || !model || !editor.hasTextFocus()) return;
      selectAtCursor(source, model.getOffsetAt(event.position));
    });
    return () => moving.dispose();
  }, [editor, source]);
};

/** The full editor: problems as markers, the lines that decided marked, the cursor selecting what its line decides. */
export const CodePane = ({ source }: EditorProps): ReactNode => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const editor = useEditor(box);
  const info = useApp((state) => state.analysis.last?.sources.find((candidate) => candidate.name === source.name));
  useTextBothWays(editor, source, info);
  useCursor(editor, source);
  useMarks(editor, source, info);
  useSchema(editor, source, info);
  const label = t.textOf(source.name);
  useEffect(() => editor?.updateOptions({ ariaLabel: label }), [editor, label]);
  return <div className={styles['monaco']} ref={box} />;
};
