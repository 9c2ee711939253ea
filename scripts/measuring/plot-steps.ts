import { renderChart } from '../../src/shared/render-chart.js';

/** A line a style over the steps; SVG text. */
export function plotSteps(
  points: readonly { step: string; hit1: Readonly<Record<string, number>> }[],
): string {
  const styles = Object.keys(points[0]?.hit1 ?? {});
  return renderChart(
    {
      title: { text: 'First citation right (multi: all within three), step by step', left: 'center' },
      legend: { bottom: 0 },
      grid: { left: 50, right: 20, top: 50, bottom: 110 },
      xAxis: { type: 'category', data: points.map(({ step }) => step), axisLabel: { rotate: 25 } },
      yAxis: { type: 'value', min: 0, max: 1 },
      series: styles.map((style) => ({
        type: 'line',
        name: style,
        data: points.map(({ hit1 }) => hit1[style] ?? null),
      })),
    },
    1000,
    480,
  );
}
