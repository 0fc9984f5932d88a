import { type AriaLabelConfig, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Diagram } from '../state/model.ts';
import { ArrowView } from './ArrowView.tsx';
import { BoxView } from './BoxView.tsx';
import { type ArrowEdge, type BoxNode, flowEdges, flowNodes, type LitParts } from './flow.ts';
import { type Hands, HandsContext } from './hands.ts';
import { Legend } from './Legend.tsx';
import styles from './Picture.module.css';
import { type Drawn, usePicture } from './use-picture.ts';
import { fitted, heightAt, isWithin, type Size } from './viewport.ts';
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

const nodeTypes = { box: BoxView };
const edgeTypes = { arrow: ArrowView };
/** Only so many boxes are drawn outside of what is seen; beyond, React Flow leaves them out. */
const MANY = 800;

const labels = (words: Words): Partial<AriaLabelConfig> => ({
  'node.a11yDescription.default': words.nodeHint,
  'node.a11yDescription.keyboardDisabled': words.nodeHint,
  'edge.a11yDescription.default': words.arrowHint,
});

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

const Zoom = ({ words, onFit }: { readonly words: Words; readonly onFit: () => void }): ReactNode => {
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons that belong together are no form.
    <div className={styles['zoom']} role="group" aria-label={words.controls.panel}>
      <button type="button" aria-label={words.controls.zoomOut} title={words.controls.zoomOut} onClick={() => void zoomOut()}>
        <Minus size={14} aria-hidden />
      </button>
      <button type="button" aria-label={words.controls.zoomIn} title={words.controls.zoomIn} onClick={() => void zoomIn()}>
        <Plus size={14} aria-hidden />
      </button>
      <button type="button" aria-label={words.controls.fit} title={words.controls.fit} onClick={onFit}>
        <Maximize size={14} aria-hidden />
      </button>
    </div>
  );
};

/**
 * Fits the picture in when it becomes another one, when its frame gets another size, and when it outgrows what is seen. What the user
 * has moved stays as it is until it is another picture.
 */
const useFit = (drawn: Drawn, size: Size): { readonly fitIn: () => void; readonly moved: () => void } => {
  const { setViewport, getViewport } = useReactFlow();
  const byHand = useRef(false);
  const latest = useRef(drawn);
  latest.current = drawn;
  const fitIn = useCallback(() => {
    byHand.current = false;
    void setViewport(fitted(latest.current.layout, size));
  }, [setViewport, size]);
  const before = useRef({ structure: drawn.structure, size });
  useLayoutEffect(() => {
    const another = before.current.structure !== drawn.structure;
    const resized = before.current.size !== size;
    before.current = { structure: drawn.structure, size };
    if (another || (!byHand.current && (resized || !isWithin(drawn.layout, getViewport(), size)))) fitIn();
  }, [drawn, size, fitIn, getViewport]);
  const moved = useCallback(() => {
    byHand.current = true;
  }, []);
  return { fitIn, moved };
};

type CanvasProps = PictureProps & { readonly drawn: Drawn; readonly size: Size };

const Canvas = ({ diagram, words, lit, onSelectArrow, onSelect, onWalk, drawn, size }: CanvasProps): ReactNode => {
  const nodes = useRef<readonly BoxNode[]>([]);
  const edges = useRef<readonly ArrowEdge[]>([]);
  nodes.current = useMemo(() => flowNodes(drawn.scene, drawn.layout, lit, nodes.current), [drawn, lit]);
  edges.current = useMemo(() => flowEdges(drawn.diagram, drawn.layout, lit, words, edges.current), [drawn, lit, words]);
  const { fitIn, moved } = useFit(drawn, size);
  const first = useRef(fitted(drawn.layout, size));
  const narrow = drawn.layout.shape === 'narrow';
  const aria = useMemo(() => labels(words), [words]);

  const pickArrow = (id: string): void => {
    const number = diagram.arrows.find((arrow) => arrow.id === id)?.number ?? null;
    if (number !== null) onSelectArrow(number);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      onWalk(event.key === 'ArrowRight' ? 1 : -1);
      return;
    }
    const { target } = event;
    if ((event.key !== 'Enter' && event.key !== ' ') || !(target instanceof Element)) return;
    const id = target.getAttribute('data-id');
    if (id === null) return;
    event.preventDefault();
    if (target.classList.contains('react-flow__node')) onSelect(id, null);
    else pickArrow(id);
  };

  return (
    <>
      <ReactFlow
        aria-label={words.picture}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className={styles['flow'] ?? ''}
        nodes={[...nodes.current]}
        edges={[...edges.current]}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultViewport={first.current}
        minZoom={0.25}
        maxZoom={2}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        elevateNodesOnSelect={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        panOnScroll={!narrow}
        zoomOnScroll={!narrow}
        preventScrolling={!narrow}
        panOnDrag={!narrow}
        onlyRenderVisibleElements={drawn.scene.length > MANY}
        onNodeClick={(_, node) => onSelect(node.id, null)}
        onEdgeClick={(_, edge) => pickArrow(edge.id)}
        onMoveStart={(event) => event && moved()}
        ariaLabelConfig={aria}
        proOptions={{ hideAttribution: true }}
      />
      <div className={styles['foot']}>
        <Legend diagram={diagram} words={words} />
        <Zoom words={words} onFit={fitIn} />
      </div>
    </>
  );
};

type FramedProps = PictureProps & { readonly size: Size; readonly open: ReadonlySet<string> };

/** The frame's width decides how the picture uses it. A narrow picture is as tall as it needs, and scrolls with the page or in its frame. */
const Framed = (props: FramedProps): ReactNode => {
  const { diagram, words, size, open } = props;
  const drawn = usePicture(diagram, words, open, size.width);
  const height = drawn.layout.shape === 'narrow' ? Math.max(heightAt(drawn.layout, size), size.height) : null;
  return (
    <div className={styles['canvas']} style={height === null ? undefined : { height }}>
      <ReactFlowProvider>
        <Canvas {...props} drawn={drawn} />
      </ReactFlowProvider>
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
