/** Up to this width the panels stand below one another, and the page scrolls. */
export const stacked = '(max-width: 899px)';
