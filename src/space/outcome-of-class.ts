import type { Directory } from '../services/directory.ts';
import type { Answer, Reached } from '../trace/answer.ts';
import type { SpaceOutcome, SpaceReached } from './url-space.ts';

/** Where the stages of an API were not pasted, the stage is a piece of the path. */
const stageOf = ({ restApis, httpApis }: Directory, api: string, stage: string): string | null =>
  (restApis.get(api) ?? httpApis.get(api))?.stages ? stage : null;

const reached = (directory: Directory, it: Reached): SpaceReached => {
  switch (it.kind) {
    case 'rest-method':
      return { kind: it.kind, api: it.api, stage: stageOf(directory, it.api, it.stage), resource: it.resource, method: it.method };
    case 'http-route':
      return { kind: it.kind, api: it.api, stage: stageOf(directory, it.api, it.stage), routeKey: it.routeKey };
    case 's3-object':
      return { kind: it.kind, bucket: it.bucket };
    case 'function-url':
    case 'load-balancer':
    case 'custom-origin':
      return { kind: it.kind, host: it.host };
  }
};

/** What an answer has in common with those of all other paths of its class. */
export const spaceOutcome = (directory: Directory, answer: Answer): SpaceOutcome => {
  const { kind, status, answeredBy, errorType, reaches, replaced } = answer;
  return { kind, status, answeredBy, errorType, reaches: reaches && reached(directory, reaches), replaced };
};

/** Two outcomes are the same if these are. */
export const outcomeKey = ({ kind, status, answeredBy, errorType, reaches, replaced }: SpaceOutcome): string =>
  JSON.stringify([kind, status, answeredBy, errorType, reaches, replaced]);
