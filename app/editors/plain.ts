/** Above this many UTF-16 units Monaco would hold the page up: the plain field shows a part. */
export const plainAbove = 2_000_000;

/** Above this a plain field would, for seconds: it shows a part of the text, to read. */
export const partAbove = 500_000;

/** Is the screen touched? There a plain field has the system's own selection and keyboard. */
export const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches;
