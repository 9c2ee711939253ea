import type { StaffStore } from '../../../../hardship/staff/staff-store.js';
import type { RuleReviewDesk } from '../../../../eligibility/rule-review.js';
import type { ConsultDesk } from '../../../../policy/consult.js';
import type { DraftDesk } from '../../../../policy/corpus/draft-desk.js';
import type { IndexUpkeep } from '../../../../policy/index-upkeep.js';
import type { LearnDesk } from '../../../../policy/learn-asks/learn-desk.js';
import type { UnansweredStores } from '../../../../policy/unanswered/topics.js';

/** What the pages on policies, documents and questions call. */
export interface KnowledgeParts extends ConsultDesk, LearnDesk, UnansweredStores {
  /** Where documents taken out lie, and files that nobody has published yet. */
  trashDir: string;
  incomingDir: string;
  upkeep: IndexUpkeep;
  drafts: DraftDesk;
  ruleReviews: RuleReviewDesk;
  /** How people reach the house, for links on paper; without a slash at the end. */
  publicUrl: string;
}

/** What every page of knowledge is given. */
export interface KnowledgePages {
  knowledge: KnowledgeParts;
  staff: { store: Pick<StaffStore, 'namesOf'> };
}
