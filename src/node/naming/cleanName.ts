const longestName = 80;
const mostWords = 12;

/** The name in a model's answer, as one short line without its packaging; null when there is none. The answer can be anything. */
export function cleanName(answer: string): string | null {
  const lines = answer
    .slice(0, 20_000)
    .replace(/<think>[\s\S]*?(?:<\/think>|$)/gi, '')
    .split(/[\n\r\u2028\u2029]+/)
    .map(cleanLine)
    .filter((line) => line !== '');
  const [name] = lines;
  if (name === undefined || !/\p{L}/u.test(name)) return null;
  if (name.length > longestName || name.split(' ').length > mostWords) return null;
  return name;
}

function cleanLine(line: string): string {
  return line
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/^(?:[#>*_`–•\-]+|\d+[.)])?\s*(?:(?:topic )?(?:name|label|title)\s*:\s*)?/i, '')
    .replace(/^["'“”‘’«»*_`\s]+|["'“”‘’«»*_`\s.:;,]+$/g, '')
    .trim();
}
