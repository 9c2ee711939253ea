import { bindTelegram, unbindTelegram } from '../../hardship/staff/telegram-binding.js';
import { say, type TurnDraft } from '../answer-turn.js';
import { newConversation } from '../conversation-memory.js';
import { staffWording as words } from '../wording/staff-wording.js';
import type { BindWords } from './read-staff-words.js';
import type { StaffParts } from './staff-parts.js';

const minute = 60_000;

/** 绑定 and 解绑 in a private chat; the channel says whose account it is, words never do. */
export async function settleBinding(
  turn: TurnDraft,
  { accounts }: StaffParts,
  said: BindWords,
): Promise<TurnDraft> {
  const { member, now } = turn;
  // the code is good for one thing and stays out of what is kept
  const asked: TurnDraft = { ...turn, asked: said.kind === 'bind' ? '绑定' : '解绑' };
  const store = { store: accounts };
  if (said.kind === 'unbind') {
    if (member === null) return say(asked, words.notBound);
    await unbindTelegram(store, member.id);
    return say(unseated(asked), words.unbound);
  }
  // also said when a turn is taken again after its code was used up
  if (member !== null) return say(asked, words.alreadyBound(member.name));
  if (said.code === null) return say(asked, words.askCode);
  const bound = await bindTelegram(store, said.code, turn.input.account!.id, now);
  switch (bound.kind) {
    case 'bound': {
      const { name, role, region } = bound.member;
      return say(asked, words.bound(name, role, turn.shortPlace(region)));
    }
    case 'unknown_code':
      return say(asked, words.unknownCode);
    case 'taken':
      return say(asked, words.boundElsewhere);
    case 'locked':
      return say(
        asked,
        words.bindLocked(Math.max(1, Math.ceil((Date.parse(bound.until) - now.getTime()) / minute))),
      );
    default:
      return bound satisfies never;
  }
}

/** What was said as staff is forgotten, and its messages are taken back; a report half told stays. */
function unseated(turn: TurnDraft): TurnDraft {
  const { id, channel, region, draft, left } = turn.conversation;
  const conversation = { ...newConversation(id, channel, turn.now), region, draft, left };
  return { ...turn, conversation, member: null, forget: [...turn.forget, id] };
}
