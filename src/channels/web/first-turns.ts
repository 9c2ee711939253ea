import type { Dialogue } from '../../dialogue/dialogue.js';
import type { TurnInput } from '../../dialogue/turn.js';
import type { Clock } from '../../shared/clock.js';

const keptMs = 10 * 60_000;
const keptAtMost = 10_000;
/** Only ids nobody can guess may find a session again: a random UUID, or the 160 bits of our own form. */
const unguessable =
  /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|[\w-]{27}\.\w{8})$/i;

/** A first turn sent twice (a double tap, a lost reply) begins one session, not two. */
export function joinFirstTurns(dialogue: Dialogue, clock: Clock): Dialogue {
  const begun = new Map<string, { session: Promise<string>; at: number }>();

  const forgetOld = (now: number) => {
    for (const [key, { at }] of begun) {
      if (now - at < keptMs && begun.size < keptAtMost) break;
      begun.delete(key);
    }
  };

  return {
    ...dialogue,
    async turn(input) {
      if (input.session !== null || input.turn === null || !unguessable.test(input.turn)) {
        return dialogue.turn(input);
      }
      const now = clock.now().getTime();
      forgetOld(now);
      const key = keyOf(input);
      const earlier = begun.get(key);
      if (earlier !== undefined) return dialogue.turn({ ...input, session: await earlier.session });
      const reply = dialogue.turn(input);
      const session = reply.then((given) => given.session);
      begun.set(key, { session, at: now });
      session.catch(() => begun.delete(key));
      return reply;
    },
  };
}

const keyOf = ({ channel, turn, text, choice, region }: TurnInput) =>
  JSON.stringify([channel, turn, text, choice, region]);
