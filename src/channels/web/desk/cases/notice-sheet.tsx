import type { FC } from 'hono/jsx';
import { openObjections } from '../../../../hardship/cases/case-record.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import { standingDecision } from '../../../../hardship/notices/announcement-text.js';
import { mayEnter } from '../../../../hardship/cases/case-entries.js';
import { may } from '../../../../hardship/staff/permissions.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import { chineseDay } from '../../../../shared/clock.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { casePath } from './case-path.js';
import { dayText } from './case-words.js';

/** 公示 while a review is under way: put up, its days counted, objections heard and dealt with. After it 公告. */
export const NoticeSheet: FC<{
  file: CaseFile;
  csrf: string;
  member: StaffMember;
  mayWork: boolean;
  now: Date;
}> = ({ file, csrf, member, mayWork, now }) => {
  const { case: kept } = file;
  if (kept.state !== '评议公示')
    return mayWork && may(member, 'notices_make') ? <Announcing file={file} /> : null;
  const mayWrite = (action: '公示' | '异议' | '异议处理') =>
    mayWork && mayEnter(kept, action, member.role).kind === 'entered';
  const objections = openObjections(file.records);
  return (
    <section class="sheet" id="notice">
      <h2>公示</h2>
      <NoticeStanding kept={kept} now={now} />
      {kept.notice === null && mayWrite('公示') ? (
        <DeskForm csrf={csrf} action={`${casePath(kept.id)}/notice`}>
          <p>评议会开过以后，把公示贴出来，从今天开始数天数。公示里不写身份证号、电话、银行卡号和病情。</p>
          <SubmitButton label="已经贴出公示" />
        </DeskForm>
      ) : null}
      <p>
        <a href={`/desk/notices/${kept.id}`}>看公示的文字，打印</a>
      </p>
      {objections.map(({ id, content }) => (
        <div class="objection">
          <p>
            <b>异议</b>（{content.from}）：{content.words}
          </p>
          {mayWrite('异议处理') ? (
            <DeskForm csrf={csrf} action={`${casePath(kept.id)}/objection-settled`}>
              <input type="hidden" name="objection" value={id} />
              <Field name="words" label="查的结果" rows={2} required maxlength={2000} />
              <SubmitButton label="处理好了" look="plain" />
            </DeskForm>
          ) : null}
        </div>
      ))}
      {kept.notice !== null && mayWrite('异议') ? (
        <details>
          <summary>记一条异议</summary>
          <DeskForm csrf={csrf} action={`${casePath(kept.id)}/objection`}>
            <Field
              name="from"
              label="怎么提的"
              required
              value="当面"
              maxlength={40}
              hint="当面、电话、信箱；不写是谁"
            />
            <Field name="words" label="说了什么" rows={3} required maxlength={2000} />
            <SubmitButton label="记下来" look="plain" />
          </DeskForm>
        </details>
      ) : null}
    </section>
  );
};

/** 公告, once the county has decided. */
const Announcing: FC<{ file: CaseFile }> = ({ file }) => {
  const decision = standingDecision(file);
  if (decision === null) return null;
  return (
    <section class="sheet" id="announcement">
      <h2>公告</h2>
      <p>
        {`${chineseDay(decision.at)}县级审定，${decision.purpose === '纳入' ? '同意纳入' : '同意标注风险消除'}。`}
        {file.case.state === '帮扶中' ? null : '请在村里贴出公告。'}
        公告里不写身份证号、电话、银行卡号和病情。
      </p>
      <p>
        <a class="button plain" href={`/desk/notices/${file.case.id}/announcement`}>
          看公告的文字，打印
        </a>
      </p>
    </section>
  );
};

const NoticeStanding: FC<{ kept: CaseFile['case']; now: Date }> = ({ kept, now }) => {
  if (kept.notice === null) return <p class="soft">还没有公示。</p>;
  const { from, until } = kept.notice;
  const over = until <= now.toISOString();
  const last = dayText(new Date(Date.parse(until) - 1).toISOString());
  return (
    <p>
      {dayText(from)}贴出，{over ? `到${last}已经满了。` : `要到${last}才满。`}
      {kept.openObjections > 0 ? `有 ${kept.openObjections} 条异议没有处理。` : '没有未处理的异议。'}
    </p>
  );
};
