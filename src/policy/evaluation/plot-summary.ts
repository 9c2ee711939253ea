import { renderChart } from '../../shared/render-chart.js';
import type { SummaryRow } from './summarise.js';

/** A bar group per style: hit@1, hit@3 and facts present; SVG text. */
export function plotSummary(rows: readonly SummaryRow[]): string {
  return renderChart({
    title: { text: 'Graded questions by style', left: 'center' },
    legend: { bottom: 0 },
    grid: { left: 50, right: 20, top: 50, bottom: 60 },
    xAxis: { type: 'category', data: rows.map((row) => `${row.style} (${row.questions})`) },
    yAxis: { type: 'value', min: 0, max: 1 },
    series: (
      [
        ['hit@1', 'hit1'],
        ['hit@3', 'hit3'],
        ['facts', 'facts'],
        ['refused right', 'refusedRight'],
      ] as const
    ).map(([name, key]) => ({ type: 'bar', name, data: rows.map((row) => row[key]) })),
  });
}
