import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyRetention } from '../../src/app/keep-retention.js';
import { openStoresAt } from '../../src/app/open-stores.js';
import { readConfig } from '../../src/config/config.js';
import { actOn } from '../../src/hardship/cases/case-service.js';
import type { HardshipWrite } from '../../src/hardship/unit-of-work.js';
import { draftWrite, someConversation, submission, toldDraft } from '../fakes/told-report.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'mingbai-retention-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const told = new Date('2024-12-01T02:00:00Z');
const later = (days: number) => ({ now: () => new Date(told.getTime() + days * 24 * 3_600_000) });

it('erases each thing when its days are over, not before, and notes what went', async () => {
  const config = readConfig({
    MINGBAI_DATA_DIR: join(folder, 'data'),
    MINGBAI_KEY_FILE: join(folder, 'key'),
    MINGBAI_KEEP_DRAFT_DAYS: '30',
    MINGBAI_KEEP_CLOSED_DAYS: '60',
    MINGBAI_KEEP_CONVERSATION_DAYS: '90',
  });
  const stores = await openStoresAt(config);
  const commit = (...writes: HardshipWrite[]) => {
    const conversation = someConversation();
    const changes = { writes, forget: [] };
    return stores.conversations.save(conversation, null, { session: conversation.id, messages: [] }, changes);
  };
  const half = toldDraft();
  const [closed, open] = [toldDraft(), toldDraft()];
  await commit(draftWrite(half));
  for (const draft of [closed, open]) {
    await commit(draftWrite(draft));
    await commit(submission(draft).write);
  }
  const withdrawn = actOn((await stores.reports.filed(closed.id))!.case, '撤回', 'family', told);
  if (withdrawn.kind === 'done') await commit(...withdrawn.writes);

  await applyRetention(stores, config.keepDays, later(29));
  expect(await stores.reports.draft(half.id)).not.toBeNull();
  await applyRetention(stores, config.keepDays, later(31));
  expect(await stores.reports.draft(half.id)).toBeNull();
  expect((await stores.reports.filed(closed.id))?.report).not.toBeNull();
  await applyRetention(stores, config.keepDays, later(61));
  expect((await stores.reports.filed(closed.id))?.report).toBeNull();
  expect((await stores.reports.filed(closed.id))?.history.map(({ action }) => action)).toEqual([
    '申报',
    '撤回',
  ]);
  await applyRetention(stores, config.keepDays, later(4000));
  expect((await stores.reports.filed(open.id))?.report).not.toBeNull();

  const log = await stores.database
    .selectFrom('retention_log')
    .select(['rule', 'gone'])
    .where('gone', '>', 0)
    .execute();
  expect(log).toEqual([
    { rule: 'drafts', gone: 1 },
    { rule: 'ended_reports', gone: 1 },
    { rule: 'conversations', gone: 6 },
  ]);
  await stores.close();
});
