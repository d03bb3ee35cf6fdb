/** A selector that computes again only when one of its inputs is another. */
export function memoize<Inputs extends readonly unknown[], Result>(
  compute: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { readonly inputs: Inputs; readonly result: Result } | null = null;
  return (...inputs) => {
    const isSame = last?.inputs.length === inputs.length && inputs.every((input, i) => input === last!.inputs[i]);
    if (!isSame) last = { inputs, result: compute(...inputs) };
    return last!.result;
  };
}
