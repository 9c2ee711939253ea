import type { FC } from 'hono/jsx';
import { isLead, type CaseFile } from '../../../../hardship/cases/case-store.js';
import type { KeptMessage } from '../../../../hardship/messages/outbox.js';
import type { FamilyCall } from '../../../../hardship/messages/outbox-desk.js';
import { spellReceipt } from '../../../../hardship/reports/receipt.js';
import { dayText } from '../cases/case-words.js';
import { relationNames } from '../cases/household-words.js';
import { DeskForm, Field, SubmitButton } from '../desk-form.js';
import { callPath } from './outbox-list.js';
import { callReasons } from './outbox-words.js';

type Origin = NonNullable<CaseFile['origin']>;

/** How to reach a family, what to read out, and that it was done. */
export const FamilyCallSheet: FC<{ call: Extract<FamilyCall, { kind: 'open' }>; csrf: string }> = ({
  call: { file, untold, mayAskRecheck },
  csrf,
}) => (
  <>
    <section class="sheet">
      <Reach origin={file.origin!} />
      <dl class="facts">
        <div>
          <dt>回执</dt>
          <dd>{spellReceipt(file.receipt)}</dd>
        </div>
        <div>
          <dt>谁报的</dt>
          <dd>{tellerOf(file.origin!)}</dd>
        </div>
        <div>
          <dt>办到哪步</dt>
          <dd>{file.case.state}</dd>
        </div>
        {untold.length === 0 ? null : (
          <div>
            <dt>为什么打</dt>
            <dd>{[...new Set(untold.map(({ why }) => callReasons[why ?? 'no_chat'].text))].join('、')}</dd>
          </div>
        )}
      </dl>
    </section>
    {untold.length === 0 ? (
      <p>这户没有要告诉的话了。</p>
    ) : (
      <Words untold={untold} id={file.case.id} csrf={csrf} mayAskRecheck={mayAskRecheck} />
    )}
  </>
);

const Words: FC<{ untold: readonly KeptMessage[]; id: string; csrf: string; mayAskRecheck: boolean }> = ({
  untold,
  id,
  csrf,
  mayAskRecheck,
}) => (
  <section class="sheet">
    <h2>念给他们听</h2>
    <p class="soft">先问清楚是不是本人。旁边有外人，等方便了再说。</p>
    {untold.map(({ at, words }) => (
      <>
        <p class="soft">{dayText(at)}</p>
        <blockquote>{words.said}</blockquote>
      </>
    ))}
    <DeskForm csrf={csrf} action={`${callPath(id)}/told`}>
      {untold.map((message) => (
        <input type="hidden" name="read" value={message.id} />
      ))}
      <Field name="note" label="他们说了什么" rows={2} maxlength={400} />
      {mayAskRecheck ? (
        <label class="option">
          <input type="checkbox" name="recheck" value="yes" />
          <span>
            他们当场要求复核
            <small>记到这户名下，由乡镇受理</small>
          </span>
        </label>
      ) : null}
      <div class="buttons">
        <SubmitButton label="打电话说了" name="by" value="phone" />
        <SubmitButton label="上门说了" name="by" value="visit" look="plain" />
      </div>
    </DeskForm>
  </section>
);

const Reach: FC<{ origin: Origin }> = ({ origin }) => {
  const phone = phoneOf(origin);
  if (phone !== null) {
    return (
      <p>
        <a class="button strong" href={`tel:${phone}`}>
          {`打 ${phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}`}
        </a>
      </p>
    );
  }
  const byLeader = !isLead(origin) && origin.contact.by === 'group_leader';
  return <p class="note">{byLeader ? '没有电话，说好了找村组长转告。' : '没有留电话，请上门去说。'}</p>;
};

function phoneOf(origin: Origin): string | null {
  if (isLead(origin)) return origin.phone;
  return origin.contact.by === 'phone' ? origin.contact.phone : null;
}

function tellerOf(origin: Origin): string {
  if (isLead(origin)) return '不是自己报的，是干部或者部门发现的';
  const how = origin.relation === 'self' ? '自己报的' : relationNames[origin.relation];
  return origin.helper === null ? how : `${how}（${origin.helper}）`;
}
