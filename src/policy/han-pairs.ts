/** Pairs of neighbouring Chinese characters of a text, in order, repeats kept. */
export function hanPairs(text: string): string[] {
  const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  return pairs.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair));
}
