import type { Analysis } from '../../state/model.ts';
import { startWorker } from '../../worker/start-worker.ts';
import type { Lesson } from '../lesson.ts';
import type { LessonFault } from './fault.ts';
import { type Analyze, checkTrace } from './trace.ts';

/** Goes lessons through with a model of their own, away from the page, one after the other. */
export const traceApart = async (lessons: readonly Lesson[]): Promise<ReadonlyMap<string, readonly LessonFault[]>> => {
  const worker = startWorker();
  let id = 0;
  const analyze: Analyze = (workspace, view) =>
    new Promise<Analysis>((resolve, reject) => {
      id += 1;
      worker.onmessage = ({ data }) => (data.kind === 'analysis' ? resolve(data.analysis) : reject(new Error(data.detail)));
      worker.onerror = (event) => reject(new Error(event.message ?? ''));
      const { sources, answers, requests } = workspace;
      worker.postMessage({ id, sources, answers, requests, lang: 'en', view, claims: false, beside: null });
    });
  const found = new Map<string, readonly LessonFault[]>();
  try {
    for (const lesson of lessons) found.set(lesson.id, await checkTrace(lesson, analyze));
  } finally {
    worker.terminate();
  }
  return found;
};
