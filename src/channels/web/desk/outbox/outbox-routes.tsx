import { casePath } from '../cases/case-path.js';
import { DeskLayout } from '../desk-layout.js';
import type { DeskMessage } from '../desk-message.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext, DeskRoute } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import type { ToldFamily } from '../../../../hardship/messages/outbox-desk.js';
import { FamilyCallSheet } from './family-call.js';
import { callPath, OutboxList } from './outbox-list.js';

/** 待告知: families nobody can write to, what to read out to them, and that it was done. */
export const outboxRoutes = (parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/outbox', permission: 'outbox_call', handle: (c) => showList(c, parts) },
  { method: 'get', path: '/outbox/:id', permission: 'outbox_call', handle: (c) => showFamily(c, parts) },
  { method: 'post', path: '/outbox/:id/told', permission: 'outbox_call', handle: (c) => told(c, parts) },
];

async function showList(c: DeskContext, parts: DeskParts) {
  const list = await parts.outbox.list(c.member, c.query('after') || undefined, c.now);
  return c.html(
    <DeskLayout frame={c} title="待告知" here="outbox">
      <h1>待告知</h1>
      <p class="soft">这些人家收不到消息，要打电话或者上门告诉。等得最久的在最前面。</p>
      <OutboxList list={list} now={c.now} />
    </DeskLayout>,
  );
}

async function showFamily(c: DeskContext, parts: DeskParts) {
  const call = await parts.outbox.family(c.member, c.param('id'), c.now);
  if (call.kind === 'not_found') return notFound(c, c.member);
  const { origin } = call.file;
  return c.html(
    <DeskLayout frame={c} title="打电话告诉" here="outbox">
      <h1>
        {origin!.name} <small class="soft">{origin!.village.said}</small>
      </h1>
      <FamilyCallSheet call={call} csrf={c.csrf} />
      <p class="buttons">
        <a class="button plain" href="/desk/outbox">
          回到待告知
        </a>
        <a class="button plain" href={casePath(call.file.case.id)}>
          看这一户
        </a>
      </p>
    </DeskLayout>,
  );
}

async function told(c: DeskContext, parts: DeskParts) {
  const by = c.form.text('by');
  const id = c.param('id');
  const outcome = await parts.outbox.told(
    c.member,
    id,
    {
      read: c.form.all('read'),
      by: by === 'visit' ? 'visit' : 'phone',
      note: c.form.text('note').slice(0, 400) || null,
      recheck: c.form.text('recheck') === 'yes',
    },
    c.now,
  );
  if (outcome.kind === 'not_found') return notFound(c, c.member);
  const again = outcome.kind === 'more_words' || outcome.kind === 'changed';
  return c.redirect(again ? callPath(id) : '/desk/outbox', answerOf(outcome));
}

function answerOf(outcome: Exclude<ToldFamily, { kind: 'not_found' }>): DeskMessage {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', text: '记下了：已经告诉他们。' };
    case 'nothing_to_tell':
      return { kind: 'note', text: '这户已经有人告诉过了，或者他们自己看到了。' };
    case 'more_words':
    case 'changed':
      return { kind: 'trouble', text: '这户刚刚又有变化。没有记成已告知，请再看一遍，把新的也告诉他们。' };
    case 'recused':
      return { kind: 'trouble', text: '您说过这户是亲戚，请另一位来告诉。' };
    case 'not_from_here':
    case 'not_by_you':
      return { kind: 'trouble', text: '这一步不归您的岗位办，没有改动。' };
    case 'needs':
      return { kind: 'trouble', text: '还不能记，请再看一遍这户。' };
    default:
      return outcome satisfies never;
  }
}
