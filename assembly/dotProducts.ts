/**
 * A numeric kernel in AssemblyScript: the products of two blocks of rows, four lanes at a time.
 * Four rows of a against two of b keep eight sums and three operands in the sixteen vector registers of x64.
 * `node scripts/assembly.mjs` writes it into src/dotProductsWasm.ts.
 */

/** out[i * outStride + j] = a_i . b_j; rows hold `stride` floats, a multiple of 4; nA is rounded up to 4, nB to 2. */
export function dotProducts(a: usize, nA: i32, b: usize, nB: i32, stride: i32, out: usize, outStride: i32): void {
  const rowBytes = (<usize>stride) << 2;
  const outBytes = (<usize>outStride) << 2;
  for (let i = 0; i < nA; i += 4) {
    const a0 = a + <usize>i * rowBytes;
    const a1 = a0 + rowBytes;
    const a2 = a1 + rowBytes;
    const a3 = a2 + rowBytes;
    for (let j = 0; j < nB; j += 2) {
      const b0 = b + <usize>j * rowBytes;
      const b1 = b0 + rowBytes;
      let s00 = f32x4.splat(0);
      let s01 = s00;
      let s10 = s00;
      let s11 = s00;
      let s20 = s00;
      let s21 = s00;
      let s30 = s00;
      let s31 = s00;
      for (let k: usize = 0; k < rowBytes; k += 16) {
        const x = v128.load(b0 + k);
        const y = v128.load(b1 + k);
        let p = v128.load(a0 + k);
        s00 = f32x4.add(s00, f32x4.mul(p, x));
        s01 = f32x4.add(s01, f32x4.mul(p, y));
        p = v128.load(a1 + k);
        s10 = f32x4.add(s10, f32x4.mul(p, x));
        s11 = f32x4.add(s11, f32x4.mul(p, y));
        p = v128.load(a2 + k);
        s20 = f32x4.add(s20, f32x4.mul(p, x));
        s21 = f32x4.add(s21, f32x4.mul(p, y));
        p = v128.load(a3 + k);
        s30 = f32x4.add(s30, f32x4.mul(p, x));
        s31 = f32x4.add(s31, f32x4.mul(p, y));
      }
      let row = out + <usize>i * outBytes + ((<usize>j) << 2);
      f32.store(row, total(s00));
      f32.store(row, total(s01), 4);
      row += outBytes;
      f32.store(row, total(s10));
      f32.store(row, total(s11), 4);
      row += outBytes;
      f32.store(row, total(s20));
      f32.store(row, total(s21), 4);
      row += outBytes;
      f32.store(row, total(s30));
      f32.store(row, total(s31), 4);
    }
  }
}

function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}
