import type { Step } from '../../trace/step.ts';

export type StepOf<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;
