import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Diagram } from '../state/model.ts';
import { stacked } from '../ui/stacked.ts';
import { type Hands, HandsContext } from './hands.ts';
import { Legend, legendLines } from './Legend.tsx';
import styles from './Picture.module.css';
import { type LitParts, noParts, partsOf } from './parts.ts';
import { StillCanvas } from './StillCanvas.tsx';
import { useFlow } from './use-flow.ts';
import { usePicture } from './use-picture.ts';
import { heightIn, type Size } from './viewport.ts';
import type { Words } from './words.ts';

export type PictureProps = {
  readonly diagram: Diagram;
  readonly words: Words;
  readonly stale: boolean;
  readonly lit: LitParts;
  readonly onSelect: (node: string, row: string | null) => void;
  readonly onSelectArrow: (number: number) => void;
  readonly onWalk: (delta: 1 | -1) => void;
};

const useSize = (): readonly [(element: HTMLDivElement | null) => void, Size] => {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((was) => (was.width === width && was.height === height ? was : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, size];
};

/** Keys in the picture: the arrow keys walk the steps, Enter and Space select what has the focus. */
const useKeys = (onPick: (id: string) => void, onWalk: PictureProps['onWalk']): ((event: KeyboardEvent) => void) =>
  useCallback(
    (event) => {
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        event.preventDefault();
        return onWalk(event.key === 'ArrowRight' ? 1 : -1);
      }
      const id = event.target instanceof Element ? event.target.getAttribute('data-id') : null;
      if (id === null || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      onPick(id);
    },
    [onPick, onWalk],
  );

const usePick = ({ diagram, onSelect, onSelectArrow }: PictureProps): ((id: string) => void) => {
  const latest = useRef(diagram);
  latest.current = diagram;
  return useCallback(
    (id) => {
      const { nodes, arrows } = latest.current;
      if (nodes.some((node) => node.id === id)) return onSelect(id, null);
      const number = arrows.find((arrow) => arrow.id === id)?.number ?? null;
      if (number !== null) onSelectArrow(number);
    },
    [onSelect, onSelectArrow],
  );
};

type FramedProps = PictureProps & { readonly size: Size; readonly open: ReadonlySet<string> };

/** The picture in a frame whose size is known. The frame's width decides how the picture uses it. A narrow picture, or one in a page that scrolls, is as tall as it needs. */
export const Framed = (props: FramedProps): ReactNode => {
  const { diagram, words, size, open, lit, onWalk } = props;
  const { Flow, stands, onStands } = useFlow();
  const drawn = usePicture(diagram, words, open, size.width);
  // A cache: parts that have not changed stay the same objects.
  const before = useRef(noParts);
  const parts = useMemo(() => partsOf(drawn, lit, words, before.current), [drawn, lit, words]);
  before.current = parts;
  const onPick = usePick(props);
  const onKeyDown = useKeys(onPick, onWalk);
  const grows = drawn.layout.shape === 'narrow' || window.matchMedia(stacked).matches;
  const canvas = { drawn, parts, size, words, onPick, onKeyDown, grows, legend: <Legend diagram={diagram} words={words} /> };
  const height = grows ? heightIn(drawn.layout, size, legendLines(diagram, words, size.width)) : null;
  return (
    <div className={styles['canvas']} style={height === null ? undefined : { height }}>
      {Flow ? <Flow {...canvas} stands={stands} onStands={onStands} /> : null}
      {stands ? null : <StillCanvas {...canvas} />}
    </div>
  );
};

/** A diagram, drawn. Knows nothing of where it came from: two may stand side by side. */
export const Picture = (props: PictureProps): ReactNode => {
  const { onSelect, stale } = props;
  const [frame, size] = useSize();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string) => setOpen((was) => new Set(was.has(id) ? [...was].filter((one) => one !== id) : [...was, id])),
    [],
  );
  const hands = useMemo<Hands>(() => ({ select: onSelect, toggle }), [onSelect, toggle]);
  // Before the width is known nothing can be drawn.
  return (
    <div ref={frame} className={styles['frame']} data-stale={stale}>
      <HandsContext.Provider value={hands}>{size.width > 0 ? <Framed {...props} size={size} open={open} /> : null}</HandsContext.Provider>
    </div>
  );
};
