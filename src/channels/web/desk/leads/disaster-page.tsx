import type { FC } from 'hono/jsx';
import type { DisasterTally } from '../../../../hardship/disaster/disaster-cases.js';
import {
  DisasterKind,
  disastersAround,
  endDisaster,
  startDisaster,
  type DisasterMode,
  type DisasterSwitched,
} from '../../../../hardship/disaster/disaster-mode.js';
import { causeNames } from '../../../../hardship/household/cause-name.js';
import { disasterKinds } from '../../../../hardship/reports/cause.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { sayInstant } from '../desk-time.js';
import { DisasterView, standingDisaster, type StandingDisaster } from './disaster-view.js';

const permission = 'disaster_mode';
const logShown = 30;

/** 灾害模式: switched on and off by hand, with the list of who is still unseen. */
export const disasterRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/disaster', permission, handle: (c) => show(c, parts) },
  { method: 'post', path: '/disaster', permission, handle: (c) => start(c, parts) },
  { method: 'post', path: '/disaster/:id/end', permission, handle: (c) => end(c, parts) },
];

async function show(c: DeskContext, { leads, staff, accessLog }: DeskParts, trouble?: string) {
  const { region } = c.member;
  const [standing, log] = await Promise.all([
    leads.disasters.standing(),
    leads.disasters.log(region, logShown),
  ]);
  const views = await Promise.all(
    disastersAround(standing, region).map((mode) => standingDisaster(leads, mode, region, c.now)),
  );
  const rows = views.flatMap(({ cases }) => cases.rows);
  if (rows.length > 0) await noteReading(accessLog, c.member, 'disaster_list', null, c.now);
  const ended = log.filter((mode) => mode.ended !== null && inScope(c.member, mode.region));
  const tallies = new Map(
    await Promise.all(
      ended.map(async ({ id, region: of }) => [id, await leads.disasterCases.tally(id, of)] as const),
    ),
  );
  const people = await staff.store.namesOf([
    ...log.flatMap(({ startedBy, ended: end }) => (end === null ? [startedBy] : [startedBy, end.by])),
    ...standing.map(({ startedBy }) => startedBy),
    ...rows.flatMap((row) => row.case.responsible ?? []),
  ]);
  return c.html(
    <DisasterPage c={c} views={views} log={log} tallies={tallies} people={people} trouble={trouble} />,
    trouble === undefined ? 200 : 422,
  );
}

const DisasterPage: FC<{
  c: DeskContext;
  views: readonly StandingDisaster[];
  log: readonly DisasterMode[];
  tallies: ReadonlyMap<string, DisasterTally>;
  people: ReadonlyMap<string, string>;
  trouble: string | undefined;
}> = ({ c, views, log, tallies, people, trouble }) => (
  <DeskLayout frame={c} title="灾害模式" here="disaster" wide>
    <h1>灾害模式</h1>
    {trouble === undefined ? null : (
      <p class="error" role="alert">
        {trouble}
      </p>
    )}
    {views.map((standing) => (
      <DisasterView c={c} standing={standing} people={people} />
    ))}
    <section class="sheet">
      <h2>开启</h2>
      <DeskForm csrf={c.csrf} action="/desk/disaster">
        <Field
          name="area"
          label="哪个地方"
          hint="空着就是您管的整个地方；也可以只写一个乡镇或一个村"
          value={c.form.text('area')}
          maxlength={60}
        />
        <Choice
          name="kind"
          label="什么灾"
          look="select"
          none="请选"
          required
          chosen={c.form.text('kind')}
          options={disasterKinds.map((value) => ({ value, text: causeNames[value] }))}
        />
        <Field
          name="reason"
          label="为什么开启"
          hint="如：7月3日夜里山洪，通往三个村的路断了。不要写群众的姓名"
          rows={2}
          value={c.form.text('reason')}
          maxlength={500}
          required
        />
        <SubmitButton
          label="开启灾害模式"
          look="danger"
          confirm="开启以后，这里没办完的和新开的案件都是紧急的。开启吗？"
        />
      </DeskForm>
    </section>
    {log.length === 0 ? null : (
      <section class="sheet">
        <h2>记录</h2>
        <ul>
          {log.map(({ id, region, kind, reason, startedBy, startedAt, ended }) => (
            <li>
              {`${region} ${causeNames[kind]}：${sayInstant(startedAt)} ${people.get(startedBy) ?? '同事'}开启（${reason}）`}
              {ended === null
                ? '，还没有结束'
                : `，${sayInstant(ended.at)} ${people.get(ended.by) ?? '同事'}结束（${ended.reason}）`}
              {sayLeft(tallies.get(id))}
            </li>
          ))}
        </ul>
      </section>
    )}
  </DeskLayout>
);

/** What its end left urgent: nobody was there. */
const sayLeft = (tally: DisasterTally | undefined): string =>
  tally === undefined || tally.onlyByIt === 0
    ? ''
    : `。还有${tally.onlyByIt}件只因为它才紧急，期间没有走到，请一件一件看过再解除`;

async function start(c: DeskContext, parts: DeskParts) {
  const kind = DisasterKind.safeParse(c.form.text('kind'));
  if (!kind.success) return show(c, parts, '请选是什么灾。');
  const region = await areaOf(c, parts);
  if (region === null) return show(c, parts, '没有找到这个地方，请写清乡镇和村。');
  const started = { region, kind: kind.data, reason: c.form.text('reason') };
  return switched(c, parts, await startDisaster(parts.leads.disasters, c.member, started, c.now), '开启了。');
}

async function areaOf(c: DeskContext, { leads }: DeskParts): Promise<string | null> {
  const typed = c.form.text('area');
  if (typed === '' || typed === c.member.region) return c.member.region;
  if (typed.startsWith(c.member.region)) return typed;
  const known = await leads.imports.knownPlaces(c.member.region);
  const place = leads.resolvePlace(typed, c.member.region, known);
  return place.kind === 'place' ? place.region : null;
}

async function end(c: DeskContext, parts: DeskParts) {
  const said = { id: c.param('id'), reason: c.form.text('reason') };
  return switched(c, parts, await endDisaster(parts.leads.disasters, c.member, said, c.now), '结束了。');
}

async function switched(c: DeskContext, parts: DeskParts, outcome: DisasterSwitched, done: string) {
  switch (outcome.kind) {
    case 'done':
      await parts.leads.disasterChanged();
      return c.redirect('/desk/disaster', { kind: 'done', text: done });
    case 'already':
      return c.redirect('/desk/disaster', { kind: 'note', text: '已经是这样了，没有改动。' });
    case 'reason_too_short':
      return show(c, parts, '请写清为什么，四个字以上。');
    case 'not_by_you':
      return show(c, parts, '这个地方不归您管。');
    default:
      return outcome satisfies never;
  }
}
