/** Unit vectors grouped so that each group's members are on average at least `threshold` near to those of what joined it. */
export function averageLink(vectors: readonly Float32Array[], threshold: number): number[][] {
  // the mean cosine of two groups is the product of their sums over the product of their sizes
  const groups = vectors.map((vector, i) => ({ sum: Float32Array.from(vector), members: [i], gone: false }));
  const nearness = (a: number, b: number): number =>
    dot(groups[a]!.sum, groups[b]!.sum) / (groups[a]!.members.length * groups[b]!.members.length);
  const nearestOf = (of: number): Neighbour => {
    let nearest: Neighbour = { at: -1, nearness: -Infinity };
    groups.forEach((group, at) => {
      if (group.gone || at === of) return;
      const near = nearness(of, at);
      if (near > nearest.nearness) nearest = { at, nearness: near };
    });
    return nearest;
  };

  const neighbours = groups.map((_, i) => nearestOf(i));
  for (;;) {
    const [into, from] = closestPair(groups, neighbours);
    if (into === -1 || neighbours[into]!.nearness < threshold) break;
    const [grown, taken] = [groups[into]!, groups[from]!];
    taken.sum.forEach((value, i) => (grown.sum[i]! += value));
    grown.members.push(...taken.members);
    taken.gone = true;
    // a grown group is never nearer to a third one than the nearer of its halves was
    groups.forEach(({ gone }, i) => {
      if (!gone && (i === into || [into, from].includes(neighbours[i]!.at))) neighbours[i] = nearestOf(i);
    });
  }
  return groups.filter(({ gone }) => !gone).map(({ members }) => members.sort((a, b) => a - b));
}

interface Neighbour {
  at: number;
  nearness: number;
}

/** The pair to join next, the earlier one first; -1 when none is left. */
function closestPair(
  groups: readonly { gone: boolean }[],
  neighbours: readonly Neighbour[],
): readonly [into: number, from: number] {
  let best = -1;
  groups.forEach(({ gone }, i) => {
    if (gone || neighbours[i]!.at === -1) return;
    if (best === -1 || neighbours[i]!.nearness > neighbours[best]!.nearness) best = i;
  });
  return best === -1 ? [-1, -1] : [best, neighbours[best]!.at];
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
