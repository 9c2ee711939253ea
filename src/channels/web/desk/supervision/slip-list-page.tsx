import type { FC } from 'hono/jsx';
import {
  isOverdue,
  slipNumber,
  slipStateNames,
  type Slip,
  type SlipState,
} from '../../../../hardship/supervision/slip.js';
import type { OpenAndOverdue } from '../../../../hardship/supervision/supervision-store.js';
import { may } from '../../../../hardship/staff/permissions.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { DeskTable } from '../desk-table.js';
import { placeBelow } from './offices.js';

const pageLength = 30;

const views = {
  open: { text: '待答复', states: ['issued', 'returned'] },
  overdue: { text: '超期', states: ['issued', 'returned'] },
  answered: { text: '待认定', states: ['answered'] },
  done: { text: '已办结、已撤回', states: ['closed', 'withdrawn'] },
} as const satisfies Record<string, { text: string; states: readonly SlipState[] }>;
type View = keyof typeof views;

/** 督办单 of the member's area. */
export async function showSlips(c: DeskContext, { oversight: { supervision } }: DeskParts) {
  const today = shanghaiDay(c.now);
  const view: View = c.query('view') in views ? (c.query('view') as View) : 'open';
  const before = c.query('before');
  const [found, counts] = await Promise.all([
    supervision.slips({
      scope: c.member.region,
      states: views[view].states,
      limit: pageLength + 1,
      ...(view === 'overdue' ? { dueBefore: today } : {}),
      ...(before === '' ? {} : { before }),
    }),
    supervision.slipCounts(c.member.region, today),
  ]);
  const slips = found.slice(0, pageLength);
  return c.html(
    <DeskLayout frame={c} title="督办单" here="supervision">
      <h1>督办单</h1>
      <p class="buttons">
        {may(c.member, 'slips_issue') ? (
          <a class="button strong" href="/desk/supervision/new">
            发督办单
          </a>
        ) : null}
        <a class="button plain" href="/desk/inspections">
          三查一访
        </a>
      </p>
      <Views here={view} counts={counts} />
      {slips.length === 0 ? <Empty text={`没有${views[view].text}的督办单。`} /> : null}
      {slips.length === 0 ? null : <Slips slips={slips} member={c.member} today={today} />}
      {found.length > pageLength ? (
        <p class="pages">
          <a href={`/desk/supervision?view=${view}&before=${slips.at(-1)!.id}`}>下一页</a>
        </p>
      ) : null}
    </DeskLayout>,
  );
}

const Views: FC<{ here: View; counts: OpenAndOverdue }> = ({ here, counts }) => (
  <p class="filters">
    {(Object.keys(views) as View[]).map((view) => (
      <a
        href={`/desk/supervision?view=${view}`}
        {...(view === here ? { 'aria-current': 'page' as const } : {})}
      >
        {views[view].text}
        {view === 'open' ? ` ${counts.open}` : view === 'overdue' ? ` ${counts.overdue}` : null}
      </a>
    ))}
  </p>
);

const Slips: FC<{ slips: readonly Slip[]; member: StaffMember; today: string }> = ({
  slips,
  member,
  today,
}) => (
  <DeskTable
    rows={slips}
    columns={[
      {
        head: '督办单',
        title: true,
        cell: (slip) => <a href={`/desk/supervision/${slip.id}`}>{`${slipNumber(slip)} ${slip.title}`}</a>,
      },
      { head: '发给', cell: ({ to }) => placeBelow(member.region, to.region) },
      { head: '期限', cell: ({ dueOn }) => dueOn },
      { head: '情况', cell: (slip) => <SlipBadge slip={slip} today={today} /> },
    ]}
  />
);

export const SlipBadge: FC<{ slip: Slip; today: string }> = ({ slip, today }) => {
  if (isOverdue(slip, today)) return <span class="badge red">{`${slipStateNames[slip.state]}，已超期`}</span>;
  const over = slip.state === 'closed' || slip.state === 'withdrawn';
  return <span class={over ? 'badge grey' : 'badge'}>{slipStateNames[slip.state]}</span>;
};
