import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the page as an answer to a request. */
export interface PageFile {
  readonly status: 200 | 404;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The file of `folder` that an address's path names; 404 for anything outside of it and for types that no page needs. */
export async function readPageFile(folder: string, path: string): Promise<PageFile> {
  const file = fileAt(folder, path === '/' ? '/index.html' : path);
  const mediaType = file && mediaTypes[extname(file)];
  try {
    if (mediaType) return { status: 200, mediaType, bytes: await readFile(file) };
  } catch {
    // Falls through to what a missing file gets.
  }
  return { status: 404, mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from('There is no such page.\n') };
}

/** The headers of every answer to a page whose messages go to `connect` ('self', or an address). */
export function securityHeaders(connect: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // Widgets of react-aria place themselves with style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

function fileAt(folder: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (/[\\\0]/.test(decoded)) return null;
  const file = join(folder, decoded);
  return file.startsWith(folder + sep) ? file : null;
}
