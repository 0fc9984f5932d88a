import { Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Picture.module.css';
import type { Words } from './words.ts';

/** What the buttons do; null while nothing can be zoomed yet. */
export type Zooming = { readonly out: () => void; readonly in: () => void; readonly fit: () => void };

export const ZoomButtons = ({ words, on }: { readonly words: Words; readonly on: Zooming | null }): ReactNode => (
  // biome-ignore lint/a11y/useSemanticElements: three buttons that belong together are no form.
  <div className={styles['zoom']} role="group" aria-label={words.controls.panel}>
    <button type="button" aria-label={words.controls.zoomOut} title={words.controls.zoomOut} disabled={!on} onClick={on?.out}>
      <Minus size={14} aria-hidden />
    </button>
    <button type="button" aria-label={words.controls.zoomIn} title={words.controls.zoomIn} disabled={!on} onClick={on?.in}>
      <Plus size={14} aria-hidden />
    </button>
    <button type="button" aria-label={words.controls.fit} title={words.controls.fit} disabled={!on} onClick={on?.fit}>
      <Maximize size={14} aria-hidden />
    </button>
  </div>
);
