import type { Workspace } from '../state/model.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isStringRecord = (value: unknown): boolean => isRecord(value) && Object.values(value).every((member) => typeof member === 'string');

const isSource = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  typeof value['text'] === 'string' &&
  (value['form'] === undefined || typeof value['form'] === 'string') &&
  (value['for'] === undefined || isStringRecord(value['for']));

const isHeader = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

const isRequest = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['url'] === 'string' &&
  (value['name'] === undefined || typeof value['name'] === 'string') &&
  (value['method'] === undefined || typeof value['method'] === 'string') &&
  (value['body'] === undefined || typeof value['body'] === 'boolean') &&
  (value['headers'] === undefined || (Array.isArray(value['headers']) && value['headers'].every(isHeader))) &&
  (value['expect'] === undefined || isRecord(value['expect']));

const isListOf = (value: unknown, is: (member: unknown) => boolean): boolean => value === undefined || (Array.isArray(value) && value.every(is));

/** Names are how everything refers to a source: a workspace whose sources share one cannot be shown. */
const haveOwnNames = (value: unknown): boolean => {
  const names = Array.isArray(value) ? value.map((source) => (isRecord(source) ? source['name'] : null)) : [];
  return new Set(names).size === names.length;
};

const isWorkspace = (value: unknown): value is Workspace =>
  isRecord(value) &&
  value['tracefront'] === 1 &&
  isListOf(value['sources'], isSource) &&
  isListOf(value['requests'], isRequest) &&
  (value['answers'] === undefined || isStringRecord(value['answers'])) &&
  haveOwnNames(value['sources']);

/** Reads a workspace (`*.tracefront.json`). Null when it is not one; unknown members stay, as version 1 may gain some. */
export const parseWorkspace = (text: string): Workspace | null => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!isWorkspace(value)) return null;
    return { ...value, sources: value.sources ?? [], answers: value.answers ?? {}, requests: value.requests ?? [] };
  } catch {
    return null;
  }
};
