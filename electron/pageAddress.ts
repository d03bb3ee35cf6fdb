/** The scheme that only this program serves; `page.ts` answers it. */
export const pageScheme = 'app';

/** Where the page lives: the only origin that may talk to the main process. */
const pageOrigin = `${pageScheme}://topograph`;

/** What a window loads. */
export const pageUrl = `${pageOrigin}/index.html`;

/** True for an address of the page itself, whatever its path. */
export function isPageAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  // A custom scheme's `origin` is "null" in Node, so the origin is put together from its parts.
  return `${protocol}//${host}` === pageOrigin;
}
