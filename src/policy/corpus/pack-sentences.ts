/** Wanted and greatest number of characters of a passage. */
export interface PassageShape {
  target: number;
  max: number;
}

const enumerator =
  /^(?:[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十]{1,2}[,，、]|[（(]?\d{1,2}[)）.、])/;

/**
 * Groups neighbouring sentences into passages near the target and never over the maximum, unless one
 * sentence alone is longer. Cuts fall rather at a line end or before 一是/二是 than anywhere else.
 */
export function packSentences(sentences: readonly string[], shape: PassageShape): string[][] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= sentences.length; end++) {
    let choice = { cost: Infinity, from: end - 1 };
    let length = 0;
    for (let from = end - 1; from >= 0; from--) {
      length += sentences[from]!.length;
      if (length > shape.max && from < end - 1) break;
      const cost = best[from]!.cost + sizeCost(length, shape) + cutCost(sentences, from);
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const groups: string[][] = [];
  for (let end = sentences.length; end > 0; end = best[end]!.from) {
    groups.unshift(sentences.slice(best[end]!.from, end));
  }
  return groups;
}

function sizeCost(length: number, shape: PassageShape): number {
  return ((length - shape.target) / shape.target) ** 2;
}

/** What a cut before this sentence costs. */
function cutCost(sentences: readonly string[], from: number): number {
  if (from === 0) return 0;
  if (/[:：]\s*$/.test(sentences[from - 1]!)) return 0.6;
  if (sentences[from - 1]!.endsWith('\n')) return 0;
  return enumerator.test(sentences[from]!) ? 0.02 : 0.15;
}
