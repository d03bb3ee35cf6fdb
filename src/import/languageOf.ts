import { eld } from 'eld/extrasmall';

/** What tells the language of a paper as an ISO 639-1 code, '' where it cannot be told; `told` is what its source says. */
export type LanguageOf = (title: string, abstract: string, told: string) => string;

/**
 * The language of a paper's abstract, of its title where the abstract is too short, else what the source says. Most
 * papers are English and say so by their little words; the rest are compared with n-grams of sixty languages (eld).
 */
export const languageOf: LanguageOf = (title, abstract, told) => {
  const text = (abstract.length >= shortest ? abstract : `${title} ${abstract}`).slice(0, longest);
  if (isPlainlyEnglish(text)) return 'en';
  const letters = withoutSigns(text);
  const found = letters.length < shortest && !isScriptTelling(letters) ? null : eld.detect(letters);
  // A single title holds names and terms of other languages.
  const isSure = found !== null && found.language !== '' && (abstract.length >= shortest || found.isReliable());
  return isSure ? found.language : codeOf(told);
};

/** Characters that are looked at, and fewer than tell anything. */
const longest = 400;
const shortest = 60;

/** Little words of English that are rare in other languages; one in eight words is one of them in most English abstracts. */
const englishWords = new Map(
  'the and that with this from which are were for to these their our has have been by of it its can such not also more than when'
    .split(' ')
    .map((word, i) => [codeOfWord(word), 1 << i]),
);

/** Words after which an abstract that is plainly English need not be read on. */
const enoughWords = 24;

function isPlainlyEnglish(text: string): boolean {
  let [nWords, nEnglish, nLetters, code, different] = [0, 0, 0, 0, 0];
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 32;
    const letter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) ? unit & 31 : unit >= 0xc0 ? other : 0;
    if (letter > 0) {
      code = (code << 5) | letter;
      nLetters++;
      continue;
    }
    if (nLetters === 0) continue;
    nWords++;
    const word = nLetters <= 5 ? englishWords.get(code) : undefined;
    code = nLetters = 0;
    if (word === undefined) continue;
    nEnglish++;
    different |= word;
    if (nWords >= enoughWords && isEnough()) return true;
  }
  return isEnough();

  function isEnough() {
    if (nEnglish * 12 < nWords) return false;
    return nDifferent(different) >= (nEnglish * 8 >= nWords ? 3 : 4);
  }
}

const other = 31;

function codeOfWord(word: string): number {
  return [...word].reduce((code, letter) => (code << 5) | (letter.charCodeAt(0) & 31), 0);
}

function nDifferent(bits: number): number {
  let n = 0;
  for (let left = bits; left !== 0; left &= left - 1) n++;
  return n;
}

/** Addresses, LaTeX and digits say nothing of a language. */
function withoutSigns(text: string): string {
  return text.replace(/\\[a-zA-Z]+|\\.|[${}^_\d]|https?:\/\/\S+/g, ' ').replace(/\s+/g, ' ');
}

/** Chinese, Japanese and Korean say in few signs what others say in many. */
function isScriptTelling(text: string): boolean {
  return (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0) >= 8;
}

/** The code of a language that a source names: 'en', 'eng', 'English', 'en-US'; '' for what is none. */
function codeOf(told: string): string {
  const name = told.trim().toLowerCase();
  const found = codes.find(
    (names) => names.includes(name) || names[0] === /^([a-z]{2})[-_][a-z]{2,4}$/.exec(name)?.[1],
  );
  return found?.[0] ?? '';
}

/** ISO 639-1, ISO 639-2 and English names of the languages in which papers are written. */
const codes: readonly (readonly string[])[] = (
  'en eng english|de ger deu german|fr fre fra french|es spa spanish|pt por portuguese|it ita italian|nl dut nld dutch|' +
  'ru rus russian|uk ukr ukrainian|pl pol polish|cs cze ces czech|sk slo slk slovak|sl slv slovenian slovene|hr hrv croatian|' +
  'sr srp serbian|bg bul bulgarian|ro rum ron romanian|hu hun hungarian|el gre ell greek|tr tur turkish|sv swe swedish|' +
  'da dan danish|no nor norwegian|fi fin finnish|et est estonian|lv lav latvian|lt lit lithuanian|ca cat catalan|' +
  'zh chi zho chinese|ja jpn japanese|ko kor korean|ar ara arabic|fa per fas persian|he heb hebrew|hi hin hindi|' +
  'vi vie vietnamese|th tha thai|id ind indonesian|ms may msa malay|af afr afrikaans|is ice isl icelandic'
)
  .split('|')
  .map((names) => names.split(' '));
