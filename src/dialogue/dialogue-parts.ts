import type { AnswersPolicy } from '../policy/answer/policy-answer.js';
import type { RegionList } from '../policy/corpus/region-list.js';
import type { PassageArchive } from '../policy/passage-archive.js';
import type { LedgerEntry, QuestionLedger } from '../policy/question-ledger.js';
import type { Clock } from '../shared/clock.js';
import type { Conversation } from './conversation.js';
import type { ConversationStore } from './conversation-store.js';
import type { Message } from './turn.js';

/** What the dialogue is plugged into. */
export interface DialogueParts {
  policy: AnswersPolicy;
  conversations: ConversationStore;
  archive: PassageArchive;
  ledger: QuestionLedger;
  /** The current list: it may be replaced with the corpus while the bot runs. */
  regions: () => RegionList;
  /** Places the corpus has documents of, canonical paths. */
  places: () => readonly string[];
  clock: Clock;
  /** A question could not be noted; the answer goes out all the same. */
  onLedgerFailure?: (error: unknown) => void;
}

/** What one turn comes to, before anything is written. */
export interface TurnOutcome {
  conversation: Conversation;
  messages: Message[];
  /** Goes to the question ledger once the turn is saved. */
  notes: readonly Pick<LedgerEntry, 'kind' | 'question' | 'passages' | 'region'>[];
  /** 换人: what was kept of the person before is to be erased first. */
  forget: boolean;
  /** What the person said, masked; a button's label for a press. */
  asked: string;
}
