import { isEmpty, type Figure } from '../../../../hardship/statistics/figure.js';

/** Narrow enough to be read on a phone; a wide screen shows it larger. */
const width = 440;
const rowHeight = 34;
const colours = ['#1b7a58', '#d9822b', '#b3312b', '#5b7fa6'];
const longestLabel = 9;

/** A figure as a picture of lying bars, from top to bottom as in its table; null when there is nothing to draw. */
export async function figureChart(figure: Figure): Promise<string | null> {
  const { bars, columns, rows } = figure;
  if (bars === null || isEmpty(figure)) return null;
  const { renderChart } = await import('../../../../shared/render-chart.js');
  const text = { fontSize: 14, color: '#1d2521' };
  const legend = bars.series.length > 1;
  return renderChart(
    {
      color: colours,
      textStyle: { fontFamily: 'Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif' },
      grid: {
        left: 8,
        right: 52,
        top: legend ? 34 : 6,
        bottom: 6,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      ...(legend ? { legend: { top: 0, left: 0, textStyle: text, itemGap: 10 } } : {}),
      xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false }, minInterval: 1 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(([label]) => shortened(String(label))),
        axisLabel: text,
        axisTick: { show: false },
      },
      series: bars.series.map((column) => ({
        type: 'bar',
        name: columns[column],
        barMaxWidth: 22,
        ...(bars.stacked ? { stack: 'all' } : {}),
        data: rows.map((row) => (typeof row[column] === 'number' ? row[column] : 0)),
        label: {
          show: true,
          position: bars.stacked ? 'inside' : 'right',
          fontSize: 13,
          ...(bars.stacked ? { color: '#ffffff' } : { color: '#1d2521' }),
          formatter: ({ value }: { value: number }) =>
            value === 0 ? '' : bars.stacked ? String(value) : `${value}${bars.unit}`,
        },
      })),
    },
    width,
    rows.length * rowHeight + (legend ? 50 : 20),
  );
}

const shortened = (label: string): string => {
  const letters = [...label];
  return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join('')}…` : label;
};
