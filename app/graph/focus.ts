/** What has the focus in a picture, in words that hold for another painting of it: the part's id, and which of its buttons. */
export type Focused = { readonly part: string | null; readonly button: number };

const buttonsOf = (part: Element | null): readonly Element[] => [...(part?.querySelectorAll('button') ?? [])];

export const focusedIn = (frame: Element): Focused | null => {
  const focused = document.activeElement;
  if (!focused || !frame.contains(focused)) return null;
  const part = focused.closest('[data-id]');
  return { part: part?.getAttribute('data-id') ?? null, button: buttonsOf(part).indexOf(focused) };
};

export const focusIn = (frame: Element, { part, button }: Focused): void => {
  const parts = [...frame.querySelectorAll(part === null ? '[role="application"]' : '[data-id]')];
  const found = part === null ? parts[0] : parts.find((one) => one.getAttribute('data-id') === part);
  const target = button === -1 ? found : buttonsOf(found ?? null)[button];
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
};
