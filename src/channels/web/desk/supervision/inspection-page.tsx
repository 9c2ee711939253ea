import type { FC } from 'hono/jsx';
import {
  createInspectionDesk,
  findingActions,
  type FindingAction,
  type Refused,
} from '../../../../hardship/supervision/inspection-desk.js';
import { inspectionKinds, type Finding } from '../../../../hardship/supervision/inspection.js';
import type { SignedEntry } from '../../../../hardship/supervision/signed-entry.js';
import type { OpenedInspection } from '../../../../hardship/supervision/supervision-store.js';
import { may } from '../../../../hardship/staff/permissions.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { DeskForm, Field, PrintButton, SubmitButton } from '../desk-form.js';
import { DeskLayout, Empty } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { placeBelow } from './offices.js';
import { notFound } from '../refusal-pages.js';
import { FindingBadge } from './inspection-list-page.js';
import { SignedList } from './signed-list.js';

/** One inspection: while it is unsigned its maker adds findings; then each is followed. */
export async function showInspection(c: DeskContext, parts: DeskParts, wrong?: Refused) {
  const opened = await createInspectionDesk(parts.oversight.supervision).open(c.member, c.param('id'));
  if (opened === null) return notFound(c, c.member);
  const { inspection, findings, entries } = opened;
  const mine = inspection.by === c.member.id && !inspection.signed;
  // what somebody is still writing is nobody else's yet
  if (!inspection.signed && !mine) return notFound(c, c.member);
  const says = wrong?.kind === 'wrong' ? wrong : null;
  return c.html(
    <DeskLayout frame={c} title="三查一访" here="inspections">
      <h1>{inspectionKinds[inspection.kind]}</h1>
      <Facts opened={opened} member={c.member} />
      <h2>{`发现的问题（${findings.length}）`}</h2>
      {findings.length === 0 ? <Empty text="没有记下问题。" /> : null}
      {findings.map((finding) => (
        <FindingSheet
          finding={finding}
          entries={entries.filter(({ about }) => about === finding.id)}
          member={c.member}
          csrf={c.csrf}
          today={shanghaiDay(c.now)}
          signed={inspection.signed}
        />
      ))}
      {mine ? (
        <>
          <AddFinding c={c} id={inspection.id} error={says} />
          <section class="sheet no-print">
            <p>谁检查、谁签字、谁负责。签字以后不能再改，也不能再添。</p>
            <DeskForm csrf={c.csrf} action={`/desk/inspections/${inspection.id}/sign`}>
              <Field name="words" label="检查结论" rows={3} maxlength={2000} />
              <SubmitButton label={`${c.member.name} 签字`} confirm="签字以后不能再改，确定吗？" />
            </DeskForm>
          </section>
        </>
      ) : null}
      <p class="buttons no-print">
        <a class="button plain" href="/desk/inspections">
          全部检查
        </a>
        <PrintButton />
      </p>
    </DeskLayout>,
    wrong === undefined ? 200 : 422,
  );
}

const Facts: FC<{ opened: OpenedInspection; member: StaffMember }> = ({ opened, member }) => {
  const { inspection, entries } = opened;
  const signatures = entries.filter(({ about }) => about === inspection.id);
  return (
    <section class="sheet">
      <dl class="facts">
        <div>
          <dt>地方</dt>
          <dd>{placeBelow(member.region, inspection.region)}</dd>
        </div>
        <div>
          <dt>日期</dt>
          <dd>{inspection.on}</dd>
        </div>
        {inspection.households === null ? null : (
          <div>
            <dt>走访</dt>
            <dd>{`${inspection.households}户`}</dd>
          </div>
        )}
      </dl>
      {signatures.length === 0 ? <p class="badge amber">还没有签字</p> : <SignedList entries={signatures} />}
    </section>
  );
};

const AddFinding: FC<{ c: DeskContext; id: string; error: { field: string; says: string } | null }> = ({
  c,
  id,
  error,
}) => {
  const more = (field: string) => (error?.field === field ? { error: error.says } : {});
  return (
    <section class="sheet no-print">
      <h3>再记一个问题</h3>
      <DeskForm csrf={c.csrf} action={`/desk/inspections/${id}/findings`}>
        <Field
          name="what"
          label="什么问题"
          rows={3}
          required
          hint="写门牌或案件，不写群众的病情"
          value={c.form.text('what')}
          {...more('what')}
        />
        <Field
          name="responsible"
          label="整改责任人"
          required
          maxlength={40}
          value={c.form.text('responsible')}
          {...more('responsible')}
        />
        <Field
          name="mendBy"
          label="哪天前改好"
          type="date"
          required
          value={c.form.text('mendBy')}
          {...more('mendBy')}
        />
        <SubmitButton label="记下" look="plain" />
      </DeskForm>
    </section>
  );
};

const labels: Record<FindingAction, string> = {
  mend: '签字：已整改',
  pass: '签字：复查通过',
  fail: '签字：没有改好',
};

const FindingSheet: FC<{
  finding: Finding;
  entries: readonly SignedEntry[];
  member: StaffMember;
  csrf: string;
  today: string;
  /** Findings are followed once their inspection is. */
  signed: boolean;
}> = ({ finding, entries, member, csrf, today, signed }) => {
  const actions = signed ? followed(finding, entries, member) : [];
  return (
    <section class="sheet">
      <p>
        <b>{finding.what}</b> <FindingBadge finding={finding} today={today} />
      </p>
      <p>{`责任人：${finding.responsible}，${finding.mendBy}前改好`}</p>
      <SignedList entries={entries.filter(({ kind }) => kind !== 'found')} />
      {actions.length === 0 ? null : (
        <DeskForm csrf={csrf} action={`/desk/findings/${finding.id}`} class="form no-print">
          <input type="hidden" name="version" value={String(finding.version)} />
          <input type="hidden" name="inspection" value={finding.inspection} />
          <Field
            name="words"
            label={actions.includes('mend') ? '怎么整改的' : '复查看到了什么'}
            rows={2}
            required
            maxlength={2000}
          />
          <p class="buttons">
            {actions.map((action) => (
              <SubmitButton
                name="action"
                value={action}
                label={labels[action]}
                look={action === 'fail' ? 'danger' : 'strong'}
              />
            ))}
          </p>
        </DeskForm>
      )}
    </section>
  );
};

/** What the member may do next with a finding of a signed inspection. */
function followed(
  { state }: Finding,
  entries: readonly SignedEntry[],
  member: StaffMember,
): readonly FindingAction[] {
  if (state === 'open') return may(member, 'slips_answer') ? ['mend'] : [];
  const mender = entries.findLast(({ kind }) => kind === 'mended')?.by.id;
  const seen = state === 'mended' && may(member, 'inspections_record') && mender !== member.id;
  return seen ? ['pass', 'fail'] : [];
}

export async function addFinding(c: DeskContext, parts: DeskParts) {
  const text = (name: string) => c.form.text(name);
  const input = { what: text('what'), responsible: text('responsible'), mendBy: text('mendBy') };
  const added = await createInspectionDesk(parts.oversight.supervision).addFinding(
    c.member,
    c.param('id'),
    input,
    c.now,
  );
  if (added.kind === 'done') return c.redirect(`/desk/inspections/${c.param('id')}`);
  return added.kind === 'wrong' && added.field !== ''
    ? showInspection(c, parts, added)
    : refused(c, added, c.param('id'));
}

export async function signInspection(c: DeskContext, parts: DeskParts) {
  const id = c.param('id');
  const words = c.form.text('words').slice(0, 2000);
  const signed = await createInspectionDesk(parts.oversight.supervision).sign(c.member, id, words, c.now);
  return signed.kind === 'done'
    ? c.redirect(`/desk/inspections/${id}`, { kind: 'done', text: `已签字：${c.member.name}。` })
    : refused(c, signed, id);
}

export async function followFinding(c: DeskContext, parts: DeskParts) {
  const action = findingActions.find((each) => each === c.form.text('action'));
  if (action === undefined) return notFound(c, c.member);
  const followed = await createInspectionDesk(parts.oversight.supervision).follow(
    c.member,
    { id: c.param('id'), version: Number(c.form.text('version')), action, words: c.form.text('words') },
    c.now,
  );
  if (followed.kind === 'done') {
    return c.redirect(`/desk/inspections/${followed.inspection}`, {
      kind: 'done',
      text: `已签字：${c.member.name}。`,
    });
  }
  const back = /^[0-9A-Z]{26}$/.exec(c.form.text('inspection'))?.[0] ?? '';
  if (followed.kind === 'changed') {
    return c.redirect(`/desk/inspections/${back}`, {
      kind: 'trouble',
      text: '别人刚刚办过这个问题，请看了再办。',
    });
  }
  return refused(c, followed, back);
}

const refused = (c: DeskContext, outcome: Refused, inspection: string) =>
  outcome.kind === 'wrong'
    ? c.redirect(`/desk/inspections/${inspection}`, { kind: 'trouble', text: outcome.says })
    : notFound(c, c.member);
