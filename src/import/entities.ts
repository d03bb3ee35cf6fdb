/** The text with its HTML character references decoded; what is no reference that HTML knows stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(reference, (whole, name: string) => {
    if (name[0] !== '#') return (named.get(name) ?? named.get(name.toLowerCase()) ?? whole) as string;
    const isHex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    const isText = code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isText ? String.fromCodePoint(code) : code === 9 || code === 10 || code === 13 ? ' ' : '';
  });
}

const reference = /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;

/** Names in the order of the code points that they stand for, from each start on ('.' skips one). */
const runs: readonly (readonly [number, string])[] = [
  [
    0xa0,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
      'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
      'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
      'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
      'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [
    0x391,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho . Sigma Tau Upsilon Phi Chi Psi Omega',
  ],
  [
    0x3b1,
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  ],
  [
    0x2002,
    'ensp emsp . . . . . thinsp . . zwnj zwj lrm rlm . . . ndash mdash . . . lsquo rsquo sbquo . ldquo rdquo bdquo',
  ],
  [0x2190, 'larr uarr rarr darr harr'],
];

const named = new Map<string, string>([
  ...([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['hellip', '…'],
    ['bull', '•'],
    ['dagger', '†'],
    ['Dagger', '‡'],
    ['permil', '‰'],
    ['prime', '′'],
    ['Prime', '″'],
    ['euro', '€'],
    ['trade', '™'],
    ['minus', '−'],
    ['lowast', '∗'],
    ['ast', '*'],
    ['radic', '√'],
    ['infin', '∞'],
    ['asymp', '≈'],
    ['ne', '≠'],
    ['equiv', '≡'],
    ['le', '≤'],
    ['leq', '≤'],
    ['les', '⩽'],
    ['ge', '≥'],
    ['geq', '≥'],
    ['ges', '⩾'],
    ['sim', '∼'],
    ['cong', '≅'],
    ['prop', '∝'],
    ['part', '∂'],
    ['sum', '∑'],
    ['prod', '∏'],
    ['int', '∫'],
    ['isin', '∈'],
    ['notin', '∉'],
    ['cap', '∩'],
    ['cup', '∪'],
    ['sub', '⊂'],
    ['sup', '⊃'],
    ['sube', '⊆'],
    ['forall', '∀'],
    ['exist', '∃'],
    ['empty', '∅'],
    ['nabla', '∇'],
    ['oplus', '⊕'],
    ['otimes', '⊗'],
    ['perp', '⊥'],
    ['sdot', '⋅'],
    ['ang', '∠'],
    ['lang', '⟨'],
    ['rang', '⟩'],
    ['rArr', '⇒'],
    ['hArr', '⇔'],
    ['ell', 'ℓ'],
    ['hyphen', '‐'],
    ['dash', '‐'],
    ['lpar', '('],
    ['rpar', ')'],
    ['lsqb', '['],
    ['rsqb', ']'],
    ['lcub', '{'],
    ['rcub', '}'],
    ['num', '#'],
    ['percnt', '%'],
    ['dollar', '$'],
    ['lowbar', '_'],
    ['sol', '/'],
    ['bsol', '\\'],
    ['colon', ':'],
    ['semi', ';'],
    ['comma', ','],
    ['period', '.'],
    ['plus', '+'],
    ['equals', '='],
    ['vert', '|'],
    ['excl', '!'],
    ['quest', '?'],
    ['commat', '@'],
    ['OElig', 'Œ'],
    ['oelig', 'œ'],
    ['Scaron', 'Š'],
    ['scaron', 'š'],
    ['Zcaron', 'Ž'],
    ['zcaron', 'ž'],
    ['Ccaron', 'Č'],
    ['ccaron', 'č'],
    ['cacute', 'ć'],
    ['Yuml', 'Ÿ'],
    ['fnof', 'ƒ'],
    ['thetasym', 'ϑ'],
    ['epsi', 'ε'],
    ['inodot', 'ı'],
  ] as const),
  ...runs.flatMap(([start, names]) =>
    names
      .split(' ')
      .flatMap((name, i) => (name === '.' ? [] : [[name, String.fromCodePoint(start + i)] as [string, string]])),
  ),
]);
