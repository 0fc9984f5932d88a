import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Diff.module.css';
import type { DiffProps } from './diff-props.ts';
import { applyTheme, monaco } from './monaco.ts';

const lineHeight = 18;
/** In px: enough for what a fix changes, with its surroundings. Above, it scrolls. */
const tallest = 360;

const options = (): monaco.editor.IStandaloneDiffEditorConstructionOptions => ({
  automaticLayout: true,
  readOnly: true,
  originalEditable: false,
  renderSideBySide: false,
  compactMode: true,
  hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 3, revealLineCount: 20 },
  fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--mono'),
  fontSize: 12,
  lineHeight,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: 'none',
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 12,
  glyphMargin: false,
  folding: false,
  renderOverviewRuler: false,
  overviewRulerLanes: 0,
  renderMarginRevertIcon: false,
  renderIndicators: true,
  stickyScroll: { enabled: false },
  unicodeHighlight: { ambiguousCharacters: false },
  occurrencesHighlight: 'off',
  guides: { indentation: false, bracketPairs: false },
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
});

let made = 0;

const modelOf = (text: string, language: string): monaco.editor.ITextModel => {
  made += 1;
  const model = monaco.editor.createModel(
    text,
    language === 'text' ? 'plaintext' : language,
    monaco.Uri.from({ scheme: 'diff', path: `/${made}` }),
  );
  model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
  return model;
};

/** As tall as what it shows, up to `tallest`; what is indented deeply begins at its own margin. */
const fitHeight = (box: HTMLElement, editor: monaco.editor.IStandaloneDiffEditor): void => {
  const modified = editor.getModifiedEditor();
  box.style.height = `${Math.min(Math.max(modified.getContentHeight(), lineHeight), tallest)}px`;
  const first = editor.getLineChanges()?.[0];
  const model = modified.getModel();
  if (!first || !model) return;
  const line = Math.min(Math.max(first.modifiedStartLineNumber, 1), model.getLineCount());
  const indent = Math.max(model.getLineFirstNonWhitespaceColumn(line) - 5, 0);
  modified.setScrollLeft(indent * modified.getOption(monaco.editor.EditorOption.fontInfo).typicalHalfwidthCharacterWidth);
};

/** Monaco's diff in one column, read only: with the text's colours, and what changed within a line. */
export const MonacoDiff = ({ label, language, before, after }: DiffProps): ReactNode => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    applyTheme();
    const editor = monaco.editor.createDiffEditor(place, { ...options(), originalAriaLabel: label, modifiedAriaLabel: label });
    // Nothing is typed here: Tab goes on.
    for (const side of [editor.getOriginalEditor(), editor.getModifiedEditor()])
      side.updateOptions({ tabFocusMode: true, ariaLabel: label });
    const models = { original: modelOf(before ?? '', language), modified: modelOf(after, language) };
    editor.setModel(models);
    const differing = editor.onDidUpdateDiff(() => fitHeight(place, editor));
    const growing = editor.getModifiedEditor().onDidContentSizeChange(() => fitHeight(place, editor));
    return () => {
      differing.dispose();
      growing.dispose();
      editor.dispose();
      models.original.dispose();
      models.modified.dispose();
    };
  }, [label, language, before, after]);
  return <div className={styles['monaco']} ref={box} />;
};
