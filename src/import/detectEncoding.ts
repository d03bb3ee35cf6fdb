/** The encoding that a text says it has, where that is one of a single byte or of East Asia; null when it says nothing else than UTF-8. */
export function declaredEncoding(head: Uint8Array): string | null {
  const start = latin1.decode(head.subarray(0, 2048));
  const label =
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(start)?.[1] ??
    /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]{2,40})/i.exec(start)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // UTF-16 would have shown, and Windows-1252 is what is read anyway where UTF-8 fails.
    return /^(?:utf-|windows-1252|replacement|x-user)/.test(encoding)
      ? null
      : encoding === 'gbk'
        ? 'gb18030'
        : encoding;
  } catch {
    return null;
  }
}

const latin1 = new TextDecoder('windows-1252');

/** What is most frequent in text of each encoding; a text decoded as the wrong one holds next to none of it. */
const frequent: readonly (readonly [encoding: string, isFrequent: RegExp])[] = [
  ['shift_jis', /[\u3040-\u30ff]/g],
  ['euc-jp', /[\u3040-\u30ff]/g],
  ['euc-kr', /[이다는의에을하고가로기사지한은자도대를정리시스구인제과학연국어수보적해서용]/g],
  [
    'gb18030',
    /[的一是不了在有人中大上为个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经进高研究结果分析文摘题作者基础理论模型算数据信息系统技术应提实验]/g,
  ],
  [
    'big5',
    /[的一是不了在有人中大上為個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經進高研究結果析文摘題者基礎理論模型算數據資訊系統技術應提實驗]/g,
  ],
];

/**
 * The East Asian encoding of a text that is no UTF-8, null when it is none of them: the one that decodes without fault
 * and whose text is largely made of the language's most frequent characters. Accents of European text, read so, give
 * rare characters one by one.
 */
export function detectEastAsian(head: Uint8Array): string | null {
  let best: string | null = null;
  let bestShare = 0.2;
  for (const [encoding, pattern] of frequent) {
    const text = decodeStrictly(head, encoding);
    if (text === null) continue;
    const nForeign = text.match(/[^\u0000-\u007f\u3000-\u3002\uff00-\uff5e]/g)?.length ?? 0;
    if (nForeign < 6) continue;
    const share = (text.match(pattern)?.length ?? 0) / nForeign;
    if (share > bestShare) {
      best = encoding;
      bestShare = share;
    }
  }
  return best;
}

/** The text, null where a byte has no meaning in the encoding; the last character may be cut. */
function decodeStrictly(head: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
}
