import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Answers a request for a page or one of its files; undefined where there is none. */
export type Pages = (request: Request) => Response | undefined;

interface File {
  readonly body: Buffer<ArrayBuffer>;
  readonly gzipped: Buffer<ArrayBuffer> | undefined;
  readonly type: string;
  readonly etag: string;
  /** Named after its content, so it never changes. */
  readonly fixed: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** The policy that the build wrote into the page, sent as a header too, which alone can forbid framing. */
const POLICY = /http-equiv="Content-Security-Policy" content="([^"]+)"/;

/**
 * The built pages of a folder, read once: what is answered can never be outside of it. Undefined where nobody built
 * them.
 */
export function pagesOf(folder: string): Pages | undefined {
  const files = new Map<string, File>();
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return undefined;
  }
  for (const name of names) {
    const type = TYPES[path.extname(name)];
    if (type === undefined) continue;
    const body = readFileSync(path.join(folder, name));
    files.set(`/${name.split(path.sep).join('/')}`, {
      body,
      gzipped: body.length > 1_000 ? gzipSync(body) : undefined,
      type,
      etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`,
      fixed: name.startsWith('assets'),
    });
  }
  const index = files.get('/index.html');
  if (index === undefined) return undefined;
  const policy = `${POLICY.exec(index.body.toString('utf8'))?.[1] ?? "default-src 'none'"}; frame-ancestors 'none'`;
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const { pathname } = new URL(request.url);
    const found = files.get(pathname) ?? files.get(`${pathname.replace(/\/$/, '')}/index.html`);
    if (found === undefined) return undefined;
    return answer(found, request, policy);
  };
}

function answer({ body, gzipped, type, etag, fixed }: File, request: Request, policy: string): Response {
  const headers: Record<string, string> = {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': fixed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const zip = gzipped !== undefined && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const sent = zip ? gzipped : body;
  if (zip) headers['content-encoding'] = 'gzip';
  headers['content-length'] = String(sent.length);
  return new Response(request.method === 'HEAD' ? null : sent, { headers });
}
