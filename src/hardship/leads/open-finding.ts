import { z } from 'zod';
import { newUlid } from '../../shared/id.js';
import type { HardshipCase } from '../cases/case.js';
import { openLead, type LimitsOf } from '../cases/case-service.js';
import { disasterOver, type DisasterStore } from '../disaster/disaster-mode.js';
import { CauseCode, mostCauses } from '../reports/cause.js';
import { longestPlace, PersonName } from '../reports/hardship-report.js';
import { matchingKeys } from '../reports/household-keys.js';
import { freeReceipt } from '../reports/receipt.js';
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
  reports: Pick<ReportStore, 'openCasesOf' | 'isReceiptTaken'>;
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

/** What was found, where the household lives, and on which round. */
export interface Found {
  finding: Finding;
  region: string;
  round: string | null;
}

/** A finding as a lead that nobody has been given a receipt of. */
export async function leadOfFinding(
  { disasters }: Pick<FindingParts, 'disasters'>,
  member: StaffMember,
  { finding, region, round }: Found,
  now: Date,
): Promise<Omit<Lead, 'receipt'>> {
  const inDisaster = disasterOver(await disasters.standing(), region) !== null;
  return {
    schema: 1,
    id: newUlid(now),
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
}

/** The case a finding opens, linked to open ones that may be the same household's. */
export async function openFinding(
  parts: FindingParts,
  member: StaffMember,
  found: Found,
  now: Date,
): Promise<OpenedFinding> {
  const told = await leadOfFinding(parts, member, found, now);
  // the household is given it at once, so it must be the one that is kept
  const lead: Lead = { ...told, receipt: await freeReceipt(parts.reports) };
  const links = await parts.reports.openCasesOf(matchingKeys(lead));
  const limits = await parts.limitsFor(found.region);
  const opening = openLead(lead, { actor: member.role, id: member.id }, now, limits);
  return { lead, case: opening.opened, links, writes: [{ write: 'lead', lead, ...opening, links }] };
}
