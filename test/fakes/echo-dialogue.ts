import type { TurnInput, TurnReply } from '../../src/dialogue/turn.js';
import type { Message } from '../../src/dialogue/turn.js';

/** A dialogue that says back what it heard, keeps the reply of a turn as the real one does, and counts. */
export function createEchoDialogue(script: (input: TurnInput) => Partial<Message>[] = echo) {
  const replies = new Map<string, TurnReply>();
  const taken: TurnInput[] = [];
  return {
    taken,
    async turn(input: TurnInput): Promise<TurnReply> {
      const given = replies.get(input.turn!);
      if (given !== undefined) return given;
      taken.push(input);
      // gives others a chance to overtake
      await new Promise((resolve) => setTimeout(resolve, (taken.length % 3) * 4));
      const messages = script(input).map((message) => ({
        text: '',
        citations: [],
        choices: [],
        expects: null,
        ...message,
      }));
      const reply = { session: input.session!, messages };
      replies.set(input.turn!, reply);
      return reply;
    },
  };
}

const echo = ({ text, choice }: TurnInput) => [{ text: `回:${text ?? choice ?? ''}` }];
