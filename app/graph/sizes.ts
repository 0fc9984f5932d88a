/** Every measure of the picture, in px. The style sheet takes its own from here where the two must agree. */
export const sizes = {
  /** A box, its sides included. */
  distribution: 304,
  place: 276,
  viewer: { width: 92, height: 34 },
  padding: 14,
  header: 42,
  headerTwo: 60,
  row: 32,
  rowTwo: 50,
  more: 30,
  note: { size: 12, line: 17, around: 16 },
  end: { line: 36, body: 15, around: 8 },
  chip: { size: 12, height: 24, padding: 14, gap: 3, line: 28 },
  /** Above a box: one slot for each arrow that arrives from outside, with its two lines of text. */
  slot: 40,
  slotEdge: 8,
  between: 20,
  port: 26,
  ports: 22,
  /** Between two lanes, and beside the last. */
  channel: 88,
  gutter: 20,
  track: 13,
  bus: 40,
  label: { size: 11.5, line: 15 },
  badge: 9,
} as const;
