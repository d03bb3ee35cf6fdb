/** The year in a date as people write it ("2021", "12 Mar 2019", "2/13/2023"); null where there is none in 1500-2100. */
export function yearOf(text: string): number | null {
  const match = yearPattern.exec(text.slice(0, 200));
  return match === null ? null : Number(match[0]);
}

const yearPattern = /(?<!\d)(?:1[5-9]\d\d|20\d\d|2100)(?!\d|\.\d{4})/;

/** The year when the number is one, else null. */
export function yearOfNumber(value: number): number | null {
  return Number.isInteger(value) && value >= 1500 && value <= 2100 ? value : null;
}

/** The bare DOI, lower-cased, in an address or identifier; '' where there is none. */
export function doiOf(text: string): string {
  if (!text.includes('10.')) return '';
  const match = doiPattern.exec(text.slice(0, 1000));
  if (match === null) return '';
  // Behind a DOI in an address may stand what the page is asked.
  const found = /^\s*https?:/i.test(text) ? match[0].replace(/[?&#].*$/, '') : match[0];
  return decodePercent(found)
    .toLowerCase()
    .replace(/[.,;:)\]}>"']+$/, (tail) => keepBalanced(found, tail));
}

const doiPattern = /\b10\.\d{4,9}\/[^\s"<>]+/;

// Old DOIs may end in a bracket that they opened: 10.1016/s0021-9258(19)52451-6 or 10.1002/(sici)1097(1998)1:1<1::aid>3.0.co;2-a.
function keepBalanced(doi: string, tail: string): string {
  const isBalanced = tail[0] === ')' && doi.split('(').length === doi.split(')').length;
  return isBalanced ? ')' : '';
}

function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address when it is a web address, else ''. */
export function urlOf(text: string): string {
  const url = text.trim();
  if (/^https?:\/\/[^\s<>"]+$/i.test(url)) return url;
  return /^www\.[^\s<>"]+\.[^\s<>"]+$/i.test(url) ? `https://${url}` : '';
}

/** The names in a list of authors: parted by semicolons, else by "and", else by commas where those part whole names. */
export function splitAuthors(text: string): string[] {
  const list = text.slice(0, 100_000);
  if (list.includes(';')) return trimmed(list.split(';'));
  if (list.includes('|')) return trimmed(list.split('|'));
  if (/\sand\s/i.test(list)) {
    const names = list.split(/,?\s+and\s+/i);
    // "Ann Lee, Bo Yu and Cy Ode" lists names by commas; "Lee, Ann and Yu, Bo" does not.
    return trimmed(
      names.some((name) => wordsOf(name.split(',')[0]) === 1) ? names : names.flatMap((name) => name.split(',')),
    );
  }
  const parts = trimmed(list.split(','));
  const isOneName = parts.length === 2 && wordsOf(parts[0]) === 1;
  return isOneName ? [parts.join(', ')] : joinInitials(parts);
}

/** "Lee, A., Yu, B.C." lists "Lee, A." and "Yu, B.C.": initials belong to the surname before them. */
function joinInitials(parts: readonly string[]): string[] {
  const areInitials = (part: string) => /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(part);
  if (parts.length < 2 || parts.length % 2 === 1) return [...parts];
  const isPaired = parts.every((part, i) => areInitials(part) === (i % 2 === 1));
  return isPaired
    ? parts.filter((_, i) => i % 2 === 0).map((surname, i) => `${surname}, ${parts[2 * i + 1]}`)
    : [...parts];
}

/** The keywords in a list parted by semicolons, bars or line breaks, else by commas. */
export function splitKeywords(text: string): string[] {
  const list = text.slice(0, 100_000);
  const separator = [';', '|', '\n'].find((mark) => list.includes(mark)) ?? ',';
  return trimmed(list.split(separator));
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length;
}

function trimmed(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
