import { say, type TurnDraft } from '../answer-turn.js';
import type { ButtonAction } from '../button-row.js';
import { eligibilityWording as words } from '../wording/eligibility-wording.js';
import type { CheckDeed } from './household-check.js';
import { optionsLeft } from './read-reply.js';

/** The open question with its buttons; `before` is said first. */
export function askQuestion(turn: TurnDraft, before: readonly string[]): TurnDraft {
  const { question, picked, asked } = turn.conversation.check!;
  if (question === null) return turn;
  const { topic, asks, many, options } = question;
  const button = (label: string, deed: CheckDeed) =>
    turn.buttons.add(label, { type: 'check', deed } satisfies ButtonAction);
  const taken = options.filter(({ id }) => picked.includes(id)).map(({ label }) => label);
  const left = optionsLeft(question, picked);
  const ending = taken.length > 0 ? words.more(taken) : many ? words.several : '';
  return say(turn, [...before, [asks, ending].filter((line) => line !== '').join('\n')].join('\n\n'), {
    choices: [
      ...left.map(({ id, label }) => button(label, { do: 'pick', topic, option: id })),
      ...(taken.length > 0 ? [button(words.done, { do: 'done', topic })] : []),
      button(words.unsure, { do: 'pass', topic }),
      button(words.decline, { do: 'pass', topic }),
      ...(asked.length > 1 ? [button(words.list, { do: 'list' })] : []),
      button(words.stop, { do: 'stop' }),
    ],
    expects: 'check',
    personal: true,
  });
}
