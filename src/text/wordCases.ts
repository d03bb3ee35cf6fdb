/** How running text writes each word: "LoRA" for "lora" and "LORA". */
export interface WordCases {
  /** Counts occurrences of the word in this case. */
  note(word: string, count: number): void;
  has(word: string): boolean;
  /** The word in the case that running text writes it in. */
  of(word: string): string;
}

/** No words yet. */
export function createWordCases(): WordCases {
  const seen = new Map<string, Map<string, number>>();
  return {
    note: (word, count) => {
      const lower = word.toLowerCase();
      const forms = seen.get(lower) ?? new Map<string, number>();
      forms.set(word, (forms.get(word) ?? 0) + count);
      seen.set(lower, forms);
    },
    has: (word) => seen.has(word.toLowerCase()),
    of: (word) => {
      const lower = word.toLowerCase();
      const forms = seen.get(lower);
      if (!forms) return capitalised.test(word) || /^\p{Lu}{6,}$/u.test(word) ? lower : word;
      let top = lower;
      let topCount = 0;
      let total = 0;
      for (const [form, count] of forms) {
        total += count;
        if (count > topCount) [top, topCount] = [form, count];
      }
      return capitalised.test(top) && (forms.get(lower) ?? 0) >= minLowerShare * total ? lower : top;
    },
  };
}

/** "Graph", "Low-Rank", "Low-rank"; not "LoRA", "U-Net" or "BERT". */
const capitalised = /^\p{Lu}[\p{Ll}']+(?:[- ]\p{L}?[\p{Ll}']+)*$/u;

/** A lower-case form wins over capitals from this share on: "graph neural networks" over "Graph Neural Networks". */
export const minLowerShare = 0.15;
