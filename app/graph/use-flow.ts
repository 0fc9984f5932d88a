import { type ComponentType, startTransition, useCallback, useEffect, useState } from 'react';
import type { CanvasProps, Standing } from './canvas.ts';

type Canvas = ComponentType<CanvasProps & Standing>;

let loading: Promise<Canvas> | null = null;
let loaded: Canvas | null = null;

const load = async (): Promise<Canvas> => {
  loaded = (await import('./FlowCanvas.tsx')).FlowCanvas;
  return loaded;
};

/** After the frame in which the first picture is painted. */
const loadOnce = (): Promise<Canvas> => {
  loading ??= new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(load()), 0));
  });
  return loading;
};

/** React Flow's canvas once it has come, and whether it stands in its picture already. */
export const useFlow = (): Standing & { readonly Flow: Canvas | null } => {
  const [flow, setFlow] = useState<{ readonly Flow: Canvas } | null>(loaded ? { Flow: loaded } : null);
  const [stands, setStands] = useState(false);
  useEffect(() => {
    if (loaded) return;
    let current = true;
    loadOnce().then(
      // A transition: a key that is pressed meanwhile is answered first.
      (Flow) => current && startTransition(() => setFlow({ Flow })),
      // The still picture stays: it tells the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  return { Flow: flow?.Flow ?? null, stands, onStands: useCallback(() => setStands(true), []) };
};
