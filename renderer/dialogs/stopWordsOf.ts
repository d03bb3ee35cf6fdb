/** The words of a list as a person types it, each once, in lower case. */
export function stopWordsOf(list: string): readonly string[] {
  const words = list
    .toLowerCase()
    .split(/[\s,;]+/u)
    .filter((word) => word !== '');
  return [...new Set(words)];
}
