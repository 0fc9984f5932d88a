/** What is said of the map of all URLs. Placeholders as in `src/explain/messages/template.ts`. */
export const spaceEn = {
  'paths.exact': '{paths}',
  'paths.template': '{paths}',
  'paths.rest-of': 'rest of {paths}',
  'state.undecided': 'Not split further: telling these paths apart would take more than {bound} states.',
  'state.function': 'Only {url} was traced: the CloudFront Function {name} sees the path, so other paths may end elsewhere.',
  'state.path-style-bucket': 'Only {url} was traced: at {host} the path names the bucket.',
  'state.websocket-stages': 'Only {url} was traced: the stages of WebSocket API {api} were not pasted.',
  'state.changed-path': 'Only {url} was traced: the path was changed at {place}.',
  'raw-forms':
    'Paths that CloudFront rewrites before it matches them, such as {examples}, are a class of their own; this map says nothing of them.',
  'behavior.unreached': 'No URL reaches behavior {name}.',
  'behavior.shadowed': 'No URL reaches behavior {name}: {shadows} takes them all.',
  'behavior.shadowed-together': 'No URL reaches behavior {name}: {shadows} together take them all.',
  'route.unreached': 'No {method} URL of {host} reaches {route}.',
  'route.undecided': 'Whether a URL reaches {route} is not decided: of {count} {count#kind|kinds} of URL, not every URL was looked at.',
  'why.no-distribution': '{host} leads to no distribution.',
  'why.no-origin': 'No origin of this distribution leads to API {api}.',
  'why.no-behavior': 'Origin {origin} leads there, but no behavior sends to it.',
  'why.origin-path': 'Origin {origin} puts {originPath} in front, and the API needs {wanted}.',
  'why.taken': '{url} ends otherwise: {=outcome}.',
  'diff.none': 'No URL ends otherwise.',
  'diff.one': '{url}: {=before} → {=after}',
  'diff.witness-only': 'Only this URL was traced; others like it may end alike.',
  'diff.unclear': '{url} ends alike in both, but not every path like it was looked at.',
  'diff.not-whole': 'The two differ in so many ways that not all were looked at.',
} as const;

export type SpaceEn = typeof spaceEn;
