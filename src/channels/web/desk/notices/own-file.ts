import type { CaseFile } from '../../../../hardship/cases/case-store.js';
import { inScope } from '../../../../hardship/staff/reach.js';
import { noteReading } from '../../../../hardship/staff/read-personal-data.js';
import type { DeskParts } from '../desk-parts.js';
import type { DeskContext } from '../desk-routes.js';

/** The case a notice is about, when it lies in the member's area; the read is noted. */
export async function ownFile(c: DeskContext, parts: DeskParts): Promise<CaseFile | null> {
  const id = c.param('id');
  const kept = await parts.oversight.cases.find(id);
  if (kept === null || !inScope(c.member, kept.region)) return null;
  await noteReading(parts.accessLog, c.member, 'notice', id, c.now);
  return parts.oversight.cases.file(id);
}
