import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import styles from './Dialog.module.css';

type Props = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  readonly children: ReactNode;
};

/** A modal dialog. Esc and the scrim close it; focus goes back to what opened it. */
export const Dialog = ({ title, closeLabel, onClose, size = 'medium', children }: Props): ReactNode => (
  <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
    <Radix.Portal>
      <Radix.Overlay className={styles['scrim']} />
      <Radix.Content className={`${styles['content']} ${styles[size]}`} aria-describedby={undefined}>
        <header className={styles['head']}>
          <Radix.Title className={styles['title']}>{title}</Radix.Title>
          <Radix.Close asChild>
            <IconButton label={closeLabel}>
              <X size={16} aria-hidden />
            </IconButton>
          </Radix.Close>
        </header>
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

export const DialogFoot = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <footer className={styles['foot']}>{children}</footer>
);
