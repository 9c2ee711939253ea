import { z } from 'zod';
import { newUlid } from '../../shared/id.js';
import type { HardshipCase } from '../cases/case.js';
import { openLead, type LimitsOf } from '../cases/case-service.js';
import { disasterOver, type DisasterStore } from '../disaster/disaster-mode.js';
import { CauseCode, mostCauses } from '../reports/cause.js';
import { longestPlace, PersonName } from '../reports/hardship-report.js';
import { matchingKeys } from '../reports/household-keys.js';
import { newReceipt } from '../reports/receipt.js';
import type { ReportStore } from '../reports/report-store.js';
import { urgencyOf } from '../reports/urgency.js';
import type { StaffMember } from '../staff/staff-member.js';
import type { CaseLink, HardshipWrite } from '../unit-of-work.js';
import type { Lead } from './lead.js';

/** What somebody of the staff found at a household (排查发现). */
export const Finding = z.object({
  name: PersonName,
  /** House and group as said; the village is the walk's. */
  said: z.string().min(1).max(longestPlace),
  phone: z
    .string()
    .regex(/^(1[3-9]\d{9}|0\d{9,11})$/)
    .nullable(),
  words: z.string().min(1).max(2000),
  causes: z.array(CauseCode).max(mostCauses),
  urgent: z.boolean(),
});
export type Finding = z.infer<typeof Finding>;

export interface FindingParts {
  reports: Pick<ReportStore, 'openCasesOf'>;
  disasters: DisasterStore;
  limitsFor(region: string | null): Promise<LimitsOf>;
}

export interface OpenedFinding {
  lead: Lead;
  case: HardshipCase;
  /** Open cases that may be the same household's. */
  links: readonly CaseLink[];
  writes: HardshipWrite[];
}

/** The case a finding opens, linked to open ones that may be the same household's; `region` is where it lives. */
export async function openFinding(
  parts: FindingParts,
  member: StaffMember,
  { finding, region, round }: { finding: Finding; region: string; round: string | null },
  now: Date,
): Promise<OpenedFinding> {
  const inDisaster = disasterOver(await parts.disasters.standing(), region) !== null;
  const lead: Lead = {
    schema: 1,
    id: newUlid(now),
    receipt: newReceipt(),
    name: finding.name,
    village: { region, said: finding.said },
    phone: finding.phone,
    idNumber: null,
    causes: finding.causes,
    urgent: finding.urgent || inDisaster || urgencyOf([finding.words], []).length > 0,
    words: finding.words,
    source: { door: 'finding', round, foundBy: member.id },
    at: now.toISOString(),
  };
  const links = await parts.reports.openCasesOf(matchingKeys(lead));
  const opening = openLead(lead, { actor: member.role, id: member.id }, now, await parts.limitsFor(region));
  return { lead, case: opening.opened, links, writes: [{ write: 'lead', lead, ...opening, links }] };
}
