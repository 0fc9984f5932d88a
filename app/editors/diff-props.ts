/** One text before and after an edit. */
export type DiffProps = {
  /** What assistive technology calls it. */
  readonly label: string;
  readonly source: string;
  readonly language: string;
  /** Null: the text is new. */
  readonly before: string | null;
  readonly after: string;
  /** The same as `diff -u` prints it. */
  readonly unified: string;
};
