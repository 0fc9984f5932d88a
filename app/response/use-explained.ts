import { useEffect, useRef, useState } from 'react';
import type { Request } from '../state/edits.ts';
import { useApp, useLang } from '../state/hooks.ts';
import { type Aside, openAside } from '../worker/ask-aside.ts';
import type { ExplainedResponse } from './model.ts';

export type Explained = { readonly found: ExplainedResponse | null; readonly state: 'empty' | 'working' | 'done' | 'failed' };

/** Typing goes on while the model works: it is asked when the hand rests. In ms. */
const rest = 150;

/** The pasted text, set beside what the model predicts for a request. While a newer answer is made, the last one stays. */
export const useExplained = (text: string, request: Request | null): Explained => {
  const lang = useLang();
  const workspace = useApp((state) => state.workspace.workspace);
  const aside = useRef<Aside | null>(null);
  const [explained, setExplained] = useState<Explained>({ found: null, state: 'empty' });
  useEffect(
    () => () => {
      aside.current?.end();
      aside.current = null;
    },
    [],
  );
  useEffect(() => {
    if (text.trim() === '') return setExplained({ found: null, state: 'empty' });
    let current = true;
    setExplained(({ found }) => ({ found, state: 'working' }));
    const timer = window.setTimeout(() => {
      aside.current ??= openAside();
      // The text says which request it answers, even where none is in view.
      aside.current.ask<'explain'>({ kind: 'explain', workspace, request: request ?? { url: '/' }, text, lang }).then(
        (found) => current && setExplained({ found, state: 'done' }),
        () => current && setExplained({ found: null, state: 'failed' }),
      );
    }, rest);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [text, request, workspace, lang]);
  return explained;
};
