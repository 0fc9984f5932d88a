import { useEffect, useRef, useState } from 'react';
import type { AsideAnswers, AsideQuestion } from '../worker/aside-protocol.ts';
import { type Aside, openAside } from '../worker/ask-aside.ts';

export type Asking = { readonly ask: Aside['ask'] };

/** A worker for as long as the dialog is open. */
export const useAside = (): Asking => {
  const aside = useRef<Aside | null>(null);
  useEffect(
    () => () => {
      aside.current?.end();
      aside.current = null;
    },
    [],
  );
  const asking = useRef<Asking>({
    ask: (question, onProgress) => {
      aside.current ??= openAside();
      return aside.current.ask(question, onProgress);
    },
  });
  return asking.current;
};

export type Answered<T> = { readonly answer: T | null; readonly state: 'none' | 'working' | 'done' | 'failed' };

/** Typing goes on while the model works: it is asked when the hand rests. In ms. */
const rest = 120;

/** The answer to the present question. While a newer one is made, the last stays. A question must be the same object while it is the same. */
export const useAnswer = <K extends AsideQuestion['kind']>(
  { ask }: Asking,
  question: Extract<AsideQuestion, { readonly kind: K }> | null,
): Answered<AsideAnswers[K]> => {
  const [answered, setAnswered] = useState<Answered<AsideAnswers[K]>>({ answer: null, state: 'none' });
  useEffect(() => {
    if (!question) return setAnswered({ answer: null, state: 'none' });
    let current = true;
    setAnswered(({ answer }) => ({ answer, state: 'working' }));
    const timer = window.setTimeout(() => {
      ask<K>(question).then(
        (answer) => current && setAnswered({ answer, state: 'done' }),
        () => current && setAnswered({ answer: null, state: 'failed' }),
      );
    }, rest);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [ask, question]);
  return answered;
};
