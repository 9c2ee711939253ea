import type { FC } from 'hono/jsx';
import { mayEnter } from '../../../../hardship/cases/case-entries.js';
import { currentVisit } from '../../../../hardship/cases/case-record.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import type { HardshipCase } from '../../../../hardship/cases/case.js';
import {
  basicsFirm,
  carriedOut,
  followUpsDue,
  followUpWays,
  incomeChanges,
  riskChanges,
  type FollowUp,
} from '../../../../hardship/household/follow-up.js';
import { measureFlags } from '../../../../hardship/household/measure-flags.js';
import { measureKinds, measureStates, type Measure } from '../../../../hardship/household/measure.js';
import { measuresFor, type MeasureProposal } from '../../../../hardship/household/measures-for.js';
import { causeNames } from '../../../../hardship/household/cause-name.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import { casePath } from './case-path.js';

/** What could help this household; `like` of a new measure is a place in it, so that no risk stands in an address. */
export const proposalsFor = ({ case: { labour }, origin, records }: CaseFile): MeasureProposal[] =>
  measuresFor(currentVisit(records)?.risks ?? origin?.causes ?? [], labour);

/** 一户一策: the measures as they stand, what is missing, and what could help. */
export const MeasureList: FC<{
  file: CaseFile;
  measures: readonly Measure[];
  mayWork: boolean;
  member: StaffMember;
  now: Date;
}> = ({ file, measures, mayWork, member, now }) => {
  const { case: kept } = file;
  const may = mayWork && mayEnter(kept, '措施', member.role).kind === 'entered';
  if (measures.length === 0 && !may) return null;
  const proposals = may ? proposalsFor(file).map((proposal, like) => ({ ...proposal, like })) : [];
  const standing = new Set(measures.filter(({ state }) => state !== 'stopped').map(({ kind }) => kind));
  return (
    <section class="sheet" id="measures">
      <h2>帮扶措施</h2>
      {measureFlags(kept, now).map(({ says }) => (
        <p class="note">{says}</p>
      ))}
      {measures.length === 0 ? <p class="soft">还没有措施。</p> : null}
      <ul class="plain">
        {measures.map((measure) => (
          <li>
            <b>{measureKinds[measure.kind]}</b> <span class="badge grey">{measureStates[measure.state]}</span>
            <br />
            {measure.what}
            <br />
            <span class="soft">
              {measure.cause === null ? '' : `针对${causeNames[measure.cause]}，`}责任人{' '}
              {measure.responsible.name}，{measure.from}起
              {measure.until === null ? '' : `，到${measure.until}`}
            </span>
            {may ? (
              <>
                {' '}
                <a href={`${casePath(kept.id)}/measures/${measure.id}`}>改</a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? (
        <>
          {proposals
            .filter(({ kind }) => !standing.has(kind))
            .slice(0, 5)
            .map(({ kind, why, like }) => (
              <p>
                <a href={`${casePath(kept.id)}/measures/new?like=${like}`}>加“{measureKinds[kind]}”</a>{' '}
                <span class="soft">{why}</span>
              </p>
            ))}
          <p>
            <a class="button plain" href={`${casePath(kept.id)}/measures/new`}>
              加一项措施
            </a>
          </p>
        </>
      ) : null}
    </section>
  );
};

/** 跟踪回访: the newest first, and when the next is wanted. */
export const FollowUps: FC<{
  kept: HardshipCase;
  followUps: readonly FollowUp[];
  mayWork: boolean;
  now: Date;
}> = ({ kept, followUps, mayWork, now }) => {
  const helped = kept.state === '帮扶中' || kept.state === '已纳入' || kept.state === '风险消除';
  if (!helped && followUps.length === 0) return null;
  const due = followUpsDue(kept.lastFollowUpAt ?? kept.includedAt ?? kept.stateSince, now);
  return (
    <section class="sheet" id="follow-ups">
      <h2>跟踪回访</h2>
      {helped ? (
        <p class={due.state === 'overdue' ? 'note' : 'soft'}>
          {due.state === 'done'
            ? '这个月回访过了。'
            : due.state === 'due'
              ? `这个月还要回访一次，最晚${due.dueBy}。`
              : `有 ${due.missed} 个月没有回访了，请尽快去。`}
        </p>
      ) : null}
      <ul class="plain">
        {[...followUps].reverse().map((each) => (
          <li>
            <b>{each.on}</b> {followUpWays[each.how]}
            <br />
            <span class="soft">
              收入{incomeChanges[each.income]}，风险{riskChanges[each.risk]}，措施{carriedOut[each.measures]}
              ，三保障和饮水{basicsFirm[each.basics]}
            </span>
            {each.words === '' ? null : (
              <>
                <br />
                {each.words}
              </>
            )}
          </li>
        ))}
      </ul>
      {helped && mayWork ? (
        <p>
          <a class="button plain" href={`${casePath(kept.id)}/follow-up`}>
            记一次回访
          </a>
        </p>
      ) : null}
    </section>
  );
};
