import { noLimits, openCase } from '../cases/case-service.js';
import type { CaseLink, HardshipWrite } from '../unit-of-work.js';
import { HardshipReport, type Consent, type GivenAnswer } from './hardship-report.js';
import type { ReportDraft } from './report-draft.js';
import { urgencyOf } from './urgency.js';

/** What is known of a submission beside the draft. */
export interface Submission {
  receipt: string;
  consent: Pick<Consent, 'version' | 'text'>;
  channel: HardshipReport['channel'];
  conversation: string;
  account: string;
  links: readonly CaseLink[];
  answers?: readonly GivenAnswer[];
  /** 灾害模式 stands over the place. */
  inDisaster?: boolean;
}

/** The report a complete draft becomes, and the one write that makes it stand: report, case, first step and links. */
export function submitReport(
  draft: ReportDraft,
  { receipt, consent, channel, conversation, account, links, answers = [], inDisaster = false }: Submission,
  now: Date,
  limits = noLimits,
): { report: HardshipReport; write: HardshipWrite } {
  const at = now.toISOString();
  const report = HardshipReport.parse({
    schema: 1,
    id: draft.id,
    receipt,
    relation: draft.relation,
    name: draft.name,
    helper: draft.helper,
    village: draft.village,
    contact: draft.contact,
    story: draft.story,
    causes: draft.causes,
    urgency: [
      ...new Set([...urgencyOf(draft.story, draft.danger), ...(inDisaster ? (['disaster'] as const) : [])]),
    ],
    consent: { ...consent, at, by: draft.relation === 'self' ? 'household' : 'helper' },
    channel,
    conversation,
    account,
    attachments: draft.attachments,
    answers,
    startedAt: draft.startedAt,
    submittedAt: at,
  });
  return { report, write: { write: 'submission', report, ...openCase(report, now, limits), links } };
}
