/** Those of the papers that lie in the middle four fifths by x and by y: a few that lie far off do not count. All of few papers. */
export function corePapers(positions: Float32Array, papers: Int32Array): Int32Array {
  if (papers.length < 10) return papers;
  const range = (axis: 0 | 1) => {
    const sorted = Float32Array.from(papers, (paper) => positions[2 * paper + axis]).sort();
    return [sorted[Math.floor(0.1 * papers.length)], sorted[Math.ceil(0.9 * papers.length) - 1]] as const;
  };
  const [[left, right], [low, high]] = [range(0), range(1)];
  const core = papers.filter((paper) => {
    const [x, y] = [positions[2 * paper], positions[2 * paper + 1]];
    return x >= left && x <= right && y >= low && y <= high;
  });
  return core.length > 0 ? core : papers;
}
