/** A name that every file system takes: without the signs that some refuse, 100 characters at most before its ending. */
export function fileNameOf(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const safe = stem
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 100);
  return `${safe || 'Untitled'}${ending}`;
}
