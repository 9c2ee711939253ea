import type { LimitsOf } from '../hardship/cases/case-service.js';
import type { CountyProfiles } from '../hardship/cases/county-profile.js';
import type { AttachmentStore } from '../hardship/reports/attachment-store.js';
import type { ReportStore } from '../hardship/reports/report-store.js';
import type { CauseSense } from '../hardship/reports/suggest-causes.js';
import type { HardshipWrite } from '../hardship/unit-of-work.js';
import type { AnswersPolicy } from '../policy/answer/policy-answer.js';
import type { Danger, DangerSense } from '../policy/question/sense-danger.js';
import type { RegionList } from '../policy/corpus/region-list.js';
import type { PassageArchive } from '../policy/passage-archive.js';
import type { LedgerNote, QuestionLedger } from '../policy/question-ledger.js';
import type { Clock } from '../shared/clock.js';
import type { Conversation } from './conversation.js';
import type { ConversationStore } from './conversation-store.js';
import type { EligibilityParts } from './eligibility/eligibility-parts.js';
import type { StaffParts } from './staff/staff-parts.js';
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
  /** Hears danger to a life in somebody's words. */
  danger: DangerSense;
  /** What to do first in a danger, and which number to call. */
  urgentWords: (danger: Danger) => string;
  /** The same in one sentence, where it is not sure. */
  perhapsDanger: string;
  causes: CauseSense;
  reports: ReportStore;
  attachments: AttachmentStore;
  /** Turns spoken words into text; null while no engine is configured. */
  speech: { transcribe(sound: Uint8Array): Promise<string> } | null;
  counties: CountyProfiles;
  /** Limits by the profile of the county a case lies in; of an unknown place none. */
  limitsFor(region: string | null): Promise<LimitsOf>;
  /** 灾害模式 stands over the place: help comes first there. */
  inDisaster(region: string | null): Promise<boolean>;
  /** For cadres whose account is bound; without it everybody speaks as a villager. */
  staff?: StaffParts | null;
  /** For 我家符合吗; without it nobody can ask that. */
  eligibility?: EligibilityParts | null;
  /** Days a report half told is kept after its last step. */
  keepDraftDays: number;
  clock: Clock;
  /** A question could not be noted; the answer goes out all the same. */
  onLedgerFailure?: (error: unknown) => void;
}

/** What one turn comes to, before anything is written. */
export interface TurnOutcome {
  conversation: Conversation;
  messages: Message[];
  /** What changes in reports and cases, written with the turn. */
  writes: readonly HardshipWrite[];
  /** Goes to the question ledger once the turn is saved. */
  notes: readonly LedgerNote[];
  /** Conversations to be forgotten first: this one at 换人, and where an erased report was told. */
  forget: readonly string[];
  /** What the person said, masked; a button's label for a press. */
  asked: string;
}
