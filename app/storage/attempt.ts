/** What an act on storage gives; null where the browser forbids it, or has no room. */
export const attempt = <T>(act: () => T): T | null => {
  try {
    return act();
  } catch {
    return null;
  }
};
