/** Do two pieces of the model say the same, wherever they stand in the text? */
export const sameContent = (a: unknown, b: unknown): boolean => {
  const plain = (value: unknown): string => JSON.stringify(value, (key, inner: unknown) => (key === 'at' ? undefined : inner));
  return plain(a) === plain(b);
};
