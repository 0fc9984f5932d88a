import type { Span } from '../../../text/span.ts';
import { attributeIn } from '../module.ts';
import { resolvePath, sourceAt } from '../paths.ts';
import { boolean, text, type Val } from '../value.ts';
import { evaluate, refuse, report, type Scope } from '../world.ts';
import { type Call, type Run, strict, type Table } from './call.ts';

/** The root module's directory: Terraform runs there, and paths are relative to it. */
const rootOf = (scope: Scope): string => {
  let { module } = scope;
  while (module.parent !== null) module = module.parent;
  return module.config.dir;
};

const find = (call: Call, path: string): string | null => {
  const names = [...call.world.texts.keys()];
  const root = rootOf(call.scope);
  // `path.module` is written out from the top of what was dropped.
  const inRoot = names.find((name) => resolvePath('', name) === resolvePath(root, path));
  return inRoot ?? sourceAt(names, path);
};

type Found = { readonly name: string; readonly text: string; readonly at: Span };

const open = (value: Val | undefined, call: Call): Found | null => {
  const path = call.text(value);
  if (path === null) return null;
  const name = find(call, path);
  const found = name === null ? undefined : call.world.texts.get(name);
  if (name === null || found === undefined) {
    report(call.world, 'file-missing', 'warning', call.at, { name: path.slice(0, 200) });
    return null;
  }
  call.world.used.add(name);
  return { name, text: found, at: { source: name, start: 0, end: found.length } };
};

const file: Run = ([path], call) => {
  const found = open(path, call);
  return found ? text(found.text.replace(/^\ufeff/, ''), found.at) : call.open();
};

const fileexists: Run = ([path], call) => {
  const name = call.text(path);
  return name === null ? null : boolean(find(call, name) !== null, call.at);
};

/** The file is a template: it is read as the heredoc that it would be. */
const templatefile: Run = ([path, vars], call) => {
  const found = open(path, call);
  if (!found || vars?.kind !== 'object') return found ? null : call.open();
  const mark = ['TEMPLATE', 'TEMPLATE_TEXT', 'TEMPLATE_TEXT_OF_FILE'].find((one) => !found.text.includes(one));
  if (!mark) return call.open();
  const { value, problems } = call.world.parse(found.name, `template = <<${mark}\n${found.text.replaceAll('\r\n', '\n')}\n${mark}\n`);
  const template = attributeIn(value.body, 'template');
  if (!template || problems.some((problem) => problem.severity === 'error')) return call.open();
  const env = new Map([...vars.members].map(([name, entry]) => [name, entry.value]));
  const id = `template ${found.name}`;
  // Terraform lets no template call `templatefile`.
  if (call.world.busy.has(id)) return refuse(call.world, call.at, 'expression-error', { detail: 'circle', name: found.name });
  call.world.busy.add(id);
  const made = evaluate({ ...call.scope, env }, template.value);
  call.world.busy.delete(id);
  // The heredoc ends with a newline that the file does not have.
  return made.kind === 'string' ? call.give(made.value.replace(/\n$/, '')) : call.open();
};

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const withoutLast = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

const ofPath =
  (run: (path: string) => string): Run =>
  ([path], call) => {
    const given = call.text(path);
    return given === null ? null : call.give(run(given));
  };

export const fileFunctions: Table = {
  file: strict(file),
  templatefile: strict(templatefile),
  fileexists: strict(fileexists),
  abspath: strict(ofPath((path) => path)),
  pathexpand: strict(ofPath((path) => path)),
  basename: strict(ofPath(lastPart)),
  dirname: strict(ofPath(withoutLast)),
};
