import type { FC } from 'hono/jsx';
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
import { coverageIn, type Coverage } from '../../../../hardship/rounds/coverage.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { sayInstant } from '../desk-time.js';
import { CoverageView } from './coverage-view.js';

const permission = 'disaster_mode';
const logShown = 30;

/** 灾害模式: switched on and off by hand, with the list of who is still unseen. */
export const disasterRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/disaster', permission, handle: (c) => show(c, parts) },
  { method: 'post', path: '/disaster', permission, handle: (c) => start(c, parts) },
  { method: 'post', path: '/disaster/:id/end', permission, handle: (c) => end(c, parts) },
];

interface Standing {
  mode: DisasterMode;
  coverage: Coverage;
}

async function show(c: DeskContext, { leads, staff }: DeskParts, trouble?: string) {
  const { region } = c.member;
  const [standing, log] = await Promise.all([
    leads.disasters.standing(),
    leads.disasters.log(region, logShown),
  ]);
  const around = disastersAround(standing, region);
  const views = await Promise.all(
    around.map(async (mode): Promise<Standing> => {
      // of a disaster over a wider place, the member's own part
      const place = mode.region.startsWith(region) ? mode.region : region;
      const days = { from: shanghaiDay(new Date(mode.startedAt)), until: shanghaiDay(c.now) };
      return { mode, coverage: await coverageIn(leads.rounds, place, days) };
    }),
  );
  const ids = log.flatMap(({ startedBy, ended }) => (ended === null ? [startedBy] : [startedBy, ended.by]));
  const accounts = await Promise.all([...new Set(ids)].map((id) => staff.store.byId(id)));
  const names = new Map(accounts.flatMap((each) => (each === null ? [] : [[each.id, each.name] as const])));
  return c.html(
    <DisasterPage c={c} views={views} log={log} names={names} trouble={trouble} />,
    trouble === undefined ? 200 : 422,
  );
}

const DisasterPage: FC<{
  c: DeskContext;
  views: readonly Standing[];
  log: readonly DisasterMode[];
  names: ReadonlyMap<string, string>;
  trouble: string | undefined;
}> = ({ c, views, log, names, trouble }) => (
  <DeskLayout frame={c} title="灾害模式" here="disaster" wide>
    <h1>灾害模式</h1>
    {trouble === undefined ? null : (
      <p class="error" role="alert">
        {trouble}
      </p>
    )}
    {views.map(({ mode, coverage }) => (
      <section class="sheet">
        <h2>{`${mode.region}：${causeNames[mode.kind]}`}</h2>
        <p>
          <span class="badge red">正在灾害模式</span>
          {` ${sayInstant(mode.startedAt)} 由${names.get(mode.startedBy) ?? '同事'}开启。${mode.reason}`}
        </p>
        <p>家家都要走到。这段时间里这里新开的案件都是紧急的：先帮，手续后补。</p>
        <h3>还没走到的排在前面</h3>
        <CoverageView c={c} coverage={coverage} />
        {inScope(c.member, mode.region) ? (
          <details>
            <summary>结束灾害模式</summary>
            <DeskForm csrf={c.csrf} action={`/desk/disaster/${mode.id}/end`}>
              <Field name="reason" label="为什么可以结束了" rows={2} maxlength={500} required />
              <SubmitButton label="结束" look="danger" confirm="结束这里的灾害模式？" />
            </DeskForm>
          </details>
        ) : null}
      </section>
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
          confirm="开启以后，这里新开的案件都是紧急的。开启吗？"
        />
      </DeskForm>
    </section>
    {log.length === 0 ? null : (
      <section class="sheet">
        <h2>记录</h2>
        <ul>
          {log.map(({ region, kind, reason, startedBy, startedAt, ended }) => (
            <li>
              {`${region} ${causeNames[kind]}：${sayInstant(startedAt)} ${names.get(startedBy) ?? '同事'}开启（${reason}）`}
              {ended === null
                ? '，还没有结束'
                : `，${sayInstant(ended.at)} ${names.get(ended.by) ?? '同事'}结束（${ended.reason}）`}
            </li>
          ))}
        </ul>
      </section>
    )}
  </DeskLayout>
);

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

function switched(c: DeskContext, parts: DeskParts, outcome: DisasterSwitched, done: string) {
  switch (outcome.kind) {
    case 'done':
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
