import type { FC } from 'hono/jsx';
import { duties } from '../../../../hardship/duties/duties.js';
import { evidenceNames } from '../../../../hardship/duties/duty-evidence.js';
import { dutyAreaOf, levelOf } from '../../../../hardship/duties/duty-level.js';
import { dutyDone } from '../../../../hardship/duties/duty-log.js';
import type { AreaStanding, StandingKind } from '../../../../hardship/duties/duty-standing.js';
import type { StandingDuty } from '../../../../hardship/duties/standing-duties.js';
import type { Duty, DutyLevel } from '../../../../hardship/duties/duty.js';
import { CalendarDay } from '../../../../hardship/clocks/calendar-day.js';
import { may } from '../../../../hardship/staff/permissions.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { newUlid } from '../../../../shared/id.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { DeskTable } from '../desk-table.js';
import { notFound } from '../refusal-pages.js';
import { answerWorkbook } from '../statistics/answer-workbook.js';
import { placeBelow } from '../supervision/offices.js';
import { dutyStandings } from './duty-standings.js';
import { reportEvery, reports } from './report-page.js';

const everyNames: Record<Duty['every'], string> = {
  week: '每周',
  month: '每月',
  quarter: '每季',
  year: '每年',
};
const levelNames: Record<DutyLevel, string> = {
  village: '村组',
  township: '乡镇',
  county: '县级',
  city: '市级',
};

/** 该做的事: “5个1” and “321” as a calendar, with what is due, done and overdue. */
export async function showDuties(c: DeskContext, parts: DeskParts) {
  const today = shanghaiDay(c.now);
  const { own, below } = await dutyStandings(parts, c.member, today);
  return c.html(
    <DeskLayout frame={c} title="该做的事" here="duties">
      <h1>该做的事</h1>
      <p class="filters">
        {may(c.member, 'statistics_read') ? (
          <>
            {reportEvery.map((every) => (
              <a href={`/desk/duties/${reports[every].path}`}>{reports[every].name}</a>
            ))}
            <a href="/desk/duties/quarter">季度分析研判</a>
          </>
        ) : null}
        <a href="/desk/duties/calendar.xlsx">下载表格（Excel）</a>
      </p>
      <h2>我这一级</h2>
      {own.length === 0 ? <Empty text="您这一级没有要定期做的事。" /> : null}
      {own.map((each) => (
        <OwnDuty each={each} csrf={c.csrf} today={today} />
      ))}
      {below.length === 0 ? null : <h2>下面各级</h2>}
      {below.map((each) => (
        <BelowDuty each={each} region={c.member.region} />
      ))}
    </DeskLayout>,
  );
}

const Kind: FC<{ kind: StandingKind }> = ({ kind }) => {
  const look = { done: 'badge', due: 'badge amber', overdue: 'badge red', as_needed: 'badge grey' }[kind];
  const text = { done: '这一期做了', due: '这一期还没做', overdue: '上一期也没做', as_needed: '视情做' }[
    kind
  ];
  return <span class={look}>{text}</span>;
};

/** 2026-12-01（按走访记录）; nothing in brackets where somebody wrote it down. */
const lastSay = ({ lastOn, lastBy }: AreaStanding): string | null =>
  lastOn === null ? null : lastBy === null ? lastOn : `${lastOn}（${evidenceNames[lastBy]}）`;

const About: FC<{ duty: Duty }> = ({ duty }) => (
  <details>
    <summary>依据</summary>
    {duty.sources.map(({ quote, region, date }) => (
      <p class="soft">{`“${quote}”（${region}，${date}）`}</p>
    ))}
    {duty.chosen === null ? null : <p class="soft">{duty.chosen}。</p>}
  </details>
);

const OwnDuty: FC<{ each: StandingDuty; csrf: string; today: string }> = ({ each, csrf, today }) => {
  const { duty, standing } = each;
  const area = standing.areas[0]!;
  const { standing: kind } = area;
  const last = lastSay(area);
  return (
    <section class="sheet">
      <p>
        <b>{duty.name}</b> <span class="soft">{`${duty.scheme} · ${everyNames[duty.every]}`}</span>{' '}
        <Kind kind={kind} />
      </p>
      <p class="soft">
        {`${standing.period.label}，还有${standing.daysLeft}天。`}
        {last === null ? '还没有记过。' : `上次：${last}。`}
      </p>
      <details open={kind === 'overdue'}>
        <summary>记为已做</summary>
        <DeskForm csrf={csrf} action={`/desk/duties/${duty.id}/done`}>
          <Field name="on" label="哪天做的" type="date" required value={today} max={today} />
          <Field name="note" label="说明" rows={2} maxlength={500} hint="不写群众的姓名和病情" />
          <SubmitButton label="记下" />
        </DeskForm>
      </details>
      <About duty={duty} />
    </section>
  );
};

const BelowDuty: FC<{ each: StandingDuty; region: string }> = ({ each: { duty, standing }, region }) => {
  const { coverage, areas } = standing;
  return (
    <section class="sheet">
      <p>
        <b>{`${levelNames[duty.level]} ${duty.name}`}</b>{' '}
        <span class="soft">{`${duty.scheme} · ${everyNames[duty.every]}`}</span>
      </p>
      <p>
        {`${standing.period.label}：${coverage.of}个里做了${coverage.done}个`}
        {coverage.overdue === 0 ? '' : `，上一期也没做的${coverage.overdue}个`}
      </p>
      <details>
        <summary>看每一个</summary>
        <DeskTable
          rows={areas}
          columns={[
            { head: '地方', title: true, cell: ({ area }) => placeBelow(region, area) },
            { head: '情况', cell: ({ standing: kind }) => <Kind kind={kind} /> },
            { head: '上次', cell: (each) => lastSay(each) ?? '还没有记过' },
          ]}
        />
      </details>
      <About duty={duty} />
    </section>
  );
};

/** A duty of the member's own level, done in their own area. */
export async function recordDuty(c: DeskContext, parts: DeskParts) {
  const duty = duties.find(({ id }) => id === c.param('id'));
  if (duty === undefined || duty.level !== levelOf(c.member.role)) return notFound(c, c.member);
  const on = CalendarDay.safeParse(c.form.text('on'));
  if (!on.success || on.data > shanghaiDay(c.now)) {
    return c.redirect('/desk/duties', { kind: 'trouble', text: '请选哪天做的，不能晚于今天。' });
  }
  const id = newUlid(c.now);
  const note = c.form.text('note').slice(0, 500);
  const area = dutyAreaOf(c.member);
  const done = { id, area, on: on.data, by: c.member.id, note: note === '' ? null : note };
  await parts.oversight.dutyLog.record(dutyDone(duty, done));
  return c.redirect('/desk/duties', {
    kind: 'done',
    text: `记下了：${duty.name}，${on.data}。`,
    undo: { label: '记错了，撤回', action: '/desk/duties/take-back', fields: { id, on: on.data } },
  });
}

/** Only one's own. */
export async function takeBackDuty(c: DeskContext, parts: DeskParts) {
  const [id, on] = [c.form.text('id'), c.form.text('on')];
  const { dutyLog } = parts.oversight;
  const done = CalendarDay.safeParse(on).success
    ? await dutyLog.doneWithin({ within: dutyAreaOf(c.member), from: on, to: on })
    : [];
  const mine = done.some((each) => each.id === id && each.by === c.member.id);
  const taken = mine && (await dutyLog.takeBack(id, { at: c.now.toISOString(), by: c.member.id }));
  return c.redirect('/desk/duties', {
    kind: taken ? 'done' : 'trouble',
    text: taken ? '撤回了。' : '没有找到这一条，或者已经撤回了。',
  });
}

/** The calendar as a workbook. */
export async function dutiesWorkbook(c: DeskContext, parts: DeskParts) {
  const { own, below } = await dutyStandings(parts, c.member, shanghaiDay(c.now));
  await noteReading(parts.accessLog, c.member, 'export', null, c.now);
  const words: Record<StandingKind, string> = {
    done: '已做',
    due: '还没做',
    overdue: '超期',
    as_needed: '视情',
  };
  const rows = [...own, ...below].flatMap(({ duty, standing }) =>
    standing.areas.map((each) => [
      ...[duty.scheme, levelNames[duty.level], duty.name, everyNames[duty.every]],
      ...[standing.period.label, each.area, words[each.standing], lastSay(each)],
    ]),
  );
  const columns = ['机制', '级别', '事项', '频次', '本期', '地方', '情况', '上次'];
  return answerWorkbook(c, parts, [{ name: '该做的事', columns, rows }], 'duties');
}
