import type { Child, FC } from 'hono/jsx';
import { mayEnter, type EntryAction } from '../../../../hardship/cases/case-entries.js';
import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import type { StaffMember } from '../../../../hardship/staff/staff-member.js';
import type { Colleague } from '../../../../hardship/staff/staff-store.js';
import { Choice, DeskForm, Field, SubmitButton } from '../desk-form.js';
import { casePath } from './case-path.js';

const whyLinked = {
  same_phone: '电话一样',
  same_id: '身份证号一样',
  same_name_and_village: '同村同名（音同也算）',
} as const;

/** What may be written into a case beside its next step; each only where it may be done. */
export const OtherDeeds: FC<{
  file: CaseFile;
  member: StaffMember;
  colleagues: readonly Colleague[];
  people: ReadonlyMap<string, string>;
  csrf: string;
}> = ({ file, member, colleagues, people, csrf }) => {
  const { case: kept } = file;
  const may = (action: EntryAction) => mayEnter(kept, action, member.role).kind === 'entered';
  const paused = kept.pauses.some(({ until }) => until === null);
  const urgency: EntryAction = kept.urgent ? '解除紧急' : '标为紧急';
  const pausing: EntryAction = paused ? '恢复计时' : '暂停计时';
  const undecided = file.links.filter(({ decided }) => decided === null);
  return (
    <>
      {undecided.length === 0 || !may('同户认定') ? null : (
        <section class="sheet" id="links">
          <h2>可能是同一户</h2>
          {undecided.map(({ case: earlier, why }) => (
            <DeskForm csrf={csrf} action={`${casePath(kept.id)}/link`}>
              <p>
                <a href={casePath(earlier)}>早先的一个案件</a>（{whyLinked[why]}）
              </p>
              <input type="hidden" name="earlier" value={earlier} />
              <div class="buttons">
                <SubmitButton label="是同一户" look="plain" name="decided" value="same" />
                <SubmitButton label="不是同一户" look="plain" name="decided" value="different" />
              </div>
            </DeskForm>
          ))}
        </section>
      )}
      {file.recused.map((staff) => (
        <section class="sheet">
          <h2>回避</h2>
          <p>{people.get(staff) ?? '一位同事'}说这户是亲戚，不能办这一户。</p>
          {member.role === 'township' || member.role === 'county' ? (
            <DeskForm csrf={csrf} action={`${casePath(kept.id)}/recusal-lifted`}>
              <input type="hidden" name="staff" value={staff} />
              <SubmitButton label="查过了，不是亲戚" look="plain" />
            </DeskForm>
          ) : null}
        </section>
      ))}
      <details class="sheet">
        <summary>还能做的</summary>
        {may('分派') ? (
          <Deed kept={kept.id} csrf={csrf} to="assign" label="换责任人">
            <Choice
              name="responsible"
              label="责任人"
              look="select"
              required
              none="请选"
              options={colleagues.map(({ id, name }) => ({ value: id, text: name }))}
              chosen={kept.responsible}
            />
          </Deed>
        ) : null}
        {may(urgency) ? (
          <Deed kept={kept.id} csrf={csrf} to={kept.urgent ? 'not-urgent' : 'urgent'} label={urgency}>
            <Field name="reason" label="理由" required maxlength={500} />
          </Deed>
        ) : null}
        {may(pausing) ? (
          <Deed kept={kept.id} csrf={csrf} to={paused ? 'resume' : 'pause'} label={pausing}>
            <Field
              name="reason"
              label="理由"
              required
              maxlength={500}
              hint={paused ? undefined : '比如：等部门回数据、家里人外出'}
            />
          </Deed>
        ) : null}
        {may('告知') ? (
          <Deed kept={kept.id} csrf={csrf} to="told" label="记下已告知">
            <Choice
              name="by"
              label="怎么告诉这家人的"
              required
              options={[
                { value: 'phone', text: '电话' },
                { value: 'visit', text: '上门' },
              ]}
            />
            <Field name="words" label="说了什么" rows={2} required maxlength={1000} />
          </Deed>
        ) : null}
        <Deed kept={kept.id} csrf={csrf} to="recuse" label="这户是我亲戚，换人办">
          <p class="soft">点了以后您还能看，不能再办。要改回来，请乡镇或县里另一位来改。</p>
        </Deed>
      </details>
    </>
  );
};

const Deed: FC<{ kept: string; csrf: string; to: string; label: string; children?: Child }> = ({
  kept,
  csrf,
  to,
  label,
  children,
}) => (
  <details class="act">
    <summary>{label}</summary>
    <DeskForm csrf={csrf} action={`${casePath(kept)}/${to}`}>
      {children}
      <SubmitButton label={label} look="plain" />
    </DeskForm>
  </details>
);
