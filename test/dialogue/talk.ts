import { createDialogue, type Dialogue, type TellsFamilies } from '../../src/dialogue/dialogue.js';
import type { ConversationStore } from '../../src/dialogue/conversation-store.js';
import type { TurnInput, TurnReply } from '../../src/dialogue/turn.js';
import type { DialogueParts } from '../../src/dialogue/dialogue-parts.js';
import { noLimits } from '../../src/hardship/cases/case-service.js';
import type { AttachmentStore } from '../../src/hardship/reports/attachment-store.js';
import type { ReportStore } from '../../src/hardship/reports/report-store.js';
import { perhapsDanger, urgentWords } from '../../src/policy/answer/answer-wording.js';
import type { PolicyAnswer, PolicyQuestion } from '../../src/policy/answer/policy-answer.js';
import { createMemoryConversationStore } from '../fakes/memory-conversation-store.js';
import { createMemoryPassageArchive } from '../fakes/memory-passage-archive.js';
import { createMemoryQuestionLedger } from '../fakes/memory-question-ledger.js';
import { plainCauseSense, plainDangerSense } from '../fakes/plain-senses.js';
import { createScriptedPolicy } from '../fakes/scripted-policy.js';
import { smallRegionList } from '../fakes/small-region-list.js';

const unset = (): never => {
  throw new Error('this test keeps no reports');
};
const noReports: ReportStore = {
  draft: unset,
  draftByResumeCode: unset,
  filed: unset,
  filedByReceipt: unset,
  isReceiptTaken: unset,
  openCasesOf: unset,
  accountOfCase: unset,
  wrongTries: unset,
};

export interface Talk {
  dialogue: Dialogue & TellsFamilies;
  policy: ReturnType<typeof createScriptedPolicy>;
  ledger: ReturnType<typeof createMemoryQuestionLedger>;
  archive: ReturnType<typeof createMemoryPassageArchive>;
  store: ConversationStore;
  clock: { now(): Date; pass(hours: number): void };
  /** Says something in one web session that begins with the first call. */
  say(text: string, more?: Partial<TurnInput>): Promise<TurnReply>;
  press(reply: TurnReply, label: string, more?: Partial<TurnInput>): Promise<TurnReply>;
  session(): string | null;
}

/** A conversation with invented places (云溪县 and 白石县 have documents) and a scripted policy. */
export function startTalk(
  script: (question: PolicyQuestion) => Partial<PolicyAnswer> = () => ({}),
  options: {
    store?: ConversationStore;
    reports?: ReportStore;
    attachments?: AttachmentStore;
    speech?: DialogueParts['speech'];
    limitsFor?: DialogueParts['limitsFor'];
    eligibility?: DialogueParts['eligibility'];
    regions?: DialogueParts['regions'];
    places?: DialogueParts['places'];
    inDisaster?: DialogueParts['inDisaster'];
  } = {},
): Talk {
  let time = Date.parse('2024-12-01T02:00:00Z');
  const clock = { now: () => new Date(time), pass: (hours: number) => void (time += hours * 3_600_000) };
  const policy = createScriptedPolicy(script);
  const ledger = createMemoryQuestionLedger();
  const archive = createMemoryPassageArchive();
  const store = options.store ?? createMemoryConversationStore();
  const dialogue = createDialogue({
    policy,
    ledger,
    archive,
    conversations: store,
    regions: options.regions ?? (() => smallRegionList),
    places: options.places ?? (() => ['河东省青川市云溪县', '河东省青川市白石县']),
    danger: plainDangerSense,
    urgentWords: (danger) => urgentWords[danger],
    perhapsDanger,
    causes: plainCauseSense,
    reports: options.reports ?? noReports,
    attachments: options.attachments ?? { keep: unset, read: unset, sweep: unset },
    speech: options.speech ?? null,
    counties: { of: async () => null, save: async () => undefined },
    limitsFor: options.limitsFor ?? (async () => noLimits),
    eligibility: options.eligibility ?? null,
    inDisaster: options.inDisaster ?? (async () => false),
    keepDraftDays: 30,
    clock,
  });
  let session: string | null = null;
  const turn = async (input: Partial<TurnInput>) => {
    const reply = await dialogue.turn({
      session,
      channel: 'web',
      turn: null,
      text: null,
      choice: null,
      region: null,
      ...input,
    });
    session = reply.session;
    return reply;
  };
  return {
    dialogue,
    policy,
    ledger,
    archive,
    store,
    clock,
    session: () => session,
    say: (text, more = {}) => turn({ text, ...more }),
    press: (reply, label, more = {}) => {
      const choice = reply.messages.flatMap((m) => m.choices).find((c) => c.label === label);
      if (choice === undefined) throw new Error(`no button ${label}`);
      return turn({ choice: choice.id, ...more });
    },
  };
}
