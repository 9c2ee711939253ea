import type { Dialogue } from '../../dialogue/dialogue.js';
import type { Clock } from '../../shared/clock.js';
import type { Logger } from '../../shared/logger.js';
import type { RateAllowance } from '../rate-limit.js';
import type { PersonalMessages } from './personal-messages.js';
import type { UpdateInbox } from './update-inbox.js';

/** How long one call may take, in seconds; a dead connection must not hold up the others longer. */
export const callPatience = 15;

/** What the Telegram channel is plugged into. */
export interface TelegramParts {
  token: string;
  /** Without a slash at its end. */
  apiRoot: string;
  inbox: UpdateInbox;
  personal: PersonalMessages;
  dialogue: Pick<Dialogue, 'turn'>;
  clock: Clock;
  logger: Logger;
  /** Per chat, by the time Telegram received the words: a backlog after a pause is not a rush. */
  rate: RateAllowance;
}
