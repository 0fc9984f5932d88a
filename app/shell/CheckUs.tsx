import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { PageDialog } from '../rules/PageDialog.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './CheckUs.module.css';

/** For who wonders before pasting or sharing. The page opens over the dialog that it is asked from: what was typed there stays. */
export const CheckUs = (): ReactNode => {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="link" className={styles['link'] ?? ''} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.checkUs}
      </Button>
      {open ? <PageDialog name="checkUs" onClose={() => setOpen(false)} /> : null}
    </>
  );
};
