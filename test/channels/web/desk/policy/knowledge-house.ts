import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuleReviewDesk } from '../../../../../src/app/review-rules.js';
import { csrfOf } from '../../../../../src/channels/web/desk/csrf.js';
import { createDeskApp } from '../../../../../src/channels/web/desk/desk-app.js';
import type { DeskParts } from '../../../../../src/channels/web/desk/desk-parts.js';
import { knowledgeRoutes } from '../../../../../src/channels/web/desk/policy/knowledge-routes.js';
import type { KnowledgeParts } from '../../../../../src/channels/web/desk/policy/knowledge-parts.js';
import { maskPersonalData } from '../../../../../src/dialogue/mask-personal-data.js';
import type { StaffMember } from '../../../../../src/hardship/staff/staff-member.js';
import { openIndexModels, type OnnxIndexModels } from '../../../../../src/inference/index-models.js';
import { createPolicyAnswerer } from '../../../../../src/policy/answer-question.js';
import type { AskDrafter } from '../../../../../src/policy/corpus/ask-drafter.js';
import { createDraftDesk } from '../../../../../src/policy/corpus/draft-desk.js';
import { createIndexUpkeep } from '../../../../../src/policy/index-upkeep.js';
import { ensureIndex, openLibrary } from '../../../../../src/policy/keep-index.js';
import { closeWhatDocumentsAnswer } from '../../../../../src/policy/unanswered/close-what-documents-answer.js';
import { createKeptLogger } from '../../../../fakes/kept-logger.js';
import { createMemoryAskDecisions } from '../../../../fakes/memory-ask-decisions.js';
import { createMemoryQuestionLedger } from '../../../../fakes/memory-question-ledger.js';
import { createMemoryStaffStore } from '../../../../fakes/memory-staff-store.js';
import { createMemoryUnansweredMarks } from '../../../../fakes/memory-unanswered-marks.js';
import { plainDangerSense } from '../../../../fakes/plain-senses.js';
import { someAccount, someMember } from '../../../../fakes/some-staff.js';
import { baishi, qingchuan, writeTwoCounties } from '../../../../fixtures/corpus/two-counties.js';
import { unset } from '../oversight-house.js';

export const now = new Date('2025-06-01T02:00:00Z');

/** A county role of each county of the corpus, and a township below the first. */
export const people = {
  county: someMember({ name: '林知秋', role: 'county', region: qingchuan }),
  neighbour: someMember({ name: '沈向南', role: 'county', region: baishi }),
  township: someMember({ name: '何春生', role: 'township', region: `${qingchuan}柳树乡` }),
  administrator: someMember({ name: '管小明', role: 'administrator', region: '全国' }),
} as const;

/** Opened once a file: what takes the time. */
let opened: Promise<OnnxIndexModels> | null = null;

export type KnowledgeHouse = Awaited<ReturnType<typeof openKnowledgeHouse>>;

/** The pages on knowledge over two invented counties, with the real encoder, index and answers. */
export async function openKnowledgeHouse(options: { drafter?: AskDrafter } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-knowledge-'));
  const models = await (opened ??= openIndexModels(
    join(import.meta.dirname, '../../../../../models/encoder'),
  ));
  const home = { corpusDir: writeTwoCounties(folder), root: join(folder, 'index'), models };
  let builds = 0;
  await ensureIndex(home, { force: false, token: 'first' });
  let library = await openLibrary(home);
  const answers = createPolicyAnswerer(() => library, { danger: plainDangerSense });
  const ledger = createMemoryQuestionLedger();
  const decisions = createMemoryAskDecisions();
  const marks = createMemoryUnansweredMarks();
  const { logger, lines } = createKeptLogger();
  const failures: unknown[] = [];
  const upkeep = createIndexUpkeep({
    async refresh(progress) {
      await ensureIndex(home, { force: false, token: `b${builds++}`, progress });
      library = await openLibrary(home);
    },
    afterwards: async () => {
      await closeWhatDocumentsAnswer({ ledger, decisions, marks }, answers, now);
    },
    onFailure: (error) => failures.push(error),
  });
  const knowledge: KnowledgeParts = {
    corpusDir: home.corpusDir,
    trashDir: join(folder, 'removed'),
    incomingDir: join(folder, 'incoming'),
    answers,
    library: () => library,
    ledger,
    decisions,
    marks,
    mask: maskPersonalData,
    embed: (texts) => models.embedder.embedMany(texts),
    clock: { now: () => now },
    upkeep,
    drafts: createDraftDesk({
      corpusDir: home.corpusDir,
      drafter: options.drafter ?? null,
      onDone: () => undefined,
      onFailure: (error) => failures.push(error),
    }),
    ruleReviews: createRuleReviewDesk(home.corpusDir, () => Promise.resolve()),
    publicUrl: 'https://mingbai.example',
  };
  const store = createMemoryStaffStore();
  const at = now.toISOString();
  for (const member of Object.values(people)) {
    await store.add(someAccount(member));
    await store.openSession(tokenOf(member), {
      staff: member.id,
      openedAt: at,
      lastSeenAt: at,
      stage: 'open',
    });
  }
  const parts = unset<DeskParts>('desk', {
    staff: unset<DeskParts['staff']>('staff', { store }),
    knowledge,
    clock: { now: () => now },
    logger,
    trustProxy: false,
    secureCookies: false,
  });
  const app = createDeskApp(parts, knowledgeRoutes(parts));
  const fetchPage = async (member: StaffMember, path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', `mingbai_desk=${tokenOf(member)}`);
    const response = await app.request(path, { ...init, headers });
    return {
      status: response.status,
      to: response.headers.get('location'),
      text: await response.text(),
      response,
    };
  };
  return {
    app,
    knowledge,
    ledger,
    marks,
    decisions,
    lines,
    failures,
    get: (member: StaffMember, path: string) => fetchPage(member, path),
    post: (member: StaffMember, path: string, fields: Record<string, string | string[] | File> = {}) => {
      const form = new FormData();
      form.set('csrf', csrfOf(tokenOf(member)));
      for (const [name, value] of Object.entries(fields))
        for (const each of Array.isArray(value) ? value : [value]) form.append(name, each);
      return fetchPage(member, path, { method: 'POST', body: form });
    },
    async close() {
      await upkeep.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const tokenOf = ({ id }: StaffMember): string => `token-of-${id}`;
