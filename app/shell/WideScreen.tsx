import { type ReactNode, useEffect } from 'react';
import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from 'react-resizable-panels';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/hooks.ts';
import { app, type PanelName } from '../state/store.ts';
import { browserBoxes } from '../storage/browser-boxes.ts';
import styles from './App.module.css';

const { device } = browserBoxes();

/** Under this site's own prefix, so that "forget everything" finds it. */
const layouts = {
  getItem: (key: string) => device.getItem(`tracefront.layout.${key}`),
  setItem: (key: string, value: string) => {
    try {
      device.setItem(`tracefront.layout.${key}`, value);
    } catch {
      // A layout that is not kept is no loss.
    }
  },
};

const foldedSize = 40;

type FoldableProps = { readonly panel: PanelName; readonly size: string; readonly least: string; readonly children: ReactNode };

/** A panel that folds by its button and by dragging it shut: both mean the same. */
const Foldable = ({ panel, size, least, children }: FoldableProps): ReactNode => {
  const folded = useApp((state) => state.view.folded[panel]);
  const ref = usePanelRef();
  useEffect(() => {
    if (folded) ref.current?.collapse();
    else ref.current?.expand();
  }, [folded, ref]);
  return (
    <Panel
      id={panel}
      panelRef={ref}
      collapsible
      collapsedSize={foldedSize}
      minSize={least}
      defaultSize={size}
      groupResizeBehavior="preserve-pixel-size"
      onResize={(now, _id, before) => {
        const shut = now.inPixels <= foldedSize + 1;
        const views = app.store.getState().view.folded;
        if (before && shut !== views[panel]) app.setView({ folded: { ...views, [panel]: shut } });
      }}
    >
      {children}
    </Panel>
  );
};

type Props = { readonly sources: ReactNode; readonly way: ReactNode; readonly answer: ReactNode; readonly requests: ReactNode };

export const WideScreen = ({ sources, way, answer, requests }: Props): ReactNode => {
  const t = useText();
  const rows = useDefaultLayout({ id: 'rows', storage: layouts });
  const columns = useDefaultLayout({ id: 'columns', storage: layouts });
  return (
    <Group orientation="vertical" {...rows}>
      <Panel id="above" minSize="240px">
        <Group orientation="horizontal" {...columns}>
          <Foldable panel="sources" size="336px" least="220px">
            {sources}
          </Foldable>
          <Separator className={styles['separator'] ?? ''} aria-label={t.resize(t.sources)} />
          <Panel id="way" minSize="280px">
            {way}
          </Panel>
          <Separator className={styles['separator'] ?? ''} aria-label={t.resize(t.answer)} />
          <Foldable panel="answer" size="376px" least="260px">
            {answer}
          </Foldable>
        </Group>
      </Panel>
      <Separator className={styles['separator'] ?? ''} aria-label={t.resize(t.requests)} />
      <Foldable panel="requests" size="214px" least="96px">
        {requests}
      </Foldable>
    </Group>
  );
};
