import type { ReactNode } from 'react';

/** A way that bends back, and arrives. */
export const Logo = (): ReactNode => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="var(--accent)"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M3 5h9a4 4 0 0 1 0 8H7" />
    <path d="m10 9.5-3.5 3.5 3.5 3.5" />
    <circle cx="3.2" cy="13" r="0.6" fill="var(--accent)" />
  </svg>
);
