import type { Worked } from '../../../../hardship/cases/case-desk.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';
import { notFound } from '../refusal-pages.js';
import { casePath } from './case-path.js';
import { timeText } from './case-words.js';

/** Back to the case, with a sentence on what came of it. */
export async function answerWorked(
  c: DeskContext,
  parts: DeskParts,
  id: string,
  worked: Worked,
  done: string,
): Promise<Response> {
  if (worked.kind === 'not_found') return notFound(c, c.member);
  if (worked.kind === 'done') return c.redirect(casePath(id), { kind: 'done', text: done });
  return c.redirect(casePath(id), { kind: 'trouble', text: await whyNot(parts, worked) });
}

/** Why nothing was written, and what to do. */
export async function whyNot(
  parts: DeskParts,
  worked: Exclude<Worked, { kind: 'done' | 'not_found' }>,
): Promise<string> {
  switch (worked.kind) {
    case 'not_from_here':
      return '案件现在不在这一步，没有改动。请看看它到哪一步了。';
    case 'not_by_you':
      return '这一步不归您的岗位办，没有改动。';
    case 'recused':
      return '您说过这户是亲戚，要请另一位来办。没有改动。';
    case 'needs':
      return `还不能办：${worked.needs.map(({ says }) => says).join('；')}。`.slice(0, 380);
    case 'changed': {
      const { last } = worked;
      const who = last.actor === 'family' ? '这家人' : await nameOf(parts, last.actorId);
      return `别人刚刚先办了：${who}在 ${timeText(last.at)} 做了“${last.action}”，现在是“${worked.case.state}”。您的没有写进去，请看过再办。`;
    }
    default:
      return worked satisfies never;
  }
}

async function nameOf(parts: DeskParts, id: string | null): Promise<string> {
  const names = await parts.casework.colleagues.names([id]);
  return (id === null ? undefined : names.get(id)) ?? '同事';
}
