import type { ClassPart, ClassPaths } from './url-space.ts';

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');

const isVariable = (segment: string): boolean => segment.startsWith('{') && segment.endsWith('}');
const isGreedy = (segment: string | undefined): boolean => segment?.endsWith('+}') === true;

const fitsAt = (path: readonly string[], template: readonly string[], at: number): boolean =>
  template.every((segment, i) => {
    const standing = path[at + i];
    return standing === undefined ? at + i < 0 : isVariable(segment) || segment === standing;
  });

/** A witness written as the template that takes it: what stands in front of the template (a stage, a base path) stays. */
const asTemplate = (witness: string, template: string): string | null => {
  const path = segmentsOf(witness);
  const wanted = segmentsOf(template);
  const last = path.length - wanted.length;
  const places = isGreedy(wanted.at(-1)) ? Array.from({ length: Math.max(last, 0) + 1 }, (_, i) => i) : [last];
  const at = [...places, last].find((place) => fitsAt(path, wanted, place));
  if (at === undefined) return null;
  return `/${[...path.slice(0, Math.max(at, 0)), ...wanted.slice(Math.max(-at, 0))].join('/')}`;
};

/** In a few words, which paths a class has. For reading only: what a class has exactly, its automata say. */
export const pathsOf = (witness: string, parts: readonly ClassPart[], isSingle: boolean): ClassPaths => {
  if (isSingle) return { kind: 'exact', text: witness };
  for (const part of parts.toReversed()) {
    const template = part.kind === 'resource' ? part.resource : part.kind === 'route' ? part.routeKey.replace(/^\S+ /, '') : null;
    const text = template === null || template === '$default' ? null : asTemplate(witness, template);
    if (text !== null) return { kind: text.includes('{') ? 'template' : 'exact', text };
  }
  const behavior = parts.find((part) => part.kind === 'behavior');
  const pattern = behavior?.kind === 'behavior' ? behavior.pattern : null;
  const glob = pattern === null ? '/*' : pattern.startsWith('/') || pattern.startsWith('*') ? pattern : `/${pattern}`;
  if (glob.includes('*') || glob.includes('?')) return { kind: 'rest-of', text: glob };
  return { kind: 'exact', text: glob };
};
