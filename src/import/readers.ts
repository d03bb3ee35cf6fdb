import { bibtex } from './formats/bibtex.ts';
import { delimited } from './formats/delimited.ts';
import { googleScholar } from './formats/googleScholar.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { jsonLines } from './formats/jsonLines.ts';
import { listing } from './formats/listing.ts';
import { medline } from './formats/medline.ts';
import { pubmedText } from './formats/pubmedText.ts';
import { refer } from './formats/refer.ts';
import { ris } from './formats/ris.ts';
import { webOfScience } from './formats/webOfScience.ts';
import { aclXml, endnoteXml, feed, oaiXml, pubmedXml } from './formats/xml.ts';
import type { Reader } from './reader.ts';

/** Every format that can be opened; where two are equally sure of a text, the earlier one reads it. */
export const readers: readonly Reader[] = [
  jsonLines,
  json,
  bibtex,
  ris,
  medline,
  pubmedText,
  webOfScience,
  refer,
  pubmedXml,
  endnoteXml,
  oaiXml,
  aclXml,
  feed,
  html,
  googleScholar,
  delimited,
  listing,
];

/** The reader that is surest of the text; the last resort is the pasted listing. */
export function chooseReader(sample: string): Reader {
  let best: Reader = listing;
  let bestScore = 0;
  for (const reader of readers) {
    // Tables and listings, which take the longest to tell, are never as sure as this.
    if (bestScore >= 0.9 && (reader === delimited || reader === listing)) break;
    const score = reader.recognizes(sample);
    if (score > bestScore) {
      best = reader;
      bestScore = score;
    }
  }
  return best;
}
