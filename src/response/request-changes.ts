import type { SampleRequest } from '../trace/trace.ts';

export type RequestChangeKind =
  | 'over-http'
  | 'with-body'
  | 'without-slash'
  | 'with-slash'
  | 'preflight'
  | 'without-authorization'
  | 'with-authorization';

/** Another request that may have been sent in place of the one asked about. */
export type RequestChange = {
  readonly kind: RequestChangeKind;
  readonly params: Readonly<Record<string, string>>;
  readonly request: SampleRequest;
};

const pathEnd = (url: string): number => {
  const end = url.search(/[?#]/);
  return end === -1 ? url.length : end;
};

/** The slips that answers most often come from. */
export const requestChanges = (sample: SampleRequest): readonly RequestChange[] => {
  const { url, method, headers } = sample;
  const change = (kind: RequestChangeKind, parts: Partial<SampleRequest>): RequestChange => {
    const request = { ...sample, ...parts };
    return { kind, params: { url: request.url, method: request.method }, request };
  };
  const end = pathEnd(url);
  const [path, rest] = [url.slice(0, end), url.slice(end)];
  const authorized = headers.some(([name]) => name.toLowerCase() === 'authorization');
  return [
    ...(url.startsWith('https://') ? [change('over-http', { url: `http://${url.slice('https://'.length)}` })] : []),
    ...(method === 'GET' && !sample.body ? [change('with-body', { body: true })] : []),
    path.endsWith('/') ? change('without-slash', { url: path.slice(0, -1) + rest }) : change('with-slash', { url: `${path}/${rest}` }),
    ...(method === 'OPTIONS' ? [] : [change('preflight', { method: 'OPTIONS' })]),
    authorized
      ? change('without-authorization', { headers: headers.filter(([name]) => name.toLowerCase() !== 'authorization') })
      : change('with-authorization', { headers: [...headers, ['authorization', 'Bearer x']] }),
  ];
};
