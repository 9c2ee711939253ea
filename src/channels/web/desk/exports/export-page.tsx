import { CaseState, caseStates } from '../../../../hardship/cases/case-transitions.js';
import { exportCases, mostExported, type Exported } from '../../../../hardship/exports/export-cases.js';
import { may } from '../../../../hardship/staff/permissions.js';
import { shortestReason } from '../../../../hardship/staff/read-personal-data.js';
import { staffRoles } from '../../../../hardship/staff/staff-member.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { answerWorkbook } from '../statistics/answer-workbook.js';
import { officesWithin, placeBelow } from '../supervision/offices.js';

/** 导出: cases as a workbook, with a reason that is kept. */
export const exportRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/export', permission: 'export', handle: (c) => showForm(c, parts) },
  { method: 'post', path: '/export', permission: 'export', handle: (c) => make(c, parts) },
];

async function showForm(c: DeskContext, parts: DeskParts, wrong?: string) {
  const offices = await officesWithin(parts.staff.store, c.member, staffRoles);
  const places = [...new Set([c.member.region, ...offices.map(({ region }) => region)])].sort();
  return c.html(
    <DeskLayout frame={c} title="导出" here="export">
      <h1>导出案件</h1>
      <section class="sheet">
        <DeskForm csrf={c.csrf} action="/desk/export" more={{ 'data-again': '' }}>
          <Choice
            name="place"
            label="哪里的"
            look="select"
            chosen={c.form.text('place') || c.member.region}
            options={places.map((value) => ({ value, text: placeBelow(c.member.region, value) }))}
          />
          <Choice
            name="state"
            label="办到哪一步的（不选就是全部）"
            look="check"
            chosen={c.form.all('state')}
            options={caseStates.map((value) => ({ value, text: value }))}
          />
          {may(c.member, 'personal_read') ? (
            <Choice
              name="personal"
              label="要不要个人信息"
              chosen={c.form.text('personal') || 'no'}
              options={[
                { value: 'no', text: '不要', hint: '只有回执号、地区、步骤、日期' },
                { value: 'yes', text: '要', hint: '有姓名、电话、家庭情况，请妥善保管，用完删掉' },
              ]}
            />
          ) : null}
          <Field
            name="reason"
            label="为什么导出"
            rows={2}
            required
            maxlength={200}
            hint={`至少${shortestReason}个字；谁、什么时候、为什么导出，都会记下来`}
            value={c.form.text('reason')}
            {...(wrong === undefined ? {} : { error: wrong })}
          />
          <SubmitButton label="导出 Excel" />
        </DeskForm>
      </section>
    </DeskLayout>,
    wrong === undefined ? 200 : 422,
  );
}

const says: Record<Exclude<Exported['kind'], 'sheet' | 'not_by_you'>, string> = {
  reason_too_short: `请把理由写清楚，至少${shortestReason}个字`,
  too_many: `超过${mostExported}户，一次导不完。请按乡镇或者步骤分开导出`,
};

async function make(c: DeskContext, parts: DeskParts) {
  const wish = {
    scope: c.form.text('place') || c.member.region,
    states: c.form.all('state').flatMap((state) => CaseState.safeParse(state).data ?? []),
    personal: c.form.text('personal') === 'yes',
    reason: c.form.text('reason'),
  };
  const { exports } = parts.oversight;
  const made = await exportCases({ exports, accessLog: parts.accessLog }, c.member, wish, c.now);
  switch (made.kind) {
    case 'sheet':
      return answerWorkbook(c, parts, [made.sheet], 'cases');
    case 'not_by_you':
      return notFound(c, c.member);
    case 'reason_too_short':
    case 'too_many':
      return showForm(c, parts, says[made.kind]);
    default:
      return made satisfies never;
  }
}
