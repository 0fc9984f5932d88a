import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import { wasmBytes } from '#quickjs-wasm';

/** Instances of QuickJS: one to run in, one in reserve, since building one is asynchronous and a run is not. */
export type Engines = {
  /** The instance to run in; null while the next is being built. */
  readonly current: () => QuickJSWASMModule | null;
  /** How many instances stand ready. */
  readonly ready: () => number;
  /** Throws the current instance away: after a host error its memory is in an unknown state. */
  readonly drop: () => void;
  readonly dispose: () => void;
};

const instances = 2;

/** Compiles QuickJS and builds the first instances. */
export const startEngines = async (): Promise<Engines> => {
  // `locateFile`: otherwise the address of the file next to the script is worked out, which throws where there is none.
  const built = newVariant(variant, { wasmBinary: wasmBytes(), locateFile: (name) => name });
  const build = () => newQuickJSWASMModuleFromVariant(built);
  const ready: QuickJSWASMModule[] = [await build(), await build()];
  let disposed = false;
  const refill = async (): Promise<void> => {
    const next = await build();
    if (!disposed && ready.length < instances) ready.push(next);
  };
  return {
    current: () => ready[0] ?? null,
    ready: () => ready.length,
    drop: () => {
      ready.shift();
      // Without a further instance, runs answer that there is none; nothing else depends on this promise.
      refill().catch(() => undefined);
    },
    dispose: () => {
      disposed = true;
      ready.length = 0;
    },
  };
};
