/** The whole segments that a path pattern begins with, before any wildcard: `/api/*` → `/api`, `*.js` → none. */
export const literalPrefix = (pattern: string): string => {
  const rooted = pattern.startsWith('/') ? pattern : `/${pattern}`;
  const wild = rooted.search(/[*?]/);
  const literal = wild === -1 ? rooted : rooted.slice(0, wild);
  return literal.slice(0, literal.lastIndexOf('/'));
};
