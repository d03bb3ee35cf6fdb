import { existsSync } from 'node:fs';

/** Scripts that Inter lacks, each with fonts of Linux, macOS and Windows that have them, best first. */
const fontsByScript: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
    [
      '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
      '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
      '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
      '/System/Library/Fonts/Supplemental/Arial Unicode.ttf',
      'C:\\Windows\\Fonts\\msyh.ttc',
      'C:\\Windows\\Fonts\\malgun.ttf',
    ],
  ],
  [
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Armenian}\p{Script=Georgian}]|\p{Sm}/u,
    [
      '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
      '/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf',
      '/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf',
      '/System/Library/Fonts/Supplemental/Arial Unicode.ttf',
      'C:\\Windows\\Fonts\\segoeui.ttf',
    ],
  ],
  [
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}]/u,
    [
      '/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf',
      '/usr/share/fonts/truetype/freefont/FreeSans.ttf',
      '/System/Library/Fonts/Supplemental/Arial Unicode.ttf',
      'C:\\Windows\\Fonts\\Nirmala.ttf',
      'C:\\Windows\\Fonts\\LeelawUI.ttf',
    ],
  ],
];

/** Font files of this machine for the scripts of a picture that Inter lacks; none where it has none. */
export function fallbackFonts(svg: string): readonly string[] {
  const fonts = fontsByScript.filter(([script]) => script.test(svg)).flatMap(([, paths]) => paths);
  return [...new Set(fonts)].filter((path) => existsSync(path));
}
