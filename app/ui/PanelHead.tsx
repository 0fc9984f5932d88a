import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/hooks.ts';
import type { PanelName } from '../state/panel-sizes.ts';
import { app } from '../state/store.ts';
import { IconButton } from './Button.tsx';
import styles from './PanelHead.module.css';

type Props = { readonly panel: PanelName; readonly title: string; readonly children?: ReactNode; readonly look?: 'line' | 'corner' };

/** The first line of a panel: its name, what it offers, and the fold. */
export const PanelHead = ({ panel, title, children, look = 'line' }: Props): ReactNode => {
  const t = useText();
  const folded = useApp((state) => state.view.folded);
  const isFolded = folded[panel];
  return (
    <div className={styles['head']} data-look={look} data-folded={isFolded} data-panel={panel}>
      <span className={styles['title']} aria-hidden="true">
        {title}
      </span>
      <div className={styles['tools']}>{children}</div>
      <IconButton
        label={isFolded ? t.unfold(title) : t.fold(title)}
        aria-expanded={!isFolded}
        onClick={() => app.setView({ folded: { ...folded, [panel]: !isFolded } })}
      >
        {isFolded ? <ChevronRight size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
      </IconButton>
    </div>
  );
};
