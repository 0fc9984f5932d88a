/** An S3 name. `bucket` is null for path-style names: the path's first segment names the bucket. `region` is null where the name tells none. */
export type S3Host =
  | { readonly kind: 's3-rest'; readonly bucket: string | null; readonly region: string | null; readonly form: S3RestForm }
  | { readonly kind: 's3-website'; readonly bucket: string | null; readonly region: string };

/** `access-point`: `bucket` is the access point's name with its account id. */
export type S3RestForm = 'global' | 'regional' | 'dualstack' | 'accelerate' | 'access-point' | 'multi-region-access-point';

const REGION = /^[a-z]{2,}(?:-[a-z]+)+-\d+$/;
const isRegion = (label: string | undefined): label is string => label !== undefined && REGION.test(label);

/** The labels before `s3…`, as a bucket's name: they may hold dots. */
const bucketOf = (labels: readonly string[]): string | null => (labels.length === 0 ? null : labels.join('.'));

/**
 * Reads the labels before `.amazonaws.com`, from the right: a bucket's name may hold dots, and even the label `s3`.
 * Source: Amazon S3 User Guide, VirtualHosting and WebsiteEndpoints.
 */
export const s3HostOf = (labels: readonly string[]): S3Host | null => websiteOf(labels) ?? restOf(labels);

const websiteOf = (labels: readonly string[]): S3Host | null => {
  const last = labels[labels.length - 1] ?? '';
  if (last.startsWith('s3-website-') && isRegion(last.slice(11))) {
    return { kind: 's3-website', bucket: bucketOf(labels.slice(0, -1)), region: last.slice(11) };
  }
  return isRegion(last) && labels[labels.length - 2] === 's3-website'
    ? { kind: 's3-website', bucket: bucketOf(labels.slice(0, -2)), region: last }
    : null;
};

type Tail = { readonly form: S3RestForm; readonly takes: number; readonly region: string | null };

/** What the last labels are, if they are S3's. */
const tailOf = (labels: readonly string[]): Tail | null => {
  const first = labels.at(-1);
  const second = labels.at(-2);
  const third = labels.at(-3);
  if (first === 's3' || first === 's3-external-1') return { form: 'global', takes: 1, region: null };
  if (first === 's3-accelerate') return { form: 'accelerate', takes: 1, region: null };
  if (second === 's3-accelerate' && first === 'dualstack') return { form: 'accelerate', takes: 2, region: null };
  if (first === 's3-global' && second === 'accesspoint')
    return { form: 'multi-region-access-point', takes: third === 'mrap' ? 3 : 2, region: null };
  if (first?.startsWith('s3-') && isRegion(first.slice(3))) return { form: 'regional', takes: 1, region: first.slice(3) };
  if (!isRegion(first)) return null;
  const dual = second === 'dualstack';
  return serviceTail(dual ? third : second, first, dual);
};

const serviceTail = (service: string | undefined, region: string, dual: boolean): Tail | null => {
  const takes = dual ? 3 : 2;
  if (service === 's3' || service === 's3-fips') return { form: dual ? 'dualstack' : 'regional', takes, region };
  if (service === 's3-accesspoint' || service === 's3-accesspoint-fips') return { form: 'access-point', takes, region };
  return null;
};

const restOf = (labels: readonly string[]): S3Host | null => {
  const tail = tailOf(labels);
  return tail && { kind: 's3-rest', bucket: bucketOf(labels.slice(0, -tail.takes)), region: tail.region, form: tail.form };
};
