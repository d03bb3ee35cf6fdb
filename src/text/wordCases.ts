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
  const seen = new Map<string, Forms>();
  return {
    note: (word, count) => {
      const lower = word.toLowerCase();
      const forms = seen.get(lower);
      if (!forms) seen.set(lower, { word, count, others: null });
      else if (forms.word === word) forms.count += count;
      else (forms.others ??= new Map()).set(word, (forms.others.get(word) ?? 0) + count);
    },
    has: (word) => seen.has(word.toLowerCase()),
    of: (word) => {
      const lower = word.toLowerCase();
      const forms = seen.get(lower);
      if (!forms) return capitalised.test(word) || shouted.test(word) ? lower : word;
      if (!forms.others && forms.word === lower) return lower;
      let top = forms.word;
      let topCount = forms.count;
      let total = forms.count;
      let inLower = forms.word === lower ? forms.count : 0;
      for (const [form, count] of forms.others ?? []) {
        total += count;
        if (form === lower) inLower = count;
        // Written as often either way, "UAV" is how it is written and "Uav" what a title made of it.
        const isTruer = count === topCount && capitalised.test(top) && !shouted.test(form);
        if (count > topCount || isTruer) [top, topCount] = [form, count];
      }
      return capitalised.test(top) && inLower >= minLowerShare * total ? lower : top;
    },
  };
}

/** Nearly every word is written in one case. */
interface Forms {
  /** The case that was met first. */
  readonly word: string;
  count: number;
  others: Map<string, number> | null;
}

/** "Graph", "Low-Rank", "Low-rank"; not "LoRA", "U-Net" or "BERT". */
const capitalised = /^\p{Lu}[\p{Ll}']+(?:[- ]\p{L}?[\p{Ll}']+)*$/u;

/** A word in capitals that is too long for an acronym. */
const shouted = /^\p{Lu}{6,}$/u;

/** A lower-case form wins over capitals from this share on: "graph neural networks" over "Graph Neural Networks". */
export const minLowerShare = 0.15;
