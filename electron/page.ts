import { protocol } from 'electron';
import { readPageFile, securityHeaders } from '../src/node/server/pageFiles.ts';
import { isPageAddress, pageScheme } from './pageAddress.ts';

/** Makes app:// a scheme like https; must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the page's files, which lie in `folder`, at app://topograph/ and nothing else. */
export function servePage(folder: string): void {
  protocol.handle(pageScheme, (request) => answerRequest(folder, request));
}

/** The answer to one request: a file of `folder` with its type and the security headers; 403 or 404 else. */
export async function answerRequest(folder: string, request: Pick<Request, 'url' | 'method'>): Promise<Response> {
  const headers = securityHeaders("'self'");
  if (request.method !== 'GET' || !isPageAddress(request.url)) return new Response(null, { status: 403, headers });
  const { status, mediaType, bytes } = await readPageFile(folder, new URL(request.url).pathname);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers: { ...headers, 'content-type': mediaType } });
}
