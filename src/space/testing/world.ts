import { functionRunner } from '../../analyze/function-runner.ts';
import { newSourceReader } from '../../analyze/read-sources.ts';
import { buildDirectory } from '../../services/directory.ts';
import type { World } from '../../services/run-trace.ts';
import type { SourceText } from '../../workspace/workspace.ts';

const clock = { now: () => 0, date: 0 };

/** A world of sources as they would be pasted. */
export const worldOf = async (sources: readonly SourceText[], answers: Readonly<Record<string, string>> = {}): Promise<World> => {
  const { model } = await newSourceReader().read({ tracefront: 1, sources, answers, requests: [] });
  const runFunction = model.functions.length > 0 ? await functionRunner(clock).load() : null;
  return { directory: buildDirectory(model), answers, runFunction };
};
