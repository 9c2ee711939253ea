/** One observation: named numbers and whether the answer was right. */
export interface Observation {
  features: Readonly<Record<string, number>>;
  right: boolean;
}

export interface LogisticModel {
  intercept: number;
  weights: Record<string, number>;
}

const mostSteps = 50;
const smallestStep = 1e-9;

/** Logistic regression by Newton's method on standardised features, with an L2 penalty (not on the intercept); deterministic. Throws where it finds no end. */
export function fitLogistic(observations: readonly Observation[], penalty = 1e-3): LogisticModel {
  const names = Object.keys(observations[0]!.features);
  const scale = names.map((name) => standard(observations.map((o) => o.features[name]!)));
  // the intercept is the weight of a last column of ones
  const rows = observations.map((o) => [
    ...names.map((name, i) => (o.features[name]! - scale[i]!.mean) / scale[i]!.deviation),
    1,
  ]);
  const penalties = [...names.map(() => penalty), 0];
  let weights = penalties.map(() => 0);
  let step = 0;
  let moved = Infinity;
  while (!(moved < smallestStep)) {
    if (step++ === mostSteps || Number.isNaN(moved)) throw new Error('the fit finds no end');
    const gradient = weights.map((weight, i) => penalties[i]! * weight);
    const curvature = penalties.map((each, i) => penalties.map((_, j) => (i === j ? each : 0)));
    rows.forEach((row, r) => {
      const p = 1 / (1 + Math.exp(-dot(row, weights)));
      const error = (p - (observations[r]!.right ? 1 : 0)) / rows.length;
      const spread = (p * (1 - p)) / rows.length;
      row.forEach((value, i) => {
        gradient[i]! += error * value;
        row.forEach((other, j) => (curvature[i]![j]! += spread * value * other));
      });
    });
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight - change[i]!);
    moved = Math.max(...change.map(Math.abs));
  }
  const raw = Object.fromEntries(names.map((name, i) => [name, weights[i]! / scale[i]!.deviation]));
  return {
    intercept: names.reduce((sum, name, i) => sum - raw[name]! * scale[i]!.mean, weights.at(-1)!),
    weights: raw,
  };
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, i) => sum + value * other[i]!, 0);

/** What `matrix` times it is `right`: by elimination, the matrix being positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  rows.forEach((pivot, at) => {
    for (const row of rows.slice(at + 1)) {
      const factor = row[at]! / pivot[at]!;
      pivot.forEach((value, j) => (row[j]! -= factor * value));
    }
  });
  const found = right.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at--)
    found[at] = (rows[at]!.at(-1)! - dot(rows[at]!.slice(0, -1), found)) / rows[at]![at]!;
  return found;
}

function standard(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}
