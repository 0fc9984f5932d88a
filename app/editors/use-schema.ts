import { useEffect } from 'react';
import type { Source } from '../state/edits.ts';
import { useLang } from '../state/hooks.ts';
import type { SourceInfo } from '../state/model.ts';
import { markValues, unmarkValues } from './check-values.ts';
import type { monaco } from './monaco.ts';
import { describeDistribution } from './schema.ts';

/** After the last key, so that what is half typed is not marked. Milliseconds. */
const rest = 500;

/** What the text was recognised as decides, not what its file is called. */
const isDistribution = (info: SourceInfo): boolean => info.form === 'cloudfront-distribution' && info.language === 'json';

/** A distribution's members are completed, explained and checked by AWS's own types. All other texts are left alone. */
export const useSchema = (editor: monaco.editor.IStandaloneCodeEditor | null, source: Source, info: SourceInfo | undefined): void => {
  const lang = useLang();
  const { name } = source;
  /** Null: not read yet. */
  const wanted = info?.name === name ? isDistribution(info) : null;
  useEffect(() => {
    const model = editor?.getModel();
    if (wanted === null || !model || model.uri.path.slice(1) !== name) return;
    const described = describeDistribution(model.uri.toString(), wanted);
    if (!wanted) return;
    let waiting = 0;
    // A worker that was ended meanwhile answers nothing: the next key asks again.
    const check = () => void markValues(model, lang).catch(() => undefined);
    described.then(check, () => undefined);
    const typing = model.onDidChangeContent(() => {
      clearTimeout(waiting);
      waiting = window.setTimeout(check, rest);
    });
    return () => {
      clearTimeout(waiting);
      typing.dispose();
      unmarkValues(model);
    };
  }, [editor, name, wanted, lang]);
};
