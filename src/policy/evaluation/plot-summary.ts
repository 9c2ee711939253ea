import { init, use } from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import type { SummaryRow } from './summarise.js';

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** A bar group per style: hit@1, hit@3 and facts present; SVG text. */
export function plotSummary(rows: readonly SummaryRow[]): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 420 });
  chart.setOption({
    animation: false,
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
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
