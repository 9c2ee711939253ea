import type { Conversation } from '../../src/dialogue/conversation.js';
import { newConversation } from '../../src/dialogue/conversation-memory.js';
import type { HardshipReport } from '../../src/hardship/reports/hardship-report.js';
import { newReceipt } from '../../src/hardship/reports/receipt.js';
import { newDraft, type ReportDraft } from '../../src/hardship/reports/report-draft.js';
import { submitReport } from '../../src/hardship/reports/submit-report.js';
import type { CaseLink, HardshipWrite } from '../../src/hardship/unit-of-work.js';
import { newUlid } from '../../src/shared/id.js';

const now = new Date('2024-12-01T02:00:00Z');

/** A draft of an invented household with everything told. */
export function toldDraft(more: Partial<ReportDraft> = {}): ReportDraft {
  return {
    ...newDraft({ id: newUlid(now), near: null, places: [], story: ['老伴病了，家里没人种地'] }, now),
    step: 'confirm',
    relation: 'self',
    name: '王桂花',
    village: { region: '河东省青川市云溪县', said: '新屯村三组' },
    contact: { by: 'phone', phone: '13812345678' },
    causes: ['01', '04'],
    ...more,
  };
}

export const draftWrite = (draft: ReportDraft): HardshipWrite => ({
  write: 'draft',
  draft,
  expiresAt: '2024-12-31T02:00:00.000Z',
});

/** The report that draft becomes, and the write that makes it stand. */
export function submission(
  draft: ReportDraft,
  links: readonly CaseLink[] = [],
): { report: HardshipReport; write: Extract<HardshipWrite, { write: 'submission' }> } {
  const { report, write } = submitReport(
    draft,
    {
      receipt: newReceipt(),
      consent: { version: '1', text: '我同意核实' },
      channel: 'web',
      conversation: 'c1',
      account: 'seat',
      links,
    },
    now,
  );
  return { report, write: write as Extract<HardshipWrite, { write: 'submission' }> };
}

/** A conversation nobody saved yet. */
export const someConversation = (id = newUlid(now)): Conversation => newConversation(id, 'web', now);
