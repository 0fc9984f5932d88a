import { getWorker } from 'monaco-editor/languages/features/json/register';
import * as v from 'valibot';
import type { Language } from '../state/model.ts';
import { monaco } from './monaco.ts';
import { valueMessage } from './value-words.ts';

const Place = v.object({ line: v.number(), character: v.number() });
/** What the worker finds, in the words of the Language Server Protocol: lines and columns count from 0. */
const Found = v.array(
  v.object({ range: v.object({ start: Place, end: Place }), message: v.string(), code: v.optional(v.union([v.number(), v.string()]), 0) }),
);

/** From here on the worker's codes are faults of syntax, which the model tells better: it reads on behind them. */
const firstOfSyntax = 0x100;

const owner = 'aws-values';

/** Monaco declares only a part of what its worker answers; what comes back is looked at. */
const validate = async (uri: monaco.Uri): Promise<v.InferOutput<typeof Found>> => {
  const worker = await (await getWorker())(uri);
  const ask: unknown = Reflect.get(worker, 'doValidation');
  return typeof ask === 'function' ? v.parse(Found, await ask(uri.toString())) : [];
};

/** Marks values that AWS does not know, where the model has marked nothing itself. */
export const markValues = async (model: monaco.editor.ITextModel, lang: Language): Promise<void> => {
  const version = model.getVersionId();
  const found = await validate(model.uri);
  if (model.isDisposed() || model.getVersionId() !== version) return;
  const told = monaco.editor.getModelMarkers({ owner: 'tracefront', resource: model.uri });
  const markers = found
    .filter(({ code }) => typeof code === 'number' && code < firstOfSyntax)
    .map(({ range: { start, end }, message }) => ({
      severity: monaco.MarkerSeverity.Warning,
      message: valueMessage(message, lang),
      startLineNumber: start.line + 1,
      startColumn: start.character + 1,
      endLineNumber: end.line + 1,
      endColumn: end.character + 1,
    }))
    .filter((marker) => !told.some((other) => monaco.Range.areIntersecting(other, marker)));
  monaco.editor.setModelMarkers(model, owner, markers);
};

export const unmarkValues = (model: monaco.editor.ITextModel): void => {
  if (!model.isDisposed()) monaco.editor.setModelMarkers(model, owner, []);
};
