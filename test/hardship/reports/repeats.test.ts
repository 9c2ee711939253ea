import { expect, it } from 'vitest';
import { caseStates } from '../../../src/hardship/cases/case-transitions.js';
import { matchingKeys } from '../../../src/hardship/reports/household-keys.js';
import { createConversationStore } from '../../../src/storage/kysely-conversation-store.js';
import { createReportStore } from '../../../src/storage/kysely-report-store.js';
import { openDatabase } from '../../../src/storage/open-database.js';
import { openTestVault } from '../../fakes/test-vault.js';
import { draftWrite, someConversation, submission, toldDraft } from '../../fakes/told-report.js';

it('links a repeat to cases under way only', async () => {
  const database = await openDatabase(':memory:');
  const vault = await openTestVault(database);
  const reports = createReportStore(database, vault);
  const conversations = createConversationStore(database, vault);
  const draft = toldDraft();
  for (const write of [draftWrite(draft), submission(draft).write]) {
    const conversation = someConversation();
    const reply = { session: conversation.id, messages: [] };
    await conversations.save(conversation, null, reply, { writes: [write], forget: [] });
  }
  const keys = matchingKeys((await reports.filed(draft.id))!.report!);
  const linked: string[] = [];
  for (const state of caseStates) {
    await database.updateTable('cases').set({ state }).execute();
    if ((await reports.openCasesOf(keys)).length > 0) linked.push(state);
  }
  expect(linked).toEqual(caseStates.filter((state) => !/不予纳入|风险消除|已关闭/.test(state)));
});
