import type { Origin } from '../model/distribution.ts';
import { known } from '../model/value.ts';
import type { Frame, Walk } from '../trace/walk.ts';
import type { Directory } from './directory.ts';

/** The origin, as configured, that a distribution asked when it sent a request to this place; null where none did. */
export const sendingOrigin = (walk: Walk, directory: Directory, at: Frame): Origin | null => {
  const sender = walk.frames[at.from ?? -1];
  const distribution = directory.model.distributions.find((d) => d.name === sender?.at.name);
  return distribution?.origins.find((origin) => known(origin.id) === sender?.origin) ?? null;
};
