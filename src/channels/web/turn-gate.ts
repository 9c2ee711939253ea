import type { Context } from 'hono';
import type { TurnInput, TurnReply } from '../../dialogue/turn.js';
import { AppError } from '../../shared/app-error.js';
import { clientAddress } from './client-address.js';
import { joinFirstTurns } from './first-turns.js';
import { createRateLimit } from '../rate-limit.js';
import type { WebParts } from './web-parts.js';

/** The one way from the web into the dialogue: rate limits first, double first turns joined. */
export interface TurnGate {
  /** Throws `rate_limited` with Retry-After set on the context. */
  take(c: Context, input: TurnInput): Promise<TurnReply>;
}

export function createTurnGate(parts: WebParts): TurnGate {
  const dialogue = joinFirstTurns(parts.dialogue, parts.clock);
  const perAddress = createRateLimit(parts.rate.perAddress, parts.clock);
  const perSession = createRateLimit(parts.rate.perSession, parts.clock);
  return {
    async take(c, input) {
      const taken = [perAddress.take(clientAddress(c, parts.trustProxy))];
      if (input.session !== null) taken.push(perSession.take(input.session));
      const waits = taken.flatMap((each) => (each.allowed ? [] : [each.retryAfter]));
      if (waits.length > 0) {
        c.header('Retry-After', String(Math.max(...waits)));
        throw new AppError(
          'rate_limited',
          'too many turns in a short time; wait as long as Retry-After says',
        );
      }
      return dialogue.turn(input);
    },
  };
}
