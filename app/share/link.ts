import type { Workspace } from '../state/model.ts';
import { parseWorkspace } from '../storage/parse-workspace.ts';

// `#s=1.<token>`: the version, a point, and the workspace as JSON, deflated (RFC 1951), in Base64 for URLs (RFC 4648 section 5, without padding).

const PREFIX = '#s=';
const VERSION = '1';

/** Characters of a whole fragment. Longer ones are cut by chat programs and ticket systems; the file has no such limit. */
export const longestLink = 200_000;
/** Bytes of JSON that a link may unfold to. */
const largest = 4 * 1024 * 1024;
/** One large write would be inflated as a whole before any of it could be counted. Bytes. */
const piece = 2048;

export type LinkFault = 'not-a-link' | 'newer-version' | 'too-long' | 'too-large' | 'broken';
export type LinkRead = { readonly workspace: Workspace; readonly fault: null } | { readonly workspace: null; readonly fault: LinkFault };

const refused = (fault: LinkFault): LinkRead => ({ workspace: null, fault });

/** Writes in pieces and gives what comes out; null as soon as it is more than `most`, or where the stream cannot read it. */
const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'broken'> => {
  const writer = stream.writable.getWriter();
  const write = async (): Promise<void> => {
    for (let at = 0; at < bytes.length; at += piece) await writer.write(bytes.subarray(at, at + piece));
    await writer.close();
  };
  // Its faults show at the reading end as well.
  const writing = write().catch(() => undefined);
  const reader = stream.readable.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) {
        await reader.cancel().catch(() => undefined);
        return 'too-large';
      }
      parts.push(next.value);
    }
  } catch {
    return 'broken';
  }
  await writing;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const toToken = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += piece) parts.push(String.fromCharCode(...bytes.subarray(at, at + piece)));
  return btoa(parts.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromToken = (token: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^[\w-]+$/.test(token)) return null;
  try {
    return Uint8Array.from(atob(token.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
};

/** The fragment that carries a workspace; null where it would be longer than links may be. */
export const encodeLink = async (workspace: Workspace): Promise<string | null> => {
  const json = new TextEncoder().encode(JSON.stringify(workspace));
  if (json.length > largest) return null;
  const packed = await through(json, new CompressionStream('deflate-raw'), largest);
  if (typeof packed === 'string') return null;
  const link = `${PREFIX}${VERSION}.${toToken(packed)}`;
  return link.length > longestLink ? null : link;
};

/** Is this fragment meant as a link to a workspace, of whatever version? */
export const isLink = (fragment: string): boolean => fragment.startsWith(PREFIX);

/** The workspace of a fragment. Never throws, and never unfolds more than it may: anyone can write a link. */
export const decodeLink = async (fragment: string): Promise<LinkRead> => {
  if (!isLink(fragment)) return refused('not-a-link');
  if (fragment.length > longestLink) return refused('too-long');
  const [version = '', token = ''] = fragment.slice(PREFIX.length).split('.', 2);
  if (/^\d+$/.test(version) && Number(version) > Number(VERSION)) return refused('newer-version');
  const packed = version === VERSION ? fromToken(token) : null;
  if (!packed) return refused('broken');
  const json = await through(packed, new DecompressionStream('deflate-raw'), largest);
  if (typeof json === 'string') return refused(json);
  const workspace = await parseWorkspace('link', new TextDecoder().decode(json));
  return workspace ? { workspace, fault: null } : refused('broken');
};
