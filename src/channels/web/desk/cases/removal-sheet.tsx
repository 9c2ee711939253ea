import type { FC } from 'hono/jsx';
import { currentVisit, recordsOf } from '../../../../hardship/cases/case-record.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import { monitoringLineOf, type CountyProfile } from '../../../../hardship/cases/county-profile.js';
import { householdIncome } from '../../../../hardship/household/household-income.js';
import {
  checkRemoval,
  type ConditionState,
  type RemovalCheck,
} from '../../../../hardship/household/removal-check.js';
import { dayOf } from '../../../../hardship/clocks/calendar-day.js';

const marks: Record<ConditionState, { text: string; look: string }> = {
  met: { text: '够了', look: 'badge' },
  not_met: { text: '还不够', look: 'badge red' },
  unknown: { text: '还不清楚', look: 'badge amber' },
};

const verdicts: Record<RemovalCheck['verdict'], string> = {
  met: '按现在记的，可以申请消除。',
  not_met: '按现在记的，还不到消除的时候。',
  unknown: '有的条件还不清楚，请补上回访或核实表。',
  not_marked: '没有劳动能力的，措施落实好，继续帮扶，暂不标注风险消除。',
};

/** What 风险消除 asks for, held against what visits and follow-ups found; only while a household is helped. */
export const RemovalSheet: FC<{ file: CaseFile; profile: CountyProfile | null; now: Date }> = ({
  file,
  profile,
  now,
}) => {
  const { case: kept, records } = file;
  if (kept.state !== '帮扶中' && kept.purpose !== '消除') return null;
  const visits = recordsOf(records, 'visit');
  const check = checkRemoval(
    {
      labour: kept.labour,
      line: monitoringLineOf(profile, Number(dayOf(now.toISOString()).slice(0, 4))),
      readings: visits.map(({ at, content: { form } }) => ({
        on: form.visitedOn ?? dayOf(at),
        perHead: householdIncome(form).perHead,
      })),
      visit: currentVisit(records),
      followUps: recordsOf(records, 'follow_up').map(({ content }) => content.followUp),
    },
    now,
  );
  return (
    <section class="sheet" id="removal">
      <h2>能不能消除风险</h2>
      <p>
        {verdicts[check.verdict]} <span class="soft">{check.decidedBy}。</span>
      </p>
      <ul class="plain">
        {check.conditions.map(({ state, says }) => (
          <li>
            <span class={marks[state].look}>{marks[state].text}</span> {says}
          </li>
        ))}
      </ul>
    </section>
  );
};
