/** One decision: the probability that was given, and whether the first citation answered. */
export interface DecidedOutcome {
  probability: number;
  right: boolean;
}

/** A tenth of the scale of confidence. */
export interface ReliabilityBand {
  from: number;
  count: number;
  /** Mean confidence and share right in the band; null when nothing falls in it. */
  confidence: number | null;
  right: number | null;
}

const bands = 10;

/** How often what was said with a confidence came true, by tenths. */
export function reliabilityBands(outcomes: readonly DecidedOutcome[]): ReliabilityBand[] {
  return Array.from({ length: bands }, (_, i) => {
    const own = outcomes.filter(
      ({ probability }) => Math.min(bands - 1, Math.floor(probability * bands)) === i,
    );
    const mean = (value: (outcome: DecidedOutcome) => number) =>
      own.length === 0 ? null : own.reduce((sum, outcome) => sum + value(outcome), 0) / own.length;
    return {
      from: i / bands,
      count: own.length,
      confidence: mean(({ probability }) => probability),
      right: mean(({ right }) => (right ? 1 : 0)),
    };
  });
}

/** Expected calibration error: mean distance between confidence and outcome, weighted by how many fall in each band. */
export function calibrationError(outcomes: readonly DecidedOutcome[]): number {
  const off = reliabilityBands(outcomes).map(({ count, confidence, right }) =>
    confidence === null || right === null ? 0 : count * Math.abs(confidence - right),
  );
  return off.reduce((sum, distance) => sum + distance, 0) / Math.max(1, outcomes.length);
}

const cell = (value: number | null) => (value === null ? '–' : value.toFixed(2));

/** The bands as a Markdown table. */
export function reliabilityTable(outcomes: readonly DecidedOutcome[]): string {
  const lines = reliabilityBands(outcomes).map(
    ({ from, count, confidence, right }) =>
      `| ${from.toFixed(1)}–${(from + 1 / bands).toFixed(1)} | ${count} | ${cell(confidence)} | ${cell(right)} |`,
  );
  return [
    '| confidence | decisions | mean confidence | right |',
    '|---|---|---|---|',
    ...lines,
    '',
    `calibration error ${calibrationError(outcomes).toFixed(3)} on ${outcomes.length} decisions`,
  ].join('\n');
}
