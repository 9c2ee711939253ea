import { expect, it } from 'vitest';
import { CountyProfile } from '../../src/hardship/cases/county-profile.js';
import { createLimitsFor } from '../../src/hardship/clocks/limits-for.js';
import { startReportTalk, type ReportTalk } from './report-talk.js';

const stated = (value: number) => ({ value, source: '云农发〔2024〕7号', date: '2024-03-05' });
const county = '河东省青川市云溪县';
const profile = CountyProfile.parse({
  region: county,
  visitDays: stated(3),
  feedbackDays: stated(5),
  urgentHours: stated(24),
});
const counties = { of: async (region: string) => (region.startsWith(county) ? profile : null) };

const openTalk = () =>
  startReportTalk(() => ({}), { limitsFor: createLimitsFor(counties, { days: [], years: [] }) });

async function reported(talk: ReportTalk) {
  await talk.tell('我叫王桂花，家住云溪县新屯村，我老伴得了尿毒症，药费欠了好多。');
  await talk.say('13812345678');
  return talk.press(await talk.say('1'), '同意，报上去');
}
const keptCase = (talk: ReportTalk) =>
  talk.database.selectFrom('cases').selectAll().executeTakeFirstOrThrow();

it('a report that is sent has the clock of its county from the first moment', async () => {
  const talk = await openTalk();
  await reported(talk);
  // reported on a Sunday; Monday to Wednesday count
  expect(await keptCase(talk)).toMatchObject({
    state: '待核实',
    amber_at: '2024-12-03T16:00:00.000Z',
    due_at: '2024-12-04T16:00:00.000Z',
  });
  const places = await talk.database.selectFrom('case_places').select('rank').execute();
  expect(new Set(places.map(({ rank }) => rank))).toEqual(new Set(['1 2024-12-04T16:00:00.000Z']));
});

it('a danger in what is added later starts the clock of the urgent', async () => {
  const talk = await openTalk();
  const done = await reported(talk);
  await talk.press(done, '查进度');
  const status = await talk.say('查进度');
  await talk.press(status, '补充、更正');
  await talk.say('我老伴喝了农药，快不行了');
  expect(await keptCase(talk)).toMatchObject({ urgent: 1, due_at: '2024-12-02T02:00:00.000Z' });
});

it('申请复核 ends the clock of telling, for the family has answered', async () => {
  const talk = await openTalk();
  await reported(talk);
  await talk.database
    .updateTable('cases')
    .set({ state: '不予纳入', due_at: '2024-12-04T16:00:00.000Z', amber_at: '2024-12-03T16:00:00.000Z' })
    .execute();
  await talk.press(await talk.say('查进度'), '要求复核');
  expect(await keptCase(talk)).toMatchObject({
    recheck_asked_at: '2024-12-01T02:00:00.000Z',
    due_at: null,
    amber_at: null,
  });
});

it('撤回 leaves nothing to be done in time', async () => {
  const talk = await openTalk();
  await reported(talk);
  const sure = await talk.press(await talk.say('查进度'), '撤回');
  await talk.press(sure, '是，撤回');
  expect(await keptCase(talk)).toMatchObject({ state: '已关闭', due_at: null, amber_at: null });
});
