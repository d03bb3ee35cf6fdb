/** Tells the 1-based line of positions in a text; positions must be asked for in ascending order to be cheap. */
export function createLineCounter(text: string): (at: number) => number {
  let line = 1;
  let lineEnd = text.indexOf('\n');
  let lineStart = 0;
  return (at) => {
    if (at < lineStart) {
      line = 1;
      lineEnd = text.indexOf('\n');
    }
    while (lineEnd >= 0 && lineEnd < at) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf('\n', lineStart);
    }
    return line;
  };
}
