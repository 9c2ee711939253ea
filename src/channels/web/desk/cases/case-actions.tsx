import type { Child, FC } from 'hono/jsx';
import { ActionInput, closeReasons } from '../../../../hardship/cases/action-input.js';
import { unmet } from '../../../../hardship/cases/case-requirements.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import {
  caseActions,
  moveCase,
  type CaseAction,
  type Requirement,
} from '../../../../hardship/cases/case-transitions.js';
import { groupNames } from '../../../../hardship/household/group-criterion.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import type { Colleague } from '../../../../hardship/staff/staff-store.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { refusalOptions } from './case-words.js';

/** Requirements that are met before the action, elsewhere on the page; the others are fields of the form. */
const beforehand: ReadonlySet<Requirement> = new Set([
  'visit_form',
  'notice_over',
  'objections_settled',
  'measure',
  'able_to_work',
  'family_asked',
]);

/** What each action says on its button, where the procedure's own word is not plain. */
const buttons: Partial<Record<CaseAction, string>> = {
  受理: '受理，派人核实',
  核实上报: '核实完了，报评议公示',
  公示无异议: '公示满了没有异议，报乡镇',
  审核通过: '审核通过，报县里',
  审定通过: '审定通过',
  退回补充: '退回，让补充',
  移交: '移交给别的村',
};

/** Actions that end something or send it back: below the others, not in the first colour. */
const backward: ReadonlySet<CaseAction> = new Set([
  '退回补充',
  '不予消除',
  '不予纳入',
  '回退',
  '关闭',
  '移交',
]);

/** Only what this member may do with the case now, each with what it needs. */
export const CaseActions: FC<{
  file: CaseFile;
  member: StaffMember;
  colleagues: readonly Colleague[];
  csrf: string;
  now: Date;
}> = ({ file, member, colleagues, csrf, now }) => {
  const offered = caseActions.flatMap((action) => {
    const moved = moveCase(file.case, action, member.role);
    return moved.kind === 'moved' ? [{ action, needs: moved.needs }] : [];
  });
  if (offered.length === 0) return <p class="soft">这一步不归您办，您可以看进展。</p>;
  const forward = offered.filter(({ action }) => !backward.has(action));
  return (
    <>
      {[...forward, ...offered.filter(({ action }) => backward.has(action))].map(({ action, needs }) => {
        const lacking = unmet(
          needs.filter((need) => beforehand.has(need)),
          file,
          ActionInput.parse({}),
          now,
        );
        if (lacking.length > 0) {
          return (
            <p class="blocked">
              <b>{buttons[action] ?? action}</b>
              <span class="soft">还不能：{lacking.map(({ says }) => says).join('；')}</span>
            </p>
          );
        }
        const fields = needs.filter((need) => !beforehand.has(need));
        return (
          <Act action={action} first={action === forward[0]?.action}>
            <DeskForm csrf={csrf} action={`/desk/cases/${file.case.id}/act`}>
              <input type="hidden" name="action" value={action} />
              <input type="hidden" name="version" value={String(file.case.version)} />
              {fields.map((need) => (
                <RequiredField need={need} file={file} member={member} colleagues={colleagues} />
              ))}
              {fields.includes('words_for_family') ? null : (
                <Field name="familyNote" label="告诉这家人的话" rows={2} maxlength={500} />
              )}
              <Field name="note" label="内部备注，这家人看不到" rows={2} maxlength={1000} />
              <SubmitButton
                label={buttons[action] ?? action}
                look={backward.has(action) ? 'danger' : 'strong'}
              />
            </DeskForm>
          </Act>
        );
      })}
    </>
  );
};

const Act: FC<{ action: CaseAction; first: boolean; children?: Child }> = ({ action, first, children }) => (
  <details class={first ? 'act first' : 'act'} open={first}>
    <summary>{buttons[action] ?? action}</summary>
    {children}
  </details>
);

const RequiredField: FC<{
  need: Requirement;
  file: CaseFile;
  member: StaffMember;
  colleagues: readonly Colleague[];
}> = ({ need, file, member, colleagues }) => {
  switch (need) {
    case 'responsible_person':
      return (
        <Choice
          name="responsible"
          label="责任人"
          look="select"
          required
          none="选一位"
          options={colleagues.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={file.case.responsible ?? member.id}
        />
      );
    case 'group':
      return file.case.purpose === '消除' ? null : (
        <Choice
          name="group"
          label="审定为哪一类（县级审定）"
          required
          options={Object.entries(groupNames).map(([value, text]) => ({ value, text }))}
          chosen={file.case.group}
        />
      );
    case 'grounds':
      return <Field name="grounds" label="依据" rows={3} required maxlength={2000} />;
    case 'what_is_missing':
      return <Field name="missing" label="还缺什么" rows={3} required maxlength={2000} />;
    case 'reason':
      return <Field name="reason" label="理由" rows={3} required maxlength={2000} />;
    case 'reason_code':
      return <Choice name="reasonCode" label="不予纳入的原因" required options={refusalOptions} />;
    case 'words_for_family':
      return (
        <Field
          name="familyNote"
          label="告诉这家人的话"
          hint="说清为什么，别写病情和别家的事；他们可以申请复核"
          rows={3}
          required
          maxlength={500}
        />
      );
    case 'close_reason':
      return (
        <>
          <Choice
            name="closeReason"
            label="为什么关闭"
            required
            options={closeReasons.map((value) => ({ value, text: value }))}
          />
          <Field name="mergeReceipt" label="并入哪一户的回执号" hint="只有“合并”才填" inputmode="numeric" />
        </>
      );
    case 'other_village':
      return (
        <Field
          name="village"
          label="移交到哪个村"
          hint={`写全路径，比如：${member.region}…村`}
          required
          value={file.case.region ?? member.region}
          suggestions={[...new Set(colleagues.map(({ region }) => region))]}
        />
      );
    case 'visit_form':
    case 'notice_over':
    case 'objections_settled':
    case 'measure':
    case 'able_to_work':
    case 'family_asked':
      return null;
    default:
      return need satisfies never;
  }
};
