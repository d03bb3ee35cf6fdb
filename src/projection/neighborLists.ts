/** The k most similar rows found so far for each of n rows, whatever the order in which they were found. */
export interface NeighborLists {
  /** Offers the row the `count` neighbours from number `first` on, with their cosines at cosines[at] and after. */
  offer(row: number, first: number, cosines: Float32Array, at: number, count: number): void;
  /** Flat n x k, most similar first, of two as similar the smaller number; -1 where nothing was found. */
  readonly indices: Int32Array;
  readonly cosines: Float32Array;
}

/** Empty lists of k for n rows. With `skipSelf` a row is not its own neighbour. */
export function createNeighborLists(n: number, k: number, { skipSelf = false } = {}): NeighborLists {
  const indices = new Int32Array(n * k).fill(-1);
  const cosines = new Float32Array(n * k).fill(-Infinity);

  function offer(row: number, first: number, offered: Float32Array, at: number, count: number): void {
    const start = row * k;
    const last = start + k - 1;
    let worst = k > 0 ? cosines[last] : Infinity;
    for (let j = 0; j < count; j++) {
      // NaN-free by contract; equal cosines matter only when blocks come in another order than their rows.
      if (offered[at + j] < worst) continue;
      const neighbor = first + j;
      if (skipSelf && neighbor === row) continue;
      insert(start, last, neighbor, offered[at + j]);
      worst = cosines[last];
    }
  }

  function insert(start: number, last: number, neighbor: number, cosine: number): void {
    if (cosines[last] === cosine && indices[last] < neighbor) return;
    let place = last;
    while (
      place > start &&
      (cosines[place - 1] < cosine || (cosines[place - 1] === cosine && indices[place - 1] > neighbor))
    ) {
      cosines[place] = cosines[place - 1];
      indices[place] = indices[place - 1];
      place--;
    }
    cosines[place] = cosine;
    indices[place] = neighbor;
  }

  return { offer, indices, cosines };
}

/** The cosine distance in [0, 2] of each cosine. */
export function cosineDistances(cosines: Float32Array): Float32Array {
  return cosines.map((cosine) => Math.min(2, Math.max(0, 1 - cosine)));
}
