import { inScope } from '../../../../hardship/staff/reach.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { shortPlaceName } from '../place-name.js';
import { notFound } from '../refusal-pages.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { answerWorkbook, figureSheets } from './answer-workbook.js';
import { figureChart } from './figure-chart.js';
import { allFigures, figureLoaders } from './figure-loaders.js';
import { FigureView } from './figure-view.js';
import { createUnansweredTallies } from './unanswered-tallies.js';

/** 统计: what is counted in a place, as pictures, tables and a workbook. */
export function statisticsRoutes(parts: DeskParts): DeskRoute[] {
  const loaders = figureLoaders(createUnansweredTallies(() => parts.knowledge));
  /** The place asked for, when it is within the member's own. */
  const scopeOf = (c: DeskContext): string | null => {
    const place = c.query('place');
    if (place === '') return c.member.region;
    return inScope(c.member, place) ? place : null;
  };
  return [
    {
      method: 'get',
      path: '/statistics',
      permission: 'statistics_read',
      async handle(c) {
        const scope = scopeOf(c);
        if (scope === null) return notFound(c, c.member);
        const figures = await allFigures(loaders, parts.oversight, { scope, now: c.now });
        const query = scope === c.member.region ? '' : `?place=${encodeURIComponent(scope)}`;
        const below = figures.find(({ key }) => key === 'places')?.rows.map(([name]) => String(name)) ?? [];
        return c.html(
          <DeskLayout frame={c} title="统计" here="statistics" wide>
            <h1>{`统计：${shortPlaceName(scope)}`}</h1>
            <p class="soft">{`截至${shanghaiDay(c.now)}，按案件现在的情况算。`}</p>
            <p class="filters">
              {scope === c.member.region ? null : <a href="/desk/statistics">回到全部</a>}
              {below
                .map((name) => scope + name)
                .filter((place) => inScope(c.member, place) && place !== scope && !place.endsWith('下一级'))
                .map((place) => (
                  <a href={`/desk/statistics?place=${encodeURIComponent(place)}`}>
                    {place.slice(scope.length)}
                  </a>
                ))}
              <a href={`/desk/statistics/figures.xlsx${query}`}>下载表格（Excel）</a>
            </p>
            <div class="figures">
              {figures.map((figure) => (
                <FigureView figure={figure} picture={`/desk/statistics/${figure.key}.svg${query}`} />
              ))}
            </div>
          </DeskLayout>,
        );
      },
    },
    {
      method: 'get',
      path: '/statistics/figures.xlsx',
      permission: 'statistics_read',
      async handle(c) {
        const scope = scopeOf(c);
        if (scope === null) return notFound(c, c.member);
        await noteReading(parts.accessLog, c.member, 'export', null, c.now);
        const figures = await allFigures(loaders, parts.oversight, { scope, now: c.now });
        return answerWorkbook(c, parts, figureSheets(figures), 'statistics');
      },
    },
    {
      method: 'get',
      path: '/statistics/:file{[a-z-]+\\.svg}',
      permission: 'statistics_read',
      async handle(c) {
        const scope = scopeOf(c);
        const key = c.param('file').replace(/\.svg$/, '');
        if (scope === null || !Object.hasOwn(loaders, key)) return notFound(c, c.member);
        const svg = await figureChart(await loaders[key]!(parts.oversight, { scope, now: c.now }));
        if (svg === null) return notFound(c, c.member);
        return c.web.body(svg, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
      },
    },
  ];
}
