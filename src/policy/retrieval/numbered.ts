/** Names that stand once for each passage, as numbers. */
export interface Numbered<Name extends string> {
  names: Name[];
  /** For every passage, the position of its name. */
  numbers: Int32Array;
}

export function numbered<Name extends string>(names: readonly Name[]): Numbered<Name> {
  const known = new Map<Name, number>();
  const numbers = new Int32Array(names.length);
  names.forEach((name, i) => {
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    numbers[i] = number;
  });
  return { names: [...known.keys()], numbers };
}
