import type { FC } from 'hono/jsx';
import { createSlipDesk, type OpenedSlip } from '../../../../hardship/supervision/slip-desk.js';
import {
  moveSlip,
  slipActions,
  slipNumber,
  type Slip,
  type SlipAction,
} from '../../../../hardship/supervision/slip.js';
import { may } from '../../../../hardship/staff/permissions.js';
import { roleNames, type StaffMember } from '../../../../hardship/staff/staff-member.js';
import { shanghaiDay } from '../../../../shared/clock.js';
import { DeskForm, Field, PrintButton, SubmitButton } from '../desk-form.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { shortPlaceName } from '../place-name.js';
import { notFound } from '../refusal-pages.js';
import { SignedList } from './signed-list.js';
import { slipParts } from './slip-form-page.js';
import { SlipBadge } from './slip-list-page.js';

/** One 督办单 with everything signed on it; prints as a paper. */
export async function showSlip(c: DeskContext, parts: DeskParts) {
  const opened = await createSlipDesk(slipParts(parts)).open(c.member, c.param('id'));
  return opened === null ? notFound(c, c.member) : page(c, opened);
}

function page(c: DeskContext, { slip, entries }: OpenedSlip, error?: string) {
  const answers = allowed(slip, c.member);
  return c.html(
    <DeskLayout frame={c} title={`督办单${slipNumber(slip)}`} here="supervision">
      <h1>{`督办单${slipNumber(slip)}`}</h1>
      <section class="sheet">
        <h2>{slip.title}</h2>
        <dl class="facts">
          <div>
            <dt>签发</dt>
            <dd>{`${shortPlaceName(slip.from.region)}（${roleNames[slip.from.role]}）`}</dd>
          </div>
          <div>
            <dt>发给</dt>
            <dd>{`${shortPlaceName(slip.to.region)}（${roleNames[slip.to.level]}）`}</dd>
          </div>
          <div>
            <dt>答复期限</dt>
            <dd>
              {slip.dueOn} <SlipBadge slip={slip} today={shanghaiDay(c.now)} />
            </dd>
          </div>
          {slip.case === null ? null : (
            <div>
              <dt>关于</dt>
              <dd>
                <a href={`/desk/cases/${slip.case}`}>看这件案件</a>
              </dd>
            </div>
          )}
        </dl>
        <SignedList entries={entries} />
      </section>
      {answers.length === 0 ? null : <Answer slip={slip} actions={answers} csrf={c.csrf} error={error} />}
      <p class="buttons no-print">
        <a class="button plain" href="/desk/supervision">
          全部督办单
        </a>
        <PrintButton />
      </p>
    </DeskLayout>,
    error === undefined ? 200 : 422,
  );
}

const labels: Record<SlipAction, string> = {
  answer: '签字答复',
  accept: '认定办结',
  return: '退回重办',
  withdraw: '撤回这张督办单',
};

const Answer: FC<{
  slip: Slip;
  actions: readonly SlipAction[];
  csrf: string;
  error?: string | undefined;
}> = ({ slip, actions, csrf, error }) => (
  <section class="sheet no-print">
    <DeskForm csrf={csrf} action={`/desk/supervision/${slip.id}`}>
      <input type="hidden" name="version" value={String(slip.version)} />
      <Field
        name="words"
        label={actions.includes('answer') ? '办理情况' : '意见'}
        rows={4}
        maxlength={2000}
        hint="谁办理、谁签字：提交后署您的姓名和时间，不能再改"
        error={error}
      />
      <p class="buttons">
        {actions.map((action) => (
          <SubmitButton
            name="action"
            value={action}
            label={labels[action]}
            look={action === 'withdraw' ? 'danger' : action === 'return' ? 'plain' : 'strong'}
            {...(action === 'withdraw' ? { confirm: '确定撤回吗？编号会保留。' } : {})}
          />
        ))}
      </p>
    </DeskForm>
  </section>
);

const allowed = (slip: Slip, member: StaffMember): SlipAction[] =>
  slipActions.filter(
    (action) =>
      may(member, action === 'answer' ? 'slips_answer' : 'slips_issue') &&
      moveSlip(slip, action, member).kind === 'moved',
  );

export async function actOnSlip(c: DeskContext, parts: DeskParts) {
  const id = c.param('id');
  const desk = createSlipDesk(slipParts(parts));
  const action = slipActions.find((each) => each === c.form.text('action'));
  if (action === undefined) return notFound(c, c.member);
  const version = Number(c.form.text('version'));
  const worked = await desk.act(c.member, { id, version, action, words: c.form.text('words') }, c.now);
  const back = `/desk/supervision/${id}`;
  switch (worked.kind) {
    case 'done':
      return c.redirect(back, { kind: 'done', text: `已签字：${c.member.name}。` });
    case 'changed':
      return c.redirect(back, { kind: 'trouble', text: '别人刚刚办过这张督办单，请看了再办。' });
    case 'wrong': {
      const opened = await desk.open(c.member, id);
      return opened === null ? notFound(c, c.member) : page(c, opened, worked.says);
    }
    case 'not_from_here':
    case 'not_by_you':
      return c.redirect(back, { kind: 'trouble', text: '现在不能这样办，请看下面还能办什么。' });
    case 'not_found':
      return notFound(c, c.member);
    default:
      return worked satisfies never;
  }
}
