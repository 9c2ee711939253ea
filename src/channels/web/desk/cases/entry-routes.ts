import type { EntryInput } from '../../../../hardship/cases/case-entry.js';
import { noticeUntil } from '../../../../hardship/clocks/notice-until.js';
import { addDays, dayOf, endOf } from '../../../../hardship/clocks/calendar-day.js';
import { liftRecusal } from '../../../../hardship/staff/recusal.js';
import { reachOf } from '../../../../hardship/staff/reach.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { answerWorked } from './answer-worked.js';
import { casePath } from './case-path.js';

/** The procedure's own minimum (村级评议公示不少于5天), where the county has entered no number of days. */
const leastNoticeDays = 5;

/** What the forms of a case page write into it. */
export const entryRoutes = (parts: DeskParts): DeskRoute[] => [
  entry(parts, 'assign', '责任人换好了。', (c) => ({
    action: '分派',
    responsible: c.form.text('responsible'),
    note: null,
  })),
  entry(parts, 'objection', '异议记下了。', (c) => {
    const [words, from] = [c.form.text('words'), c.form.text('from')];
    return words === '' || from === '' ? null : { action: '异议', words, from: from.slice(0, 40) };
  }),
  entry(parts, 'objection-settled', '异议处理好了。', (c) => {
    const words = c.form.text('words');
    return words === '' ? null : { action: '异议处理', objection: c.form.text('objection'), words };
  }),
  entry(parts, 'urgent', '标为紧急了：先帮扶，程序后补。', (c) => withReason(c, '标为紧急')),
  entry(parts, 'not-urgent', '不再标为紧急。', (c) => withReason(c, '解除紧急')),
  entry(parts, 'pause', '计时暂停了。', (c) => withReason(c, '暂停计时')),
  entry(parts, 'resume', '计时接着走了。', (c) => withReason(c, '恢复计时')),
  entry(parts, 'told', '记下了。', (c) => {
    const [words, by] = [c.form.text('words'), c.form.text('by')];
    return words === '' || (by !== 'phone' && by !== 'visit') ? null : { action: '告知', words, by };
  }),
  entry(parts, 'link', '记下了。', (c) => {
    const decided = c.form.text('decided');
    if (decided !== 'same' && decided !== 'different') return null;
    return { action: '同户认定', earlier: c.form.text('earlier'), decided };
  }),
  entry(parts, 'notice', '公示贴出了，开始数天数。', async (c) => {
    const kept = await parts.casework.cases.find(c.param('id'));
    if (kept === null) return null;
    return {
      action: '公示',
      note: null,
      until: await lastMoment(parts, kept.region ?? c.member.region, c.now),
    };
  }),
  { method: 'post', path: '/cases/:id/recuse', permission: 'cases_act', handle: (c) => recuse(c, parts) },
  {
    method: 'post',
    path: '/cases/:id/recusal-lifted',
    permission: 'cases_act',
    handle: (c) => liftAnothers(c, parts),
  },
];

function withReason(
  c: DeskContext,
  action: Extract<EntryInput, { reason: string }>['action'],
): EntryInput | null {
  const reason = c.form.text('reason');
  return reason === '' ? null : { action, reason };
}

const entry = (
  parts: DeskParts,
  path: string,
  done: string,
  read: (c: DeskContext) => EntryInput | null | Promise<EntryInput | null>,
): DeskRoute => ({
  method: 'post',
  path: `/cases/:id/${path}`,
  permission: 'cases_act',
  async handle(c) {
    const id = c.param('id');
    const input = await read(c);
    if (input === null)
      return c.redirect(casePath(id), { kind: 'trouble', text: '有一栏没填，没有写进去。' });
    return answerWorked(c, parts, id, await parts.casework.desk.enter(c.member, id, input, c.now), done);
  },
});

/** The instant at which the days of a notice put up now are over. */
async function lastMoment({ casework }: DeskParts, region: string, now: Date): Promise<string> {
  const profile = await casework.profileOf(region);
  const until = noticeUntil(now.toISOString(), profile, casework.calendarOf(profile));
  return until.kind === 'until' ? until.at : endOf(addDays(dayOf(now.toISOString()), leastNoticeDays));
}

async function recuse(c: DeskContext, parts: DeskParts) {
  const id = c.param('id');
  const kept = await parts.casework.cases.find(id);
  if (kept === null || reachOf(c.member, kept.region) !== 'own') return notFound(c, c.member);
  await parts.casework.recusals.declare(id, c.member.id, c.now.toISOString());
  return c.redirect(casePath(id), { kind: 'done', text: '记下了：这户由另一位来办。' });
}

async function liftAnothers(c: DeskContext, parts: DeskParts) {
  const id = c.param('id');
  const kept = await parts.casework.cases.find(id);
  if (kept === null || reachOf(c.member, kept.region) !== 'own') return notFound(c, c.member);
  const lifted = await liftRecusal(parts.casework.recusals, id, c.form.text('staff'), c.member, c.now);
  return c.redirect(
    casePath(id),
    lifted.kind === 'lifted'
      ? { kind: 'done', text: '记下了：可以办这一户了。' }
      : { kind: 'trouble', text: '没有改：自己的回避要由乡镇或县里另一位来解除。' },
  );
}
