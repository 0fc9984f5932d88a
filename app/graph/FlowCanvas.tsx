import {
  type AriaLabelConfig,
  type EdgeProps,
  Handle,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { memo, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { ArrowView } from './ArrowView.tsx';
import { BoxView } from './BoxView.tsx';
import type { CanvasProps, Standing } from './canvas.ts';
import { type ArrowEdge, type BoxNode, edgeOf, nodeOf } from './flow.ts';
import { type Focused, focusedIn, focusIn } from './focus.ts';
import styles from './Picture.module.css';
import { same } from './same.ts';
import type { Drawn } from './use-picture.ts';
import { fitted, isWithin, type Size } from './viewport.ts';
import type { Words } from './words.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const FlowBox = memo(
  ({ data }: NodeProps<BoxNode>): ReactNode => (
    <>
      <BoxView part={data.part} />
      <Handle id="source" type="source" position={Position.Top} className={styles['handle'] ?? ''} isConnectable={false} />
      <Handle id="target" type="target" position={Position.Top} className={styles['handle'] ?? ''} isConnectable={false} />
    </>
  ),
);

const FlowArrow = memo(({ data }: EdgeProps<ArrowEdge>): ReactNode => (data ? <ArrowView part={data.part} /> : null));

const nodeTypes = { box: FlowBox };
const edgeTypes = { arrow: FlowArrow };
/** Only so many boxes are drawn outside of what is seen; beyond, React Flow leaves them out. */
const MANY = 800;

const labels = (words: Words): Partial<AriaLabelConfig> => ({
  'node.a11yDescription.default': words.nodeHint,
  'node.a11yDescription.keyboardDisabled': words.nodeHint,
  'edge.a11yDescription.default': words.arrowHint,
});

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
    const next = fitted(latest.current.layout, size);
    // A picture larger than its frame is fitted with every key: mostly it stands there already.
    if (!same(next, getViewport())) void setViewport(next);
  }, [setViewport, getViewport, size]);
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

type FlowProps = CanvasProps & { readonly onInit: () => void };

const Flow = ({ drawn, parts, size, words, onPick, onKeyDown, legend, grows, onInit }: FlowProps): ReactNode => {
  const { fitIn, moved } = useFit(drawn, size);
  const { zoomIn, zoomOut } = useReactFlow();
  const first = useRef(fitted(drawn.layout, size));
  const nodes = useMemo(() => parts.boxes.map(nodeOf), [parts]);
  const edges = useMemo(() => parts.arrows.map(edgeOf), [parts]);
  const aria = useMemo(() => labels(words), [words]);
  return (
    <>
      <ReactFlow
        aria-label={words.picture}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className={styles['flow'] ?? ''}
        nodes={nodes}
        edges={edges}
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
        panOnScroll={!grows}
        zoomOnScroll={!grows}
        preventScrolling={!grows}
        panOnDrag={!grows}
        onlyRenderVisibleElements={drawn.scene.length > MANY}
        onNodeClick={(_, node) => onPick(node.id)}
        onEdgeClick={(_, edge) => onPick(edge.id)}
        onInit={onInit}
        onMoveStart={(event) => event && moved()}
        ariaLabelConfig={aria}
        proOptions={{ hideAttribution: true }}
      />
      <div className={styles['foot']}>
        {legend}
        <ZoomButtons words={words} on={{ in: () => void zoomIn(), out: () => void zoomOut(), fit: fitIn }} />
      </div>
    </>
  );
};

/**
 * The picture with pan and zoom, by React Flow. It takes some frames to stand; until then the still one is seen, which it replaces without
 * anything moving, and whatever had the focus there keeps it.
 */
export const FlowCanvas = ({ stands, onStands, ...canvas }: CanvasProps & Standing): ReactNode => {
  const own = useRef<HTMLDivElement>(null);
  const focused = useRef<Focused | null>(null);
  useLayoutEffect(() => {
    if (stands && own.current && focused.current) focusIn(own.current, focused.current);
  }, [stands]);
  const onInit = (): void => {
    const both = own.current?.parentElement;
    focused.current = both ? focusedIn(both) : null;
    onStands();
  };
  return (
    <div ref={own} className={styles['flowFrame']} data-waiting={!stands}>
      <ReactFlowProvider>
        <Flow {...canvas} onInit={onInit} />
      </ReactFlowProvider>
    </div>
  );
};
