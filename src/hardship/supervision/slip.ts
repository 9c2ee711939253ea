import { z } from 'zod';
import { CalendarDay } from '../clocks/calendar-day.js';
import { inScope } from '../staff/reach.js';
import { StaffRole, type StaffMember } from '../staff/staff-member.js';

export const slipStates = ['issued', 'answered', 'returned', 'closed', 'withdrawn'] as const;
export const SlipState = z.enum(slipStates);
export type SlipState = z.infer<typeof SlipState>;

export const slipStateNames: Record<SlipState, string> = {
  issued: '待答复',
  answered: '已答复，待认定',
  returned: '退回重办',
  closed: '已办结',
  withdrawn: '已撤回',
};

/** Levels a slip can be sent to. */
export const slipLevels = ['village', 'township', 'county'] as const satisfies readonly StaffRole[];
export const SlipLevel = z.enum(slipLevels);
export type SlipLevel = z.infer<typeof SlipLevel>;

/** 督办单: something a place is told to settle by a day, and to answer for with a signature. */
export const Slip = z.object({
  id: z.string(),
  /** Who issued it: numbers are counted by this place and year. */
  from: z.object({ region: z.string(), role: StaffRole }),
  year: z.number().int(),
  number: z.number().int().positive(),
  to: z.object({ region: z.string(), level: SlipLevel }),
  /** The case it is about; null when it is about a matter. */
  case: z.string().nullable(),
  title: z.string().min(1).max(60),
  /** Last day for the answer, Asia/Shanghai. */
  dueOn: CalendarDay,
  state: SlipState,
  issuedAt: z.string(),
  version: z.number().int(),
});
export type Slip = z.infer<typeof Slip>;

/** As it is written on the paper: 〔2026〕第3号. */
export const slipNumber = ({ year, number }: Pick<Slip, 'year' | 'number'>): string =>
  `〔${year}〕第${number}号`;

export const slipActions = ['answer', 'accept', 'return', 'withdraw'] as const;
export type SlipAction = (typeof slipActions)[number];

/** What an action makes of a slip, and who takes it: whom it was sent to, or who issued it. */
const moves: Record<SlipAction, { from: readonly SlipState[]; to: SlipState; who: 'addressee' | 'issuer' }> =
  {
    answer: { from: ['issued', 'returned'], to: 'answered', who: 'addressee' },
    accept: { from: ['answered'], to: 'closed', who: 'issuer' },
    return: { from: ['answered'], to: 'returned', who: 'issuer' },
    withdraw: { from: ['issued', 'answered', 'returned'], to: 'withdrawn', who: 'issuer' },
  };

export type SlipMoved = { kind: 'moved'; to: SlipState } | { kind: 'not_from_here' } | { kind: 'not_by_you' };

export function moveSlip(slip: Slip, action: SlipAction, member: StaffMember): SlipMoved {
  const { from, to, who } = moves[action];
  if (!from.includes(slip.state)) return { kind: 'not_from_here' };
  const allowed = who === 'issuer' ? issued(slip, member) : addressed(slip, member);
  return allowed ? { kind: 'moved', to } : { kind: 'not_by_you' };
}

/** Colleagues of one office act for it. */
const issued = ({ from }: Slip, { role, region }: StaffMember): boolean =>
  from.role === role && from.region === region;

const addressed = ({ to }: Slip, member: StaffMember): boolean =>
  member.role === to.level && inScope(member, to.region);

/** Whom it went to, who issued it, and every level above the place see it. */
export const seesSlip = (slip: Slip, member: StaffMember): boolean => inScope(member, slip.to.region);

/** Still to be answered, and the day is past. */
export const isOverdue = ({ state, dueOn }: Pick<Slip, 'state' | 'dueOn'>, today: string): boolean =>
  (state === 'issued' || state === 'returned') && dueOn < today;
