import { useEffect, useRef } from 'react';
import type { Source } from '../state/edits.ts';
import { useShown } from '../state/hooks.ts';
import type { SourceInfo } from '../state/model.ts';
import { decorationsFor } from './decorations.ts';
import { monaco } from './monaco.ts';

type Editor = monaco.editor.IStandaloneCodeEditor;

const severities = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning, info: monaco.MarkerSeverity.Info };

/**
 * What the AWS CLI prints is indented by up to 28 columns: a narrow panel would show little but blanks. It is scrolled by what the line needs
 * to be seen whole, and no further: the lines around it lose no more of their beginnings than they must.
 */
const showIndented = (editor: Editor, line: number): void => {
  const model = editor.getModel();
  const indent = (model?.getLineFirstNonWhitespaceColumn(line) ?? 1) - 1;
  const length = model?.getLineLength(line) ?? 0;
  const width = editor.getOption(monaco.editor.EditorOption.fontInfo).typicalHalfwidthCharacterWidth;
  // A line's width is known once it has been rendered: before that there is nothing to scroll to.
  requestAnimationFrame(() => {
    if (!editor.getModel()) return;
    const { contentWidth, verticalScrollbarWidth } = editor.getLayoutInfo();
    const needed = (length + 2) * width - (contentWidth - verticalScrollbarWidth);
    editor.setScrollLeft(Math.max(0, Math.min((indent - 4) * width, needed)));
  });
};

/** The lines that decided. They are painted anew only when they differ: typing in the URL brings a new view with every key. */
const useDecided = (editor: Editor | null, source: Source): void => {
  const { view, lit, selection, selectedBy } = useShown();
  const painted = useRef<{ readonly key: string; readonly marks: monaco.editor.IEditorDecorationsCollection } | null>(null);
  /** A source shows its first decided line when it is opened, and is left alone from then on. */
  const opened = useRef<string | null>(null);
  /** The selection that the text was scrolled for: it is not scrolled again when only the view is new. */
  const followed = useRef(selection);
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model) return;
    const marks = decorationsFor(model, source.name, view, lit);
    const key = `${model.id} ${JSON.stringify(marks.decorations)}`;
    if (painted.current?.key !== key) {
      painted.current?.marks.clear();
      painted.current = { key, marks: editor.createDecorationsCollection(marks.decorations) };
    }
    const show = (line: number, reveal: () => void): void => {
      reveal();
      showIndented(editor, line);
    };
    const { lit: chosen, first } = marks;
    const isNew = followed.current !== selection || opened.current !== source.name;
    if (chosen && isNew && selectedBy !== 'editor') show(chosen.startLineNumber, () => editor.revealRangeInCenterIfOutsideViewport(chosen));
    else if (first && opened.current !== source.name) show(first.startLineNumber, () => editor.revealRangeNearTop(first));
    if (first || chosen) opened.current = source.name;
    followed.current = selection;
  }, [editor, source, view, lit, selection, selectedBy]);
};

const useProblems = (editor: Editor | null, source: Source, info: SourceInfo | undefined): void => {
  useEffect(() => {
    const model = editor?.getModel();
    if (!model || info?.name !== source.name) return;
    const markers = info.problems.flatMap((problem) => {
      if (!problem.span) return [];
      const begin = model.getPositionAt(problem.span.start);
      const end = model.getPositionAt(Math.max(problem.span.end, problem.span.start + 1));
      const range = { startLineNumber: begin.lineNumber, startColumn: begin.column, endLineNumber: end.lineNumber, endColumn: end.column };
      return [{ severity: severities[problem.severity], message: problem.message, ...range }];
    });
    monaco.editor.setModelMarkers(model, 'tracefront', markers);
  }, [editor, source, info]);
};

/** Everything that the model says about the text, in the text. */
export const useMarks = (editor: Editor | null, source: Source, info: SourceInfo | undefined): void => {
  useDecided(editor, source);
  useProblems(editor, source, info);
};
