import { type HostKind, parseHost } from '../../match/host-name.ts';
import { decodeObjectKey } from '../../match/route-path.ts';
import { known } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered, reaches } from '../../trace/answers.ts';
import { claim, rests } from '../../trace/evidence.ts';
import { type HttpRequest, headerOf } from '../../trace/request.ts';
import type { Hop } from '../../trace/trace.ts';
import { ask, here, note, visit, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import { sendingOrigin } from '../sending-origin.ts';
import { s3Error } from './errors.ts';
import { isSlashedRoot, mayList, objectExists } from './object.ts';

type S3Host = Extract<HostKind, { kind: 's3-rest' }>;

/**
 * A bucket at its REST endpoint. The Host names the bucket, the path its key; there is no index document and no 404 page.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export const s3Bucket = (walk: Walk, directory: Directory, request: HttpRequest, arrival: Hop['arrival'], to: S3Host): Answer => {
  const named = parseHost(request.host);
  const asked = addressed(named.kind === 's3-rest' ? named : to, request.path);
  return visit(walk, { kind: 's3-bucket', name: asked.bucket }, request, arrival, () => {
    const foreign = foreignHost(walk, directory, request, asked.bucket);
    if (foreign) return foreign;
    note(walk, { kind: 'bucket-selected', bucket: asked.bucket, key: asked.key }, [claim('s3-host-names-bucket')]);
    return redirected(walk, request, to, asked.bucket) ?? refusedMethod(walk, request) ?? object(walk, directory, request, asked);
  });
};

type Addressed = { readonly bucket: string; readonly key: string };

/** Virtual-hosted names carry the bucket; path-style names have it as the first segment. */
const addressed = (host: S3Host, path: string): Addressed => {
  if (host.bucket !== null) return { bucket: host.bucket, key: decodeObjectKey(path) };
  const [, bucket = '', rest = ''] = /^\/*([^/]*)(.*)$/s.exec(path) ?? [];
  return { bucket, key: decodeObjectKey(rest) };
};

/**
 * A Host that is not the bucket's own name at S3: signed requests no longer fit their signature. Others look for a bucket of exactly that
 * name: this one, where it was called after the viewer's host, or one that is not there.
 */
const foreignHost = (walk: Walk, directory: Directory, request: HttpRequest, bucket: string): Answer | null => {
  const host = parseHost(request.host);
  if (host.kind === 's3-rest' || request.host === request.to) return null;
  const signed = originSigns(walk, directory);
  if (!signed && host.name === bucket) return null;
  note(walk, { kind: 'bucket-foreign', host: request.host, bucket, signed }, [claim(signed ? 's3-signature-mismatch' : 's3-foreign-host')]);
  return signed ? s3Error('SignatureDoesNotMatch') : s3Error('NoSuchBucket', [['BucketName', request.host]]);
};

/** Does the distribution that sent this sign for S3 (origin access control or identity)? */
const originSigns = (walk: Walk, directory: Directory): boolean => {
  const origin = sendingOrigin(walk, directory, here(walk));
  if (!origin) return false;
  const control = known(origin.originAccessControlId) ?? '';
  const identity = origin.config.kind === 's3' ? (known(origin.config.originAccessIdentity) ?? '') : '';
  const never = directory.model.originAccessControls.some((oac) => oac.id === control && oac.signingBehavior.value === 'never');
  return (control !== '' && !never) || identity !== '';
};

/** A bucket outside us-east-1 at its global name is redirected while it is new. Asked, as nobody can tell from the paste. */
const redirected = (walk: Walk, request: HttpRequest, to: S3Host, bucket: string): Answer | null => {
  if (to.form !== 'global' || to.bucket === null) return null;
  const id = `cross-region:${bucket}`;
  const answer = ask(walk, {
    id,
    kind: 'cross-region',
    what: bucket,
    options: ['no', 'region='],
    default: 'no',
    why: 'redirects-only-when-new',
    at: null,
    claim: 's3-redirect-307',
  });
  if (!answer.startsWith('region=')) return null;
  const region = answer.slice('region='.length);
  note(walk, { kind: 's3-redirected', bucket, region }, [claim('s3-redirect-307'), rests(id)]);
  return answered('s3', 307, {
    errorType: 'TemporaryRedirect',
    headers: [
      ['server', 'AmazonS3'],
      ['x-amz-bucket-region', region],
      ['location', `https://${bucket}.s3.${region}.amazonaws.com${request.path}`],
    ],
  });
};

const refusedMethod = (walk: Walk, request: HttpRequest): Answer | null => {
  const { method } = request;
  if (method === 'GET' || method === 'HEAD') return null;
  const preflight = method === 'OPTIONS';
  note(walk, { kind: 's3-method-refused', method, preflight }, [claim(preflight ? 's3-cors-403' : 's3-post-405')]);
  if (preflight)
    return s3Error('AccessForbidden', [
      ['Method', headerOf(request, 'access-control-request-method') ?? 'GET'],
      ['ResourceType', 'OBJECT'],
    ]);
  if (method === 'PUT' || method === 'DELETE') return s3Error('AccessDenied');
  return notAllowed(method);
};

/** `Allow` as users pasted it (FineUploader/fine-uploader#1016). */
const notAllowed = (method: string): Answer => {
  const answer = s3Error('MethodNotAllowed', [
    ['Method', method],
    ['ResourceType', 'OBJECT'],
  ]);
  return { ...answer, headers: [...answer.headers, ['allow', 'GET, DELETE, HEAD, PUT']] };
};

const object = (walk: Walk, directory: Directory, request: HttpRequest, { bucket, key }: Addressed): Answer => {
  if (key === '') return listing(walk, bucket);
  const { exists, proved, evidence } = objectExists(walk, directory, bucket, key, isSlashedRoot(walk, key));
  if (exists) {
    note(walk, { kind: 'object-found', bucket, key, proved }, evidence);
    return reaches({ kind: 's3-object', bucket, key }, [['server', 'AmazonS3']]);
  }
  const { listable, evidence: listed } = mayList(walk, bucket);
  note(walk, { kind: 'object-missing', bucket, key, listable, proved }, [
    ...evidence,
    ...listed,
    ...(key.endsWith('/') ? [claim('s3-no-index')] : []),
  ]);
  const answer = listable ? s3Error('NoSuchKey', [['Key', key]]) : s3Error('AccessDenied');
  return request.method === 'HEAD' ? { ...answer, body: null } : answer;
};

/** `/` without a default root object asks for the list of keys. */
const listing = (walk: Walk, bucket: string): Answer => {
  const { listable, evidence } = mayList(walk, bucket);
  note(walk, { kind: 'bucket-listed', bucket, listable }, [claim('s3-root-lists'), ...evidence]);
  return listable
    ? answered('s3', 200, {
        body: null,
        headers: [
          ['server', 'AmazonS3'],
          ['content-type', 'application/xml'],
        ],
      })
    : s3Error('AccessDenied');
};
