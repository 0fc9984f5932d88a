import type { FunctionInput, FunctionOutput, RunFunction } from '../trace/ports.ts';

/** The host's clock: the model has none of its own. */
export type Clock = {
  /** Milliseconds since any fixed moment; goes on while a function runs. */
  readonly now: () => number;
  /** What `Date` shows to functions, in milliseconds since 1970. */
  readonly date: number;
};

type Run = {
  readonly asked: readonly (readonly [store: string | null, key: string, value: string | null])[];
  readonly output: FunctionOutput;
};

/** Enough for all alternatives of a screenful of requests. */
const mostRemembered = 2000;

/**
 * Loads the sandbox when the first function is met, and remembers what came of a run: a request is traced once for its answer and
 * again for each alternative, mostly with the very same event. A remembered run stands only while its keys have the same values.
 */
export const functionRunner = (clock: Clock): { readonly load: () => Promise<RunFunction> } => {
  const remembered = new Map<string, Run>();
  let run: Promise<RunFunction> | null = null;
  const load = async (): Promise<RunFunction> => {
    const { loadSandbox } = await import('../sandbox/index.ts');
    const sandbox = await loadSandbox(clock);
    return (input) => recall(remembered, input) ?? keep(remembered, sandbox.run, input);
  };
  return {
    load: () => {
      run ??= load();
      return run;
    },
  };
};

const identityOf = ({ keyValue: _, ...input }: FunctionInput): string => JSON.stringify(input);

/** Asks for the same keys again, so that the questions behind them are asked in this trace too. */
const recall = (remembered: ReadonlyMap<string, Run>, input: FunctionInput): FunctionOutput | null => {
  const before = remembered.get(identityOf(input));
  const holds = before?.asked.map(([store, key, value]) => input.keyValue(store, key) === value).every((same) => same);
  return before && holds ? before.output : null;
};

const keep = (remembered: Map<string, Run>, run: RunFunction, input: FunctionInput): FunctionOutput => {
  const asked: (readonly [string | null, string, string | null])[] = [];
  const output = run({
    ...input,
    keyValue: (store, key) => {
      const value = input.keyValue(store, key);
      asked.push([store, key, value]);
      return value;
    },
  });
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(identityOf(input), { asked, output });
  return output;
};
