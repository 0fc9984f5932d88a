import { type ComponentType, type RefObject, startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CanvasProps } from './canvas.ts';
import { StillCanvas } from './StillCanvas.tsx';

type Canvas = ComponentType<CanvasProps>;

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

/** A thing in the picture that has the focus, in words that hold for both canvases: the part's id, and which of its buttons. */
type Address = { readonly part: string | null; readonly button: number };

const partIn = (frame: Element, part: string | null): Element | undefined =>
  part === null
    ? (frame.querySelector('[role="application"]') ?? undefined)
    : [...frame.querySelectorAll('[data-id]')].find((one) => one.getAttribute('data-id') === part);

const focusedIn = (frame: Element | null): Address | null => {
  const focused = document.activeElement;
  if (!frame || !focused || !frame.contains(focused)) return null;
  const part = focused.closest('[data-id]');
  const buttons: readonly Element[] = [...(part?.querySelectorAll('button') ?? [])];
  return { part: part?.getAttribute('data-id') ?? null, button: buttons.indexOf(focused) };
};

const focusOn = (frame: Element | null, { part, button }: Address): void => {
  const found = frame ? partIn(frame, part) : undefined;
  const target = button === -1 ? found : found?.querySelectorAll('button')[button];
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
};

/** What paints the picture in `frame`: the still one at first, React Flow once it has come. Whoever has the focus in it keeps it. */
export const useCanvas = (frame: RefObject<Element | null>): Canvas => {
  const [canvas, setCanvas] = useState<{ readonly Canvas: Canvas }>({ Canvas: loaded ?? StillCanvas });
  const focused = useRef<Address | null>(null);
  useEffect(() => {
    if (loaded) return;
    let current = true;
    loadOnce().then(
      (Canvas) => {
        if (!current) return;
        focused.current = focusedIn(frame.current);
        // A transition: a key pressed meanwhile is answered first.
        startTransition(() => setCanvas({ Canvas }));
      },
      // The still picture stays: it tells the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [frame]);
  useLayoutEffect(() => {
    if (canvas.Canvas === StillCanvas || !focused.current || document.activeElement !== document.body) return;
    focusOn(frame.current, focused.current);
    focused.current = null;
  }, [canvas, frame]);
  return canvas.Canvas;
};
