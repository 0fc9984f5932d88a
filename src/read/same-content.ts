/** Do two pieces of the model say the same, wherever they stand in the text? */
export const sameContent = (a: unknown, b: unknown): boolean => {
  const plain = (value: unknown): string => JSON.stringify(value, (key, inner: unknown) => (key === 'at' ? undefined : inner));
  return plain(a) === plain(b);
};

const isUnsaid = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && 'from' in value && value.from === 'default');

/** Do two descriptions of one thing say different things? What only one of them says is no contradiction: an export has no endpoint type. */
export const contradicts = (a: object, b: object): boolean => {
  const others = new Map<string, unknown>(Object.entries(b));
  return Object.entries(a).some(([key, value]) => {
    const other = others.get(key);
    return key !== 'at' && !isUnsaid(value) && !isUnsaid(other) && !sameContent(value, other);
  });
};
