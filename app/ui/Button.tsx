import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';

type Kind = 'plain' | 'primary' | 'link' | 'quiet' | 'danger';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & { readonly kind?: Kind; readonly submit?: 'submit' };

export const Button = ({ kind = 'plain', submit, className, ...rest }: Props): ReactNode => (
  <button type={submit ?? 'button'} className={`${styles['button']} ${styles[kind]} ${className ?? ''}`} {...rest} />
);

/** A button that shows an icon only; its name is said and shown on hover. */
export const IconButton = ({ label, children, ...rest }: Omit<Props, 'kind'> & { readonly label: string }): ReactNode => (
  <button type="button" aria-label={label} title={label} {...rest} className={`${styles['icon']} ${rest.className ?? ''}`}>
    {children}
  </button>
);
