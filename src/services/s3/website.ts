import { type HostKind, parseHost } from '../../match/host-name.ts';
import { decodeObjectKey } from '../../match/route-path.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered, answers, reaches } from '../../trace/answers.ts';
import { claim } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Hop } from '../../trace/trace.ts';
import { note, visit, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import { websiteError } from './errors.ts';
import { isSlashedRoot, mayList, objectExists } from './object.ts';

type WebsiteHost = Extract<HostKind, { kind: 's3-website' }>;

/** The usual name; the bucket's own setting is not part of any distribution. */
const indexDocument = 'index.html';

/**
 * A bucket at its website endpoint: http only, index documents for directories, HTML errors.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html
 */
export const s3Website = (walk: Walk, directory: Directory, request: HttpRequest, arrival: Hop['arrival'], to: WebsiteHost): Answer => {
  const bucket = to.bucket ?? request.to;
  return visit(walk, { kind: 's3-website', name: bucket }, request, arrival, () => {
    // CloudFront's own attempt fails before it gets here; a viewer's simply finds nobody on port 443.
    if (request.scheme === 'https') {
      note(walk, { kind: 'left-the-model', host: request.to }, [claim('s3-website-http-only')]);
      return answers.leavesTheModel;
    }
    const host = parseHost(request.host);
    if (host.kind !== 's3-website' && host.name !== bucket) {
      note(walk, { kind: 'bucket-foreign', host: request.host, bucket, signed: false }, [claim('s3-foreign-host')]);
      return websiteError('NoSuchBucket', [['BucketName', request.host]]);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      note(walk, { kind: 's3-method-refused', method: request.method, preflight: request.method === 'OPTIONS' }, [claim('s3-post-405')]);
      return websiteError('MethodNotAllowed', [
        ['Method', request.method],
        ['ResourceType', 'OBJECT'],
      ]);
    }
    return page(walk, directory, bucket, decodeObjectKey(request.path));
  });
};

const page = (walk: Walk, directory: Directory, bucket: string, key: string): Answer => {
  const wanted = key === '' || key.endsWith('/') ? `${key}${indexDocument}` : key;
  note(walk, { kind: 'bucket-selected', bucket, key: wanted }, [claim('s3-host-names-bucket')]);
  if (wanted !== key) note(walk, { kind: 'website-index', key, index: wanted }, [claim('s3-website-index')]);
  const { exists, proved, evidence } = objectExists(walk, directory, bucket, wanted, isSlashedRoot(walk, wanted));
  if (exists) {
    note(walk, { kind: 'object-found', bucket, key: wanted, proved }, evidence);
    return reaches({ kind: 's3-object', bucket, key: wanted }, [['server', 'AmazonS3']]);
  }
  const directory_ = wanted === key && key !== '' ? directoryIndex(walk, directory, bucket, key) : null;
  if (directory_) return directory_;
  const { listable, evidence: listed } = mayList(walk, bucket);
  note(walk, { kind: 'object-missing', bucket, key: wanted, listable, proved }, [...evidence, ...listed, claim('s3-website-errors')]);
  return listable ? websiteError('NoSuchKey', [['Key', wanted]]) : websiteError('AccessDenied');
};

/** `docs` is not there, but `docs/index.html` is: the website sends the browser to `docs/`. */
const directoryIndex = (walk: Walk, directory: Directory, bucket: string, key: string): Answer | null => {
  const index = `${key}/${indexDocument}`;
  const { exists, evidence } = objectExists(walk, directory, bucket, index, true);
  if (!exists) return null;
  note(walk, { kind: 'website-index', key, index }, [...evidence, claim('s3-website-index')]);
  return answered('s3', 302, {
    headers: [
      ['server', 'AmazonS3'],
      ['location', `/${key}/`],
    ],
  });
};
