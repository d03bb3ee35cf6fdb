import type { Paper } from '../paper.ts';

/** For each of k topics the name of the one language other than English that all of its papers are in, '' where there is none. */
export function languageNames(papers: readonly Paper[], labels: Int32Array, k: number): string[] {
  const codes = Array.from({ length: k }, () => new Set<string>());
  labels.forEach((label, i) => label >= 0 && codes[label].add(papers[i].language));
  return codes.map((ofTopic) => {
    const [code] = ofTopic;
    return ofTopic.size === 1 && code !== '' && code !== 'en' ? languageName(code) : '';
  });
}

/** A language's English name by its ISO 639-1 code: 'German'; the code itself where it has none. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

const names = new Intl.DisplayNames(['en'], { type: 'language' });
