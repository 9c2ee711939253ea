import { takeReply, type IntakeReply } from '../../../src/hardship/reports/intake.js';
import { newDraft, type IntakeStep, type ReportDraft } from '../../../src/hardship/reports/report-draft.js';
import type { StoryReading } from '../../../src/hardship/reports/story-reading.js';

export const now = new Date('2024-12-01T02:00:00Z');
export const look = {
  village: (text: string) => (/村$/.test(text) ? { region: '河东省青川市云溪县', said: text } : null),
};
export const reading: StoryReading = {
  name: null,
  relation: null,
  helper: null,
  village: null,
  contact: null,
  causes: ['01', '04', '09', '02', '03', '05', '06', '07', '99'],
  likely: 2,
  sure: false,
  danger: [],
};
export const begun = (more: Partial<ReportDraft> = {}): ReportDraft => ({
  ...newDraft({ id: '01J', near: null, places: ['河东省青川市云溪县'], story: [] }, now),
  ...more,
});

/** The draft after these replies; every reply must be taken. */
export function walk(draft: ReportDraft, ...replies: IntakeReply[]): ReportDraft {
  return replies.reduce((at, reply) => {
    const outcome = takeReply(at, reply, look);
    if (outcome.kind === 'rejected') throw new Error(`${outcome.why} at ${at.step}`);
    return outcome.draft;
  }, draft);
}
export const words = (text: string): IntakeReply => ({ kind: 'words', text });
export const done: IntakeReply = { kind: 'story_done', reading };
export const told = (): ReportDraft => walk(begun(), words('老伴病了，家里没人种地'), done);

/** A draft standing at each step. */
export const standing: Record<IntakeStep, () => ReportDraft> = {
  story: begun,
  who: told,
  village: () => walk(told(), words('王桂花')),
  contact: () => walk(told(), words('王桂花'), words('新屯村')),
  cause: () => walk(told(), words('王桂花'), words('新屯村'), words('13812345678')),
  confirm: () => walk(standing.cause(), { kind: 'tap', step: 'cause', value: 'likely' }),
  change: () => walk(standing.confirm(), { kind: 'change', step: null }),
};
