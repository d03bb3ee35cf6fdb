/** The entries of a list as a person types it, each once; blanks at their ends say nothing. */
export function linesOf(list: string, separator: RegExp): readonly string[] {
  const entries = list
    .split(separator)
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');
  return [...new Set(entries)];
}
