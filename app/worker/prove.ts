import { app } from '../state/store.ts';
import { followProofs } from './follow-proofs.ts';
import { side } from './side.ts';
import { whenRested } from './when-rested.ts';

/** Has fixes tried from now on, whenever the hands rest. */
export const proveInIdle = (): void => followProofs(app, side, whenRested);
