/**
 * A sparse matrix times a dense one, in AssemblyScript, four lanes at a time: sums of weighted rows.
 * Eight vector registers hold 32 columns of a sum while the row's entries pass by.
 * `node scripts/assembly.mjs` writes it into src/vectors/weightedRowsWasm.ts.
 */

/**
 * For each row r of begin .. end - 1: out_r = kept * out_r + the sum over its entries p of weights[p] * dense_indices[p].
 * Row r holds the entries indptr[r] .. indptr[r + 1] - 1. Dense rows and `out` rows hold `stride` floats, a multiple of 16.
 */
export function weightedRows(
  indptr: usize,
  begin: i32,
  end: i32,
  indices: usize,
  weights: usize,
  dense: usize,
  stride: i32,
  out: usize,
  kept: f32,
): void {
  const rowBytes = (<usize>stride) << 2;
  const k = f32x4.splat(kept);
  let first = entry(indptr, begin);
  for (let r = begin; r < end; r++) {
    const last = entry(indptr, r + 1);
    let row = out + <usize>r * rowBytes;
    let from = dense;
    const rowEnd = row + rowBytes;
    for (; row + 128 <= rowEnd; row += 128, from += 128) {
      let s0 = f32x4.mul(k, v128.load(row));
      let s1 = f32x4.mul(k, v128.load(row, 16));
      let s2 = f32x4.mul(k, v128.load(row, 32));
      let s3 = f32x4.mul(k, v128.load(row, 48));
      let s4 = f32x4.mul(k, v128.load(row, 64));
      let s5 = f32x4.mul(k, v128.load(row, 80));
      let s6 = f32x4.mul(k, v128.load(row, 96));
      let s7 = f32x4.mul(k, v128.load(row, 112));
      for (let p = first; p < last; p += 4) {
        const x = from + <usize>load<u32>(indices + p) * rowBytes;
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
      v128.store(row, s0);
      v128.store(row, s1, 16);
      v128.store(row, s2, 32);
      v128.store(row, s3, 48);
      v128.store(row, s4, 64);
      v128.store(row, s5, 80);
      v128.store(row, s6, 96);
      v128.store(row, s7, 112);
    }
    if (row < rowEnd) {
      let s0 = f32x4.mul(k, v128.load(row));
      let s1 = f32x4.mul(k, v128.load(row, 16));
      let s2 = f32x4.mul(k, v128.load(row, 32));
      let s3 = f32x4.mul(k, v128.load(row, 48));
      for (let p = first; p < last; p += 4) {
        const x = from + <usize>load<u32>(indices + p) * rowBytes;
        const w = v128.load32_splat(weights + p);
        s0 = f32x4.add(s0, f32x4.mul(w, v128.load(x)));
        s1 = f32x4.add(s1, f32x4.mul(w, v128.load(x, 16)));
        s2 = f32x4.add(s2, f32x4.mul(w, v128.load(x, 32)));
        s3 = f32x4.add(s3, f32x4.mul(w, v128.load(x, 48)));
      }
      v128.store(row, s0);
      v128.store(row, s1, 16);
      v128.store(row, s2, 32);
      v128.store(row, s3, 48);
    }
    first = last;
  }
}

/** Where the entries of a row begin, in bytes. */
function entry(indptr: usize, row: i32): usize {
  return (<usize>load<u32>(indptr + ((<usize>row) << 2))) << 2;
}
