/** One observation: named numbers and whether the answer was right. */
export interface Observation {
  features: Readonly<Record<string, number>>;
  right: boolean;
}

export interface LogisticModel {
  intercept: number;
  weights: Record<string, number>;
}

const steps = 6_000;
const rate = 0.3;

/** Logistic regression by gradient descent on standardised features, with an L2 penalty; deterministic. */
export function fitLogistic(observations: readonly Observation[], penalty = 1e-3): LogisticModel {
  const names = Object.keys(observations[0]!.features);
  const scale = names.map((name) => standard(observations.map((o) => o.features[name]!)));
  const rows = observations.map((o) =>
    names.map((name, i) => (o.features[name]! - scale[i]!.mean) / scale[i]!.deviation),
  );
  const weights = names.map(() => 0);
  let intercept = 0;
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight) => penalty * weight);
    let atIntercept = 0;
    rows.forEach((row, r) => {
      const sum = row.reduce((s, value, i) => s + value * weights[i]!, intercept);
      const error = (1 / (1 + Math.exp(-sum)) - (observations[r]!.right ? 1 : 0)) / observations.length;
      row.forEach((value, i) => (gradient[i]! += error * value));
      atIntercept += error;
    });
    gradient.forEach((value, i) => (weights[i]! -= rate * value));
    intercept -= rate * atIntercept;
  }
  const raw = Object.fromEntries(names.map((name, i) => [name, weights[i]! / scale[i]!.deviation]));
  return {
    intercept: names.reduce((sum, name, i) => sum - raw[name]! * scale[i]!.mean, intercept),
    weights: raw,
  };
}

function standard(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}
