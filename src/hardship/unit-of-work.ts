import type { CaseStep, HardshipCase } from './cases/case.js';
import type { CaseRecord } from './cases/case-record.js';
import type { Lead } from './leads/lead.js';
import type { FamilyMessage } from './messages/family-message.js';
import type { HardshipReport } from './reports/hardship-report.js';
import type { ReportDraft } from './reports/report-draft.js';

/**
 * What one turn changes, as data: the store writes all of it, with the conversation and the reply, in one
 * transaction, or nothing of it.
 */
export type HardshipWrite =
  /** `draft.version` is the version that was loaded (0 for a new one); the row gets the next. */
  | { write: 'draft'; draft: ReportDraft; expiresAt: string }
  /** The report, told or still a draft, was spoken of in this conversation by who sits there (`seat`). */
  | { write: 'told_in'; report: string; conversation: string; seat: string }
  /** The draft and its key are destroyed, its attachments with them. */
  | { write: 'draft_dropped'; draft: string }
  /** The draft becomes the report, under the same id and key; case, first history entry and receipt with it. */
  | {
      write: 'submission';
      report: HardshipReport;
      opened: HardshipCase;
      first: CaseStep;
      /** Open cases that may be the same household's; a person decides whether they are one. */
      links: readonly CaseLink[];
    }
  /** A case another bureau or the staff opened, under a key of its own. */
  | { write: 'lead'; lead: Lead; opened: HardshipCase; first: CaseStep; links: readonly CaseLink[] }
  /** What the staff know of a household, sealed under the key of the report or lead. */
  | { write: 'case_record'; report: string; record: CaseRecord }
  /** A person said whether two cases are one household's. */
  | {
      write: 'link_decided';
      case: string;
      earlier: string;
      decided: 'same' | 'different';
      by: string;
      at: string;
    }
  /** A step of a case; `moved.version` is the version that was loaded. */
  | { write: 'case_step'; moved: HardshipCase; step: CaseStep }
  /** What the family is told of a step: sent to its chat, or read out by a person. */
  | { write: 'family_message'; message: FamilyMessage; way: 'chat' | 'call' }
  /** A person told the family what its case's steps up to this one say. */
  | { write: 'family_told'; case: string; upTo: string; at: string }
  /** Who proved whose report it is was shown what waited for it. */
  | { write: 'family_read'; report: string; at: string }
  /** What somebody adds to a report; the report itself is never overwritten. */
  | { write: 'amendment'; report: string; id: string; text: string; at: string }
  /** Content, key, blind indexes and the talk around it are destroyed; the history of steps stays without words. */
  | { write: 'erasure'; report: string; at: string }
  /** A wrong second factor, counted against the receipt and the conversation. */
  | { write: 'wrong_try'; id: string; receipt: string; conversation: string; at: string };

export interface CaseLink {
  /** The earlier case. */
  case: string;
  why: 'same_phone' | 'same_id' | 'same_name_and_village';
}
