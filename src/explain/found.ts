import type { Finding } from '../diagnose/rule.ts';

/** A finding and the rule that gave it. */
export type Found = { readonly rule: string; readonly finding: Finding };
