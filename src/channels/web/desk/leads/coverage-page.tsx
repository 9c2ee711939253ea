import { coverageIn } from '../../../../hardship/rounds/coverage.js';
import {
  concentratedRound,
  monthlyRound,
  quarterlyRound,
  type RoundPeriod,
} from '../../../../hardship/rounds/round-period.js';
import { ConcentratedRound } from '../../../../hardship/rounds/round.js';
import { disastersAround, type DisasterMode } from '../../../../hardship/disaster/disaster-mode.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { newUlid } from '../../../../shared/id.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound, notYourTask } from '../refusal-pages.js';
import { shortPlaceName } from '../place-name.js';
import { CoverageView } from './coverage-view.js';

const roundsListed = 12;
/** Who orders a concentrated round. */
const ordering = ['township', 'county', 'city'] as const;

/** 走访覆盖: of the month, the quarter, a concentrated round or a disaster, for every level. */
export const coverageRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/rounds/coverage', permission: 'signed_in', handle: (c) => show(c, parts) },
  { method: 'post', path: '/rounds/coverage', permission: 'duties_record', handle: (c) => order(c, parts) },
];

async function show(c: DeskContext, { leads }: DeskParts, error?: string) {
  if (c.member.role === 'administrator') return notFound(c, c.member);
  const today = shanghaiDay(c.now);
  const [rounds, standing] = await Promise.all([
    leads.rounds.rounds(c.member.region, roundsListed),
    leads.disasters.standing(),
  ]);
  const periods = [
    monthlyRound(today),
    quarterlyRound(today),
    ...rounds.map(concentratedRound),
    ...disastersAround(standing, c.member.region).map((mode) => disasterPeriod(mode, today)),
  ];
  const wanted = c.query('round') || c.query('disaster');
  const period = periods.find(({ key }) => key === wanted) ?? periods[0]!;
  const coverage = await coverageIn(leads.rounds, c.member.region, period);
  return c.html(
    <DeskLayout frame={c} title="走访覆盖" here="coverage" wide>
      <h1>走访覆盖</h1>
      <nav class="filters" aria-label="哪一段时间">
        {periods.map(({ key, title }) => (
          <a
            href={`/desk/rounds/coverage?round=${key}`}
            {...(key === period.key ? { 'aria-current': 'page' as const } : {})}
          >
            {title}
          </a>
        ))}
      </nav>
      <h2>{period.title}</h2>
      <p class="soft">{`${period.from} 到 ${period.until}`}</p>
      <CoverageView c={c} coverage={coverage} />
      {ordering.some((role) => role === c.member.role) ? (
        <section class="sheet">
          <details open={error !== undefined}>
            <summary>布置一次集中排查</summary>
            <DeskForm csrf={c.csrf} action="/desk/rounds/coverage">
              <Field
                name="title"
                label="叫什么"
                hint="如：2024年冬季集中排查"
                value={c.form.text('title')}
                maxlength={60}
                required
                error={error}
              />
              <Field name="from" label="从哪一天" type="date" value={c.form.text('from') || today} required />
              <Field name="until" label="到哪一天" type="date" value={c.form.text('until')} required />
              <SubmitButton label="布置" />
            </DeskForm>
          </details>
        </section>
      ) : null}
    </DeskLayout>,
    error === undefined ? 200 : 422,
  );
}

/** Every household of the area, since it was switched on. */
const disasterPeriod = ({ id, region, startedAt }: DisasterMode, today: string): RoundPeriod => ({
  kind: 'concentrated',
  key: id,
  title: `${shortPlaceName(region)}灾害模式`,
  from: shanghaiDay(new Date(startedAt)),
  until: today,
});

async function order(c: DeskContext, parts: DeskParts) {
  if (!ordering.some((role) => role === c.member.role)) return notYourTask(c, c.member, ordering);
  const round = ConcentratedRound.safeParse({
    id: newUlid(c.now),
    region: c.member.region,
    title: c.form.text('title'),
    from: c.form.text('from'),
    until: c.form.text('until'),
    by: c.member.id,
    at: c.now.toISOString(),
  });
  if (!round.success || round.data.until < round.data.from)
    return show(c, parts, '请写名字（两个字以上）和前后两个日期，结束不能早于开始');
  await parts.leads.rounds.startRound(round.data);
  return c.redirect(`/desk/rounds/coverage?round=${round.data.id}`, { kind: 'done', text: '布置好了。' });
}
