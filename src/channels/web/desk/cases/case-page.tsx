import type { FC } from 'hono/jsx';
import { ActionInput } from '../../../../hardship/cases/action-input.js';
import { currentMeasures, currentVisit, recordsOf } from '../../../../hardship/cases/case-record.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import { CaseAction } from '../../../../hardship/cases/case-transitions.js';
import type { HardshipCase } from '../../../../hardship/cases/case.js';
import { clockOfCase } from '../../../../hardship/clocks/clock-of-case.js';
import {
  breakGlass,
  grantHours,
  noteReading,
  shortestReason,
} from '../../../../hardship/staff/read-personal-data.js';
import { spellReceipt } from '../../../../hardship/reports/receipt.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout, type PageFrame } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { CaseActions } from './case-actions.js';
import { answerWorked } from './answer-worked.js';
import { casePath } from './case-path.js';
import { ClockBadge, StateBadge } from './case-rows.js';
import { CaseTimeline } from './case-timeline.js';
import { nextOf, timeText } from './case-words.js';
import { searchOf } from './search-words.js';
import { FollowUps, MeasureList } from './help-sheets.js';
import { HouseholdWords } from './household-words.js';
import { NoticeSheet } from './notice-sheet.js';
import { OtherDeeds } from './other-deeds.js';
import { RemovalSheet } from './removal-sheet.js';
import { VisitSheet } from './visit-sheet.js';

/** The page of one case, and the actions of the procedure on it. */
export const casePageRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/cases/:id', permission: 'cases_read', handle: (c) => showCase(c, parts) },
  { method: 'post', path: '/cases/:id/act', permission: 'cases_act', handle: (c) => act(c, parts) },
  { method: 'post', path: '/cases/:id/open', permission: 'break_glass', handle: (c) => open(c, parts) },
  {
    method: 'get',
    path: '/cases/:id/attachments/:attachment',
    permission: 'personal_read',
    handle: (c) => showAttachment(c, parts),
  },
];

async function showCase(c: DeskContext, parts: DeskParts) {
  const opened = await parts.casework.desk.open(c.member, c.param('id'), c.now);
  if (opened.kind === 'not_found') return notFound(c, c.member);
  if (opened.kind === 'closed') return showClosed(c, opened.case, opened.reading.kind === 'needs_reason');
  const { file, mayWork } = opened;
  const { case: kept, origin } = file;
  const { casework } = parts;
  const region = kept.region ?? c.member.region;
  const [people, colleagues, profile, cites] = await Promise.all([
    casework.colleagues.names([
      kept.responsible,
      ...file.recused,
      ...file.history.map(({ actorId }) => actorId),
    ]),
    mayWork ? casework.colleagues.at(c.member.region) : [],
    casework.profileOf(region),
    // the suggestion of a group wants them, and there is none before a visit
    currentVisit(file.records) === null ? {} : casework.groupCites(region),
  ]);
  const clock = clockOfCase(kept, profile, casework.calendarOf(profile));
  return c.html(
    <DeskLayout frame={c} title={origin?.name ?? '案件'} here="cases">
      <h1>
        {origin?.name ?? '（信息已清除）'} <small class="soft">{origin?.village.said ?? ''}</small>
      </h1>
      <p class="who-line">
        <StateBadge kept={kept} />
        <ClockBadge kept={kept} now={c.now} />
        {kept.urgent ? <span class="badge red">紧急：先帮扶，程序后补</span> : null}
        {kept.recheckAskedAt === null ? null : <span class="badge amber">这家人申请复核</span>}
      </p>
      <p class="soft">
        {[
          nextOf[kept.state],
          kept.responsible === null
            ? '还没有责任人'
            : `责任人 ${people.get(kept.responsible) ?? '（已停用）'}`,
          kept.region ?? '地方不清',
          clock.unknown,
          clock.estimate,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <section class="sheet" id="next">
        <h2>下一步</h2>
        {mayWork ? (
          <CaseActions file={file} member={c.member} colleagues={colleagues} csrf={c.csrf} now={c.now} />
        ) : (
          <p class="soft">
            {file.recused.includes(c.member.id)
              ? '您说过这户是亲戚，请换一位来办。'
              : '您可以看，不能办这一户。'}
          </p>
        )}
      </section>
      <p class="buttons">
        <a class="button plain" href={`${casePath(kept.id)}/card`}>
          明白卡
        </a>
      </p>
      <HouseholdWords file={file} />
      <VisitSheet
        file={file}
        form={currentVisit(file.records)}
        profile={profile}
        cites={cites}
        mayWork={mayWork}
        now={c.now}
      />
      <NoticeSheet file={file} csrf={c.csrf} member={c.member} mayWork={mayWork} now={c.now} />
      <MeasureList
        file={file}
        measures={currentMeasures(file.records)}
        mayWork={mayWork}
        member={c.member}
        now={c.now}
      />
      <FollowUps
        kept={kept}
        followUps={recordsOf(file.records, 'follow_up').map(({ content }) => content.followUp)}
        mayWork={mayWork}
        now={c.now}
      />
      <RemovalSheet file={file} profile={profile} now={c.now} />
      {mayWork ? (
        <OtherDeeds file={file} member={c.member} colleagues={colleagues} people={people} csrf={c.csrf} />
      ) : null}
      <CaseTimeline file={file} people={people} />
    </DeskLayout>,
  );
}

/** That a case is there, without anything of the household; a reason opens it where the role allows that. */
const showClosed = (c: DeskContext, kept: HardshipCase, reasonOpens: boolean) =>
  c.html(
    <DeskLayout frame={c} title="案件" here="cases">
      <h1>这一户不在您管的地方</h1>
      <p class="who-line">
        <StateBadge kept={kept} />
        <ClockBadge kept={kept} now={c.now} />
      </p>
      {reasonOpens ? (
        <DeskForm csrf={c.csrf} action={`${casePath(kept.id)}/open`}>
          <p>确实要看，请写明理由。打开以后 {grantHours} 小时内可以看，看了什么都会记下来。</p>
          <Field name="reason" label="理由" rows={3} required maxlength={500} />
          <SubmitButton label="写明理由，打开" />
        </DeskForm>
      ) : (
        <p>您的岗位不能看这一户的信息。要看请找管这个地方的乡镇或县里。</p>
      )}
      {kept.region === null && c.member.role === 'county' ? (
        <ClaimForm frame={c} kept={kept} member={c.member} />
      ) : null}
    </DeskLayout>,
    reasonOpens ? 200 : 403,
  );

/** 地方不清: a county gives the case a place of its own before it reads who it is. */
const ClaimForm: FC<{ frame: PageFrame; kept: HardshipCase; member: StaffMember }> = ({
  frame,
  kept,
  member,
}) => (
  <section class="sheet">
    <h2>这一户说的地方，系统没认出来</h2>
    <p>如果是您县里的，请先移交到乡镇或村，再由那里的人办。</p>
    <DeskForm csrf={frame.csrf} action={`${casePath(kept.id)}/act`}>
      <input type="hidden" name="action" value="移交" />
      <input type="hidden" name="version" value={String(kept.version)} />
      <Field name="village" label="移交到" required value={member.region} hint="写全路径到乡镇或村" />
      <SubmitButton label="移交" />
    </DeskForm>
  </section>
);

async function open(c: DeskContext, parts: DeskParts) {
  const id = c.param('id');
  if ((await parts.casework.cases.find(id)) === null) return notFound(c, c.member);
  const broken = await breakGlass(parts.accessLog, c.member, id, c.form.text('reason'), c.now);
  switch (broken.kind) {
    case 'opened':
      return c.redirect(casePath(id), { kind: 'note', text: `打开了，到 ${timeText(broken.until)} 为止。` });
    case 'reason_too_short':
      return c.redirect(casePath(id), {
        kind: 'trouble',
        text: `理由太短，请写清楚为什么要看（至少 ${shortestReason} 个字）。`,
      });
    case 'not_by_you':
      return c.redirect(casePath(id), { kind: 'trouble', text: '您的岗位不能看别处的案件。' });
    default:
      return broken satisfies never;
  }
}

async function act(c: DeskContext, parts: DeskParts) {
  const id = c.param('id');
  const { casework } = parts;
  const action = CaseAction.safeParse(c.form.text('action'));
  const field = (name: string) => c.form.text(name) || null;
  const input = ActionInput.safeParse({
    note: field('note'),
    familyNote: field('familyNote'),
    responsible: field('responsible'),
    group: field('group'),
    grounds: field('grounds'),
    missing: field('missing'),
    reason: field('reason'),
    reasonCode: field('reasonCode'),
    closeReason: field('closeReason'),
    mergeInto: await caseOfReceipt(parts, c.member, c.form.text('mergeReceipt')),
    village: field('village'),
  });
  if (!action.success || !input.success) {
    return c.redirect(casePath(id), { kind: 'trouble', text: '有一栏没看懂，请重新填一次。' });
  }
  const version = Number(c.form.text('version'));
  const asked = { id, version, action: action.data, input: input.data };
  const worked = await casework.desk.act(c.member, asked, c.now);
  return answerWorked(c, parts, id, worked, `办好了：${action.data}。`);
}

async function caseOfReceipt(parts: DeskParts, member: StaffMember, typed: string): Promise<string | null> {
  if (typed === '') return null;
  const { receipt } = searchOf(typed, member.region);
  if (receipt === null) return null;
  const query = { scope: member.region, states: [], search: { keys: [], receipt }, limit: 1 };
  return (await parts.casework.cases.list(query)).rows[0]?.case.id ?? null;
}

async function showAttachment(c: DeskContext, parts: DeskParts) {
  const id = c.param('id');
  const opened = await parts.casework.desk.open(c.member, id, c.now);
  const found = opened.kind === 'open' ? attachmentIn(opened.file, c.param('attachment')) : null;
  if (opened.kind !== 'open' || found === null) return notFound(c, c.member);
  await noteReading(parts.accessLog, c.member, 'attachment', id, c.now);
  const bytes = await parts.casework.attachment(opened.file.case.report, found);
  if (bytes === null) return notFound(c, c.member);
  return c.web.body(new Uint8Array(bytes), 200, {
    'Content-Type': found.mediaType,
    'Content-Disposition': `inline; filename="${spellReceipt(opened.file.receipt).replaceAll(' ', '')}-${found.id}"`,
  });
}

function attachmentIn({ origin }: CaseFile, id: string) {
  if (origin === null || !('attachments' in origin)) return null;
  return origin.attachments.find((attachment) => attachment.id === id) ?? null;
}
