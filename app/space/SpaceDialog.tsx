import { Tabs } from 'radix-ui';
import { type ReactNode, useMemo, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLang } from '../state/hooks.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { CompareView } from './CompareView.tsx';
import { Controls } from './Controls.tsx';
import { MapView } from './MapView.tsx';
import { RoutesView } from './RoutesView.tsx';
import styles from './Space.module.css';
import { useAnswer, useAside } from './use-answer.ts';
import { spaceOf, type Which, whichOf } from './which.ts';
import { useSpaceWords } from './words.ts';

type Tab = 'map' | 'routes' | 'compare';
const tabs: readonly Tab[] = ['map', 'routes', 'compare'];

/** All URLs of a host: where they end, which of them reach a route, and which end otherwise in another version. */
export const SpaceDialog = ({ tab: first, onClose }: { readonly tab: Tab; readonly onClose: () => void }): ReactNode => {
  const t = useText();
  const words = useSpaceWords();
  const lang = useLang();
  const asking = useAside();
  const { workspace, request } = useApp((state) => state.workspace);
  const [tab, setTab] = useState<Tab>(first);
  const [which, setWhich] = useState<Which>(() => whichOf(workspace.requests[request]));
  const { sources, answers } = workspace;
  const question = useMemo(
    () =>
      sources.length === 0
        ? null
        : ({ kind: 'map', workspace: { tracefront: 1, sources, answers, requests: [] }, of: spaceOf(which), lang } as const),
    [sources, answers, which, lang],
  );
  const { answer: map, state } = useAnswer<'map'>(asking, question);
  const mapped = (view: ReactNode): ReactNode => {
    if (sources.length === 0) return <p role="status">{words.nothing}</p>;
    if (state === 'failed') return <p role="alert">{words.failed}</p>;
    return map ? view : <p role="status">{words.working}</p>;
  };
  return (
    <Dialog title={words.title} closeLabel={t.close} onClose={onClose} size="full">
      <Tabs.Root className={styles['tabs']} value={tab} onValueChange={(next) => setTab(tabs.find((one) => one === next) ?? 'map')}>
        <Tabs.List className={styles['tablist']} aria-label={words.title}>
          {tabs.map((one) => (
            <Tabs.Trigger key={one} value={one}>
              {words.tabs[one]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Controls which={which} onChange={setWhich} hosts={map?.hosts ?? []} />
        <Tabs.Content value="map" className={styles['tab']} aria-busy={state === 'working'}>
          {mapped(map ? <MapView map={map} /> : null)}
        </Tabs.Content>
        <Tabs.Content value="routes" className={styles['tab']} aria-busy={state === 'working'}>
          {mapped(map ? <RoutesView map={map} onMethod={(method) => setWhich({ ...which, method })} /> : null)}
        </Tabs.Content>
        <Tabs.Content value="compare" className={styles['tab']}>
          <CompareView asking={asking} which={which} />
        </Tabs.Content>
      </Tabs.Root>
    </Dialog>
  );
};
