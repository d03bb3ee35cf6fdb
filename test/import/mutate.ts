import type { Random } from '../../src/random.ts';
import { randomInt } from '../../src/random.ts';

/** What breaks parsers: delimiters of every format, half characters, and the start of something long. */
export const splinters = [
  ...[
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    ',',
    ';',
    '\t',
    '|',
    '\\',
    '$',
    '@',
    '%',
    '#',
    '=',
    ':',
    '-',
    '\n',
    '\r',
    '\r\n\r\n',
  ],
  ...[
    '\0',
    '\ufeff',
    '\u2028',
    '\ud83d',
    '__proto__',
    '"__proto__":',
    'NaN',
    'null',
    '1e999',
    '{"',
    '"}',
    '[[',
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE x [',
    '&#x10ffff;',
    '&lol;',
  ],
  ...[
    'TY  - ',
    'ER  - ',
    'PMID- ',
    'PT J\n',
    'ER\n',
    '%0 ',
    '@article{',
    '@string{',
    '\\"',
    '$$',
    '{{{{',
    '<entry>',
    '</entry>',
    'Abstract\n',
    '\n\n\n',
    '""',
    '","',
  ],
];

/** A damaged copy of the bytes: flipped, cut, repeated, or mixed with another file. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let mutant: Uint8Array = Uint8Array.from(bytes);
  for (let n = 1 + randomInt(random, 6); n > 0; n--) mutant = mutateOnce(mutant, other, random);
  return mutant.slice(0, 100_000);
}

function mutateOnce(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = randomInt(random, bytes.length + 1);
  const to = Math.min(bytes.length, at + randomInt(random, 1 + Math.floor(bytes.length / 4)));
  switch (randomInt(random, 8)) {
    case 0: {
      const flipped = Uint8Array.from(bytes);
      if (at < flipped.length) flipped[at] ^= 1 << randomInt(random, 8);
      return flipped;
    }
    case 1:
      return bytes.slice(0, at);
    case 2:
      return concat(bytes.slice(0, at), bytes.slice(to));
    case 3:
      return concat(bytes.slice(0, to), bytes.slice(at));
    case 4: {
      const from = randomInt(random, other.length + 1);
      return concat(bytes.slice(0, at), other.slice(from, from + randomInt(random, 2000)), bytes.slice(at));
    }
    case 5: {
      const piece = new TextEncoder().encode(
        splinters[randomInt(random, splinters.length)].repeat(1 + randomInt(random, 200)),
      );
      return concat(bytes.slice(0, at), piece, bytes.slice(at));
    }
    case 6:
      return concat(
        bytes.slice(0, at),
        Uint8Array.from({ length: randomInt(random, 20) }, () => randomInt(random, 256)),
        bytes.slice(at),
      );
    default: {
      const piece = new TextEncoder().encode(splinters[randomInt(random, splinters.length)]);
      return concat(bytes.slice(0, at), piece, bytes.slice(at));
    }
  }
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
