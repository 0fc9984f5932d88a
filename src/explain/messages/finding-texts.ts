/** What is said of one rule's findings. Placeholders are the finding's and the fix's `params`; see `template.ts`. */
export type FindingText = {
  readonly title: string;
  readonly detail: string;
  readonly fixes: Readonly<Record<string, { readonly title: string; readonly how: string }>>;
};

/** By rule id. */
export type FindingTexts = Readonly<Record<string, FindingText>>;
