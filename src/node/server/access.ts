import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may ask a local server: pages that it served itself to somebody who knew the token. */
export interface Access {
  readonly token: string;
  /** Whether a request names this machine and carries the token, in its address or its cookie. */
  admitsRequest(request: IncomingMessage): boolean;
  /** The same for a socket, which must also come from a page of this server. */
  admitsSocket(request: IncomingMessage): boolean;
  /** The cookie that stands for the token from the first page on. */
  cookie(): string;
}

/** Access to the server at `port` with a token of its own. Other names for this machine are refused: DNS can be made to lie. */
export function createAccess(port: () => number): Access {
  const token = randomBytes(24).toString('base64url');
  const isHost = (host: string | undefined) => host === `127.0.0.1:${port()}` || host === `localhost:${port()}`;
  const cookieName = () => `topograph-${port()}`;

  const admitsRequest = (request: IncomingMessage) => {
    if (!isHost(request.headers.host)) return false;
    const address = addressOf(request);
    if (!address) return false;
    return isSame(address.searchParams.get('token') ?? cookieOf(request, cookieName()), token);
  };
  return {
    token,
    admitsRequest,
    admitsSocket: (request) => request.headers.origin === `http://${request.headers.host}` && admitsRequest(request),
    cookie: () => `${cookieName()}=${token}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

/** The path and query that a request asks for; null when they are malformed. */
export function addressOf(request: IncomingMessage): URL | null {
  if (!request.url?.startsWith('/')) return null;
  try {
    return new URL(`http://127.0.0.1${request.url}`);
  } catch {
    return null;
  }
}

function cookieOf(request: IncomingMessage, name: string): string {
  const cookies = (request.headers.cookie ?? '').split('; ');
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
