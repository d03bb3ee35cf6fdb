/** Topics while edits are made on them: places that are taken, emptied and never numbered anew. */
export interface Board {
  /** A place per paper; -1: in no topic. */
  readonly labels: Int32Array;
  readonly places: Place[];
}

/** What is known of a topic besides its papers. */
export interface Place {
  /** The name that the person gave; null: its terms name it. */
  readonly name: string | null;
  readonly isPinned: boolean;
  /** The place that took over its papers; -1: none did. */
  readonly heir: number;
}

/** A topic that nobody has named or pinned. */
export const freshPlace: Place = { name: null, isPinned: false, heir: -1 };

/** A board of the topics that a clustering found. */
export function createBoard(found: Int32Array): Board {
  let nTopics = 0;
  for (const label of found) nTopics = Math.max(nTopics, label + 1);
  return { labels: found.slice(), places: Array.from({ length: nTopics }, () => freshPlace) };
}

/** The same board, to be changed by itself. */
export function copyBoard({ labels, places }: Board): Board {
  return { labels: labels.slice(), places: [...places] };
}

/** The number of papers at each place. */
export function placeSizes({ labels, places }: Board): Int32Array {
  const sizes = new Int32Array(places.length);
  for (const place of labels) if (place >= 0) sizes[place]++;
  return sizes;
}

/** The papers at a place, ascending. */
export function membersOf({ labels }: Board, place: number): Int32Array {
  const members: number[] = [];
  labels.forEach((label, paper) => label === place && members.push(paper));
  return Int32Array.from(members);
}

/** Puts papers at a new place; answers which. */
export function addPlace({ labels, places }: Board, papers: Iterable<number>, name: string | null): number {
  const place = places.push({ ...freshPlace, name }) - 1;
  for (const paper of papers) labels[paper] = place;
  return place;
}

/** The place where the papers of `place` are now, that place itself unless others took them over. */
export function heirOf({ places }: Board, place: number): number {
  let heir = place;
  while (heir >= 0 && places[heir].heir >= 0) heir = places[heir].heir;
  return heir;
}
