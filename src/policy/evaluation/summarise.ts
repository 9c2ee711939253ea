import type { QuestionScore } from './score-question.js';

/** One row of the table: a style, or all. Shares are 0…1, null when nothing counts. */
export interface SummaryRow {
  style: string;
  questions: number;
  hit1: number | null;
  hit3: number | null;
  facts: number | null;
  refusedRight: number | null;
  refusedWrong: number | null;
  strayFigures: number;
}

const share = (values: readonly boolean[]): number | null =>
  values.length === 0 ? null : values.filter(Boolean).length / values.length;

function row(style: string, scores: readonly QuestionScore[]): SummaryRow {
  const answerable = scores.filter((score) => score.answerable);
  const single = style === 'multi' ? answerable : answerable.filter((score) => score.style !== 'multi');
  const asked = answerable.reduce((sum, score) => sum + score.factsAsked, 0);
  const present = answerable.reduce((sum, score) => sum + score.factsPresent, 0);
  return {
    style,
    questions: scores.length,
    hit1: share(single.map((score) => score.hit1)),
    hit3: share(answerable.map((score) => score.hit3)),
    facts: asked === 0 ? null : present / asked,
    refusedRight: share(scores.filter((score) => !score.answerable).map((score) => score.rightRefusal)),
    refusedWrong: share(answerable.map((score) => score.falseRefusal)),
    strayFigures: scores.filter((score) => score.strayFigures.length > 0).length,
  };
}

/** A row a style in order of appearance, then `all` (multi left out of its hit@1). */
export function summarise(scores: readonly QuestionScore[]): SummaryRow[] {
  const styles = [...new Set(scores.map((score) => score.style))];
  return [
    ...styles.map((style) =>
      row(
        style,
        scores.filter((score) => score.style === style),
      ),
    ),
    row('all', scores),
  ];
}

const cell = (value: number | null) => (value === null ? '–' : value.toFixed(3).replace(/^0/, ''));

/** The summary as a Markdown table. */
export function summaryTable(rows: readonly SummaryRow[]): string {
  const head = '| style | n | hit@1 | hit@3 | facts | refused right | refused wrong | stray figures |';
  const lines = rows.map(
    (r) =>
      `| ${r.style} | ${r.questions} | ${cell(r.hit1)} | ${cell(r.hit3)} | ${cell(r.facts)} | ${cell(r.refusedRight)} | ${cell(r.refusedWrong)} | ${r.strayFigures} |`,
  );
  return [head, '|---|---|---|---|---|---|---|---|', ...lines].join('\n');
}
