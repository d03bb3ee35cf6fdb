/** Of the words in all lists, the share that differ, in [0, 1]; larger: topics say different things (Dieng, Ruiz and Blei 2020). */
export function topicDiversity(lists: readonly (readonly string[])[]): number {
  const words = lists.flatMap((terms) => terms.flatMap((term) => term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  return words.length === 0 ? 1 : new Set(words).size / words.length;
}
