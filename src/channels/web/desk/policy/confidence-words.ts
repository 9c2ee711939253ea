/** How sure an answer is, as a person would say it. */
export function confidenceWords(probability: number): string {
  if (probability >= 0.9) return '很有把握';
  if (probability >= 0.7) return '比较有把握';
  return '把握不大，请对照原文';
}
