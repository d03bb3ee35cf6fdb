/** The positions (flat n x 2) moved and scaled by one factor so that their extent is centred and reaches -1 and 1 in its larger direction. */
export function scaleToFit(positions: Float32Array): Float32Array {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 2) {
    left = Math.min(left, positions[at]);
    right = Math.max(right, positions[at]);
    bottom = Math.min(bottom, positions[at + 1]);
    top = Math.max(top, positions[at + 1]);
  }
  const half = Math.max(right - left, top - bottom) / 2;
  const scale = half > 0 ? 1 / half : 0;
  const middle = [(left + right) / 2, (bottom + top) / 2];
  return positions.map((value, at) => Math.min(1, Math.max(-1, (value - middle[at % 2]) * scale)));
}
