import type { Workspace } from './model.ts';

export type Source = Workspace['sources'][number];
export type Request = Workspace['requests'][number];

/** What the Method box offers; a pasted command may bring another. */
export const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const replaceAt = <T>(list: readonly T[], index: number, edit: (item: T) => T): readonly T[] => {
  const item = list[index];
  if (item === undefined) return list;
  const edited = edit(item);
  return edited === item ? list : list.with(index, edited);
};

/** A name that no other source has: `a.json`, `a-2.json`. */
export const freeName = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted;
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  for (let count = 2; ; count += 1) {
    const name = `${stem}-${count}${ending}`;
    if (!taken.has(name)) return name;
  }
};

export const addSources = (workspace: Workspace, added: readonly Source[]): Workspace => {
  const taken = new Set(workspace.sources.map((source) => source.name));
  const named = added.map((source) => {
    const name = freeName(source.name, taken);
    taken.add(name);
    return { ...source, name };
  });
  return { ...workspace, sources: [...workspace.sources, ...named] };
};

export const removeSource = (workspace: Workspace, name: string): Workspace => ({
  ...workspace,
  sources: workspace.sources.filter((source) => source.name !== name),
});

const editSource = (workspace: Workspace, name: string, edit: (source: Source) => Source): Workspace => {
  const sources = replaceAt(
    workspace.sources,
    workspace.sources.findIndex((source) => source.name === name),
    edit,
  );
  return sources === workspace.sources ? workspace : { ...workspace, sources };
};

export const setText = (workspace: Workspace, name: string, text: string): Workspace =>
  editSource(workspace, name, (source) => (source.text === text ? source : { ...source, text }));

/** What is answered of a source goes with its name: what it belongs to, and that of two definitions its own counts. */
const renamedAnswers = (answers: Workspace['answers'], name: string, to: string): Workspace['answers'] => {
  const isOf = (text: string, base: string): boolean => text === base || text.startsWith(`${base}#`);
  const entries = Object.entries(answers).map(([question, answer]): readonly [string, string] => {
    if (isOf(question, `belongs-to:${name}`)) return [`belongs-to:${to}${question.slice(`belongs-to:${name}`.length)}`, answer];
    return [question, question.startsWith('defined-twice:') && isOf(answer, name) ? `${to}${answer.slice(name.length)}` : answer];
  });
  return Object.fromEntries(entries);
};

export const renameSource = (workspace: Workspace, name: string, to: string): Workspace => {
  if (to === name) return workspace;
  const renamed = editSource(workspace, name, (source) => ({ ...source, name: to }));
  return renamed === workspace ? workspace : { ...renamed, answers: renamedAnswers(workspace.answers, name, to) };
};

/** Sets an answer to a question; null takes it back. */
export const setAnswer = (workspace: Workspace, question: string, answer: string | null): Workspace => {
  const { [question]: _before, ...others } = workspace.answers;
  return { ...workspace, answers: answer === null ? others : { ...others, [question]: answer } };
};

export const addRequest = (workspace: Workspace, request: Request): Workspace => ({
  ...workspace,
  requests: [...workspace.requests, request],
});

/** Edits a request; with none there yet, the edit makes the first. */
export const editRequest = (workspace: Workspace, index: number, edit: (request: Request) => Request): Workspace => {
  if (workspace.requests.length === 0) return { ...workspace, requests: [edit({ method: 'GET', url: '' })] };
  const requests = replaceAt(workspace.requests, index, edit);
  return requests === workspace.requests ? workspace : { ...workspace, requests };
};

export const removeRequest = (workspace: Workspace, index: number): Workspace => ({
  ...workspace,
  requests: workspace.requests.filter((_request, at) => at !== index),
});

/** `GET /api/test`, with the host when it is not the one most requests go to: how a request is called in lists. */
export const requestTitle = (request: Request, requests: readonly Request[]): string => {
  const method = request.method ?? 'GET';
  const hosts = requests.map((other) => hostOf(other.url));
  const usual = hosts.reduce<string>((best, host) => (count(hosts, host) > count(hosts, best) ? host : best), hosts[0] ?? '');
  const host = hostOf(request.url);
  if (host === '') return `${method} ${request.url}`;
  const rest = request.url.slice(request.url.indexOf(host) + host.length) || '/';
  return `${method} ${host === usual ? rest : `${shortened(host)}${rest}`}`;
};

/** `a1b2c3d4e5.execute-api…`: what comes behind is a region and a company. */
const shortened = (host: string): string => (host.length > 30 ? `${host.split('.').slice(0, 2).join('.').slice(0, 40)}…` : host);

const count = (list: readonly string[], item: string): number => list.filter((other) => other === item).length;

const hostOf = (url: string): string => /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
