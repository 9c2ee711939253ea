import type { FC } from 'hono/jsx';
import { currentMeasures } from '../../../../hardship/cases/case-record.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import { monitoringLineOf, type CountyProfile } from '../../../../hardship/cases/county-profile.js';
import { dayOf } from '../../../../hardship/clocks/calendar-day.js';
import { boundsText, yuan } from '../../../../hardship/household/bounds.js';
import { groupNames, type GroupCites } from '../../../../hardship/household/group-criterion.js';
import { householdIncome } from '../../../../hardship/household/household-income.js';
import { inspectVisit, type Finding } from '../../../../hardship/household/inspect-visit.js';
import { suggestGroup, type GroupSuggestion } from '../../../../hardship/household/suggest-group.js';
import {
  householdCounts,
  missingInVisit,
  type VisitFormDraft,
} from '../../../../hardship/household/visit-form.js';

/** What the visit found: income a head, what to look at again, and the group it speaks for. */
export const VisitSheet: FC<{
  file: CaseFile;
  form: VisitFormDraft | null;
  profile: CountyProfile | null;
  cites: GroupCites;
  mayWork: boolean;
  now: Date;
}> = ({ file, form, profile, cites, mayWork, now }) => {
  const { case: kept } = file;
  const link = mayWork ? (
    <p>
      <a class="button plain" href={`/desk/cases/${kept.id}/visit`}>
        {form === null ? '填入户核实表' : '接着填入户核实表'}
      </a>
    </p>
  ) : null;
  if (form === null) {
    return (
      <section class="sheet" id="visit">
        <h2>入户核实</h2>
        <p class="soft">还没有入户核实表。</p>
        {link}
      </section>
    );
  }
  const missing = missingInVisit(form);
  const income = householdIncome(form);
  const counts = householdCounts(form);
  // the income form speaks of the twelve months before the report: the line is that year's
  const line = monitoringLineOf(profile, Number(dayOf(kept.openedAt).slice(0, 4)));
  return (
    <section class="sheet" id="visit">
      <h2>入户核实</h2>
      {missing.length === 0 ? (
        <p>表填全了。</p>
      ) : (
        <p class="note">
          还差 {missing.length} 项：
          {missing
            .slice(0, 4)
            .map(({ label }) => label)
            .join('、')}
          {missing.length > 4 ? ' 等' : ''}
        </p>
      )}
      <dl class="facts">
        <div>
          <dt>家里几口人</dt>
          <dd>
            {counts.members} 人，能干活的 {counts.labour} 人，上学的 {counts.students} 人
          </dd>
        </div>
        <div>
          <dt>人均纯收入</dt>
          <dd>
            {boundsText(income.perHead)}
            {line === null
              ? '（本县监测收入线尚未录入）'
              : `（监测线 ${yuan(line.value)}，${line.year}年，${line.source}）`}
          </dd>
        </div>
        <div>
          <dt>不得不花的钱</dt>
          <dd>{boundsText(income.rigid)}</dd>
        </div>
      </dl>
      <Findings
        findings={inspectVisit(form, {
          duplicateIds: file.idsElsewhere,
          includedAt: kept.includedAt,
          measures: currentMeasures(file.records),
          now,
        })}
      />
      <Suggestion suggestion={suggestGroup(form, { line, cites })} />
      {link}
    </section>
  );
};

/** What does not fit, with where to look; one that is kept shows its reason. */
export const Findings: FC<{ findings: readonly Finding[] }> = ({ findings }) =>
  findings.length === 0 ? null : (
    <ul class="findings">
      {findings.map(({ rule, severity, says, lookAt, kept }) => (
        <li id={`finding-${rule}`} class={kept === null && severity === 'must' ? 'must' : ''}>
          <b>{severity === 'must' ? '要改或写明理由：' : '请再看看：'}</b>
          {says}
          <span class="soft">{lookAt}</span>
          {kept === null ? null : <span class="soft">保留的理由：{kept}</span>}
        </li>
      ))}
    </ul>
  );

const Suggestion: FC<{ suggestion: GroupSuggestion }> = ({ suggestion }) => {
  switch (suggestion.kind) {
    case 'suggested':
      return (
        <div class="suggestion">
          <p>
            像是<b>{groupNames[suggestion.group]}</b>。<span class="soft">{suggestion.decidedBy}。</span>
          </p>
          <Grounds grounds={suggestion.grounds} />
        </div>
      );
    case 'none':
      return (
        <div class="suggestion">
          <p>
            按现在填的，不像三类对象里的哪一类。<span class="soft">{suggestion.decidedBy}。</span>
          </p>
          <Grounds grounds={suggestion.grounds} />
        </div>
      );
    case 'unknown':
      return (
        <div class="suggestion">
          <p>
            还看不出是哪一类。<span class="soft">{suggestion.decidedBy}。</span>
          </p>
          <ul>
            {suggestion.missing.map(({ says }) => (
              <li>{says}</li>
            ))}
          </ul>
        </div>
      );
    default:
      return suggestion satisfies never;
  }
};

const Grounds: FC<{ grounds: Extract<GroupSuggestion, { grounds: unknown }>['grounds'] }> = ({ grounds }) => (
  <ul>
    {grounds.map(({ says, cite, citeSays }) => (
      <li>
        {says} {cite === null ? <span class="soft">{citeSays}</span> : <a href={cite.url}>{citeSays}</a>}
      </li>
    ))}
  </ul>
);
