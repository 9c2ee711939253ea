import { renderChart } from '../../shared/render-chart.js';
import { reliabilityBands, type DecidedOutcome } from './reliability.js';

/** Confidence against outcome: on the diagonal the bot is as sure as it is right; SVG text. */
export function plotReliability(outcomes: readonly DecidedOutcome[]): string {
  const bands = reliabilityBands(outcomes).filter(({ count }) => count > 0);
  return renderChart(
    {
      title: { text: 'Reliability of confidence', left: 'center' },
      legend: { bottom: 0 },
      grid: { left: 50, right: 20, top: 50, bottom: 60 },
      xAxis: { type: 'category', data: bands.map(({ from, count }) => `${from.toFixed(1)}+ (${count})`) },
      yAxis: { type: 'value', min: 0, max: 1 },
      series: [
        { type: 'bar', name: 'right', data: bands.map(({ right }) => right) },
        { type: 'line', name: 'mean confidence', data: bands.map(({ confidence }) => confidence) },
      ],
    },
    640,
    420,
  );
}
