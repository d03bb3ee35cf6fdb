import type { Reader } from '../reader.ts';
import { pause, record, refused } from '../reader.ts';
import { labelledPapers } from './listingLabels.ts';
import { pairTitles } from './listingPairs.ts';
import { paragraphsOf } from './listingParagraphs.ts';

/** What pages put behind an abstract that can be folded. */
const moreButton =
  /(?<=[.!?…)])\s?(?:expand|collapse|[△▽]\s?(?:less|more)|(?:show|see|read) (?:more|less)|\((?:more|less)\))$/i;

/** Longer paragraphs are no abstracts. */
const maxParagraph = 50_000;

/**
 * Titles and abstracts in turn, as people copy them from a page: with or without blank lines, hard-wrapped or not,
 * with dates, authors, counts, buttons and headings between. The reader of last resort for any text.
 */
export const listing: Reader = {
  name: 'Pasted listing',
  recognizes: () => 0.1,
  *read(source) {
    const paragraphs = [];
    for (const paragraph of paragraphsOf(source)) {
      if (paragraph === null) yield pause;
      else if (paragraph.text.length > maxParagraph) {
        const length = paragraph.text.length.toLocaleString('en');
        yield refused(
          paragraph.line,
          `This paragraph has ${length} characters, too many for an abstract; it was left out.`,
        );
      } else paragraphs.push({ ...paragraph, text: paragraph.text.replace(moreButton, '') });
    }
    const named = labelledPapers(paragraphs);
    if (named === null) yield* pairTitles(paragraphs);
    else for (const { line, ...paper } of named) yield record(line, paper);
  },
};
