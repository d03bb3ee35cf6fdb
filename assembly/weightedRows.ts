/**
 * A sparse matrix times a dense one, in AssemblyScript, four lanes at a time: sums of weighted rows.
 * Eight vector registers hold 32 columns of a sum while the row's entries pass by.
 * `node scripts/assembly.mjs` writes it into src/vectors/weightedRowsWasm.ts.
 */

/**
 * For each row r < nRows: out_r = the sum over its entries p of weights[p] * dense_indices[p]. Row r holds the entries
 * ends[r - 1] .. ends[r] - 1, the first from 0 on. Dense rows and `out` rows hold `stride` floats, a multiple of 4.
 */
export function weightedRows(
  ends: usize,
  nRows: i32,
  indices: usize,
  weights: usize,
  dense: usize,
  stride: i32,
  out: usize,
): void {
  const rowBytes = (<usize>stride) << 2;
  let begin: usize = 0;
  for (let r = 0; r < nRows; r++) {
    const end = (<usize>load<i32>(ends + ((<usize>r) << 2))) << 2;
    const row = out + <usize>r * rowBytes;
    let c: usize = 0;
    for (; c + 128 <= rowBytes; c += 128) {
      let s0 = f32x4.splat(0);
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      let s4 = s0;
      let s5 = s0;
      let s6 = s0;
      let s7 = s0;
      for (let p = begin; p < end; p += 4) {
        const x = dense + <usize>load<i32>(indices + p) * rowBytes + c;
        const w = v128.load32_splat(weights + p);
        s0 = f32x4.add(s0, f32x4.mul(w, v128.load(x)));
        s1 = f32x4.add(s1, f32x4.mul(w, v128.load(x, 16)));
        s2 = f32x4.add(s2, f32x4.mul(w, v128.load(x, 32)));
        s3 = f32x4.add(s3, f32x4.mul(w, v128.load(x, 48)));
        s4 = f32x4.add(s4, f32x4.mul(w, v128.load(x, 64)));
        s5 = f32x4.add(s5, f32x4.mul(w, v128.load(x, 80)));
        s6 = f32x4.add(s6, f32x4.mul(w, v128.load(x, 96)));
        s7 = f32x4.add(s7, f32x4.mul(w, v128.load(x, 112)));
      }
      v128.store(row + c, s0);
      v128.store(row + c, s1, 16);
      v128.store(row + c, s2, 32);
      v128.store(row + c, s3, 48);
      v128.store(row + c, s4, 64);
      v128.store(row + c, s5, 80);
      v128.store(row + c, s6, 96);
      v128.store(row + c, s7, 112);
    }
    for (; c < rowBytes; c += 16) {
      let s = f32x4.splat(0);
      for (let p = begin; p < end; p += 4) {
        const x = dense + <usize>load<i32>(indices + p) * rowBytes + c;
        s = f32x4.add(s, f32x4.mul(v128.load32_splat(weights + p), v128.load(x)));
      }
      v128.store(row + c, s);
    }
    begin = end;
  }
}
