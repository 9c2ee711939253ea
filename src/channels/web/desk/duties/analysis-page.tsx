import type { FC } from 'hono/jsx';
import { CalendarDay, addDays } from '../../../../hardship/clocks/calendar-day.js';
import { duties } from '../../../../hardship/duties/duties.js';
import { dutyDone, type QuarterlyAnalysis } from '../../../../hardship/duties/duty-log.js';
import { periodAt, type Period } from '../../../../hardship/duties/period.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import type { Figure } from '../../../../hardship/statistics/figure.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { newUlid } from '../../../../shared/id.js';
import { DeskForm, Field, PrintButton, SubmitButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { shortPlaceName } from '../place-name.js';
import { notFound } from '../refusal-pages.js';
import { FigureView } from '../statistics/figure-view.js';
import { officesWithin, placeBelow } from '../supervision/offices.js';
import { periodReport } from './period-report.js';

/** The quarter of the day asked for, or this one; null for one that has not begun. */
function quarterAsked(c: DeskContext): Period | null {
  const today = shanghaiDay(c.now);
  const day = CalendarDay.safeParse(c.query('day')).data ?? today;
  return day > today ? null : periodAt('quarter', day);
}

const Quarters: FC<{ c: DeskContext; path: string; place: string | null; quarter: Period }> = ({
  c,
  path,
  place,
  quarter,
}) => {
  const link = (day: string): string =>
    `${path}?${new URLSearchParams({ ...(place === null ? {} : { place }), day }).toString()}`;
  return (
    <p class="filters no-print">
      <a href={link(addDays(quarter.from, -1))}>上一季</a>
      {quarter.to < shanghaiDay(c.now) ? <a href={link(addDays(quarter.to, 1))}>下一季</a> : null}
    </p>
  );
};

/** 分析研判: each township writes one a quarter; above, they are read. */
export async function showAnalyses(c: DeskContext, parts: DeskParts) {
  const quarter = quarterAsked(c);
  if (quarter === null) return notFound(c, c.member);
  if (c.member.role === 'township') return showAnalysis(c, parts, c.member.region);
  const [offices, written] = await Promise.all([
    officesWithin(parts.staff.store, c.member, ['township']),
    parts.oversight.dutyLog.analysesWithin(c.member.region, quarter.key),
  ]);
  const areas = [...new Set([...offices.map(({ region }) => region), ...written.map(({ area }) => area)])];
  return c.html(
    <DeskLayout frame={c} title="季度分析研判" here="duties">
      <h1>{`季度分析研判：${quarter.label}`}</h1>
      <Quarters c={c} path="/desk/duties/quarter" place={null} quarter={quarter} />
      {areas.length === 0 ? <Empty text="您管的地方没有乡镇。" /> : null}
      <ul class="menu">
        {areas.sort().map((area) => (
          <li>
            <a
              href={`/desk/duties/analysis?${new URLSearchParams({ place: area, day: quarter.from }).toString()}`}
            >
              {placeBelow(c.member.region, area)}
              {written.some((each) => each.area === area) ? '（已写）' : '（还没有写）'}
            </a>
          </li>
        ))}
      </ul>
    </DeskLayout>,
  );
}

export async function showAnalysis(c: DeskContext, parts: DeskParts, area = c.query('place')) {
  const quarter = quarterAsked(c);
  if (quarter === null || !inScope(c.member, area)) return notFound(c, c.member);
  const [figures, kept] = await Promise.all([
    periodReport(parts, area, quarter, 'quarter', c.now),
    parts.oversight.dutyLog.analysis(area, quarter.key),
  ]);
  const writes = c.member.role === 'township' && c.member.region === area;
  return c.html(
    <DeskLayout frame={c} title="季度分析研判" here="duties" wide>
      <h1>{`${shortPlaceName(area)}分析研判：${quarter.label}`}</h1>
      <Quarters c={c} path="/desk/duties/analysis" place={area} quarter={quarter} />
      {kept === null ? null : <Written analysis={kept} />}
      {writes ? <AnalysisForm c={c} kept={kept} day={quarter.from} /> : null}
      {kept === null ? null : (
        <p class="soft">{`下面“新发现”“办了什么”“走访摸排”算这一季，别的是${shanghaiDay(c.now)}的数；写的时候的数在最后。`}</p>
      )}
      {kept === null && !writes ? <Empty text="这个乡镇这一季还没有写。" /> : null}
      <div class="figures">
        {figures.map((figure) => (
          <FigureView figure={figure} picture={null} />
        ))}
        {kept === null ? null : <FigureView figure={keptCounts(kept)} picture={null} />}
      </div>
      <p class="buttons no-print">
        <PrintButton />
      </p>
    </DeskLayout>,
  );
}

const Written: FC<{ analysis: QuarterlyAnalysis }> = ({
  analysis: { words, risks, measures, tookPart, at },
}) => (
  <section class="sheet">
    <p class="pre">{words}</p>
    <Lines title="风险" lines={risks} />
    <Lines title="下一步措施" lines={measures} />
    <p class="soft">{`参加：${tookPart.join('、')}。写于${shanghaiDay(new Date(at))}。`}</p>
  </section>
);

/** The figures as they stood when it was written; what was nought then is left out. */
const keptCounts = ({ counts }: QuarterlyAnalysis): Figure => ({
  key: 'kept',
  title: '写的时候的数',
  note: null,
  columns: ['项目', '数'],
  rows: Object.entries(counts).filter(([, count]) => count !== 0),
  bars: null,
});

const Lines: FC<{ title: string; lines: readonly string[] }> = ({ title, lines }) =>
  lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );

const AnalysisForm: FC<{ c: DeskContext; kept: QuarterlyAnalysis | null; day: string }> = ({
  c,
  kept,
  day,
}) => (
  <details class="sheet no-print" open={kept === null}>
    <summary>{kept === null ? '写这一季的分析研判' : '改'}</summary>
    <DeskForm csrf={c.csrf} action="/desk/duties/analysis">
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="version" value={String(kept?.version ?? 0)} />
      <Field
        name="words"
        label="总的情况"
        rows={5}
        required
        maxlength={4000}
        hint="不写群众的姓名和病情"
        value={kept?.words ?? ''}
      />
      <Field name="risks" label="有哪些风险，一行一条" rows={4} value={kept?.risks.join('\n') ?? ''} />
      <Field
        name="measures"
        label="下一步怎么办，一行一条"
        rows={4}
        value={kept?.measures.join('\n') ?? ''}
      />
      <Field
        name="tookPart"
        label="哪些单位参加，一行一个"
        rows={2}
        value={kept?.tookPart.join('\n') ?? ''}
      />
      <SubmitButton label="保存" />
    </DeskForm>
  </details>
);

/** Kept with the figures as they stood, and with the duty done. */
export async function saveAnalysis(c: DeskContext, parts: DeskParts) {
  const day = CalendarDay.safeParse(c.form.text('day')).data;
  const today = shanghaiDay(c.now);
  if (c.member.role !== 'township' || day === undefined || day > today) return notFound(c, c.member);
  const quarter = periodAt('quarter', day);
  const words = c.form.text('words').slice(0, 4000);
  const back = `/desk/duties/quarter?day=${quarter.from}`;
  if (words === '') return c.redirect(back, { kind: 'trouble', text: '请先写总的情况。' });
  const area = c.member.region;
  const figures = await periodReport(parts, area, quarter, 'quarter', c.now);
  const analysis: QuarterlyAnalysis = {
    area,
    quarter: quarter.key,
    counts: countsOf(figures),
    words,
    ...{ risks: lines(c, 'risks'), measures: lines(c, 'measures'), tookPart: lines(c, 'tookPart') },
    by: c.member.id,
    at: c.now.toISOString(),
    version: Number(c.form.text('version')) || 0,
  };
  const duty = duties.find(({ id }) => id === 'township-quarterly-analysis')!;
  // writing about a quarter that is over does not do the duty of this one
  const current = today <= quarter.to && analysis.version === 0;
  const done = current
    ? dutyDone(duty, { id: newUlid(c.now), area, on: today, by: c.member.id, note: null })
    : null;
  const saved = await parts.oversight.dutyLog.saveAnalysis(analysis, done);
  return c.redirect(
    back,
    saved === 'saved'
      ? { kind: 'done', text: '保存了。' }
      : { kind: 'trouble', text: '别人刚刚改过，请看了再写。' },
  );
}

const lines = (c: DeskContext, name: string): string[] =>
  c.form
    .text(name)
    .split('\n')
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '')
    .slice(0, 20);

const countsOf = (figures: readonly Figure[]): Record<string, number> =>
  Object.fromEntries(
    figures.flatMap(({ title, rows }) =>
      rows.flatMap(([name, count]) => (typeof count === 'number' ? [[`${title} ${name ?? ''}`, count]] : [])),
    ),
  );
