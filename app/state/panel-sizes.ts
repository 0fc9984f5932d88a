export type PanelName = 'sources' | 'answer' | 'requests';
/** Sizes of the panels in CSS px: the side panels' widths, the table's height. */
export type PanelSizes = Readonly<Record<PanelName, number>>;
export const usualSizes: PanelSizes = { sources: 336, answer: 376, requests: 214 };
