import { noteOn } from '../../src/hardship/cases/case-service.js';
import type { CaseStore } from '../../src/hardship/cases/case-store.js';
import type { FamilyMessage } from '../../src/hardship/messages/family-message.js';
import type { HardshipWrite } from '../../src/hardship/unit-of-work.js';
import { newUlid } from '../../src/shared/id.js';
import type { OutboxStores, ToldCase } from '../contracts/outbox.js';
import type { createMemoryOutbox } from './memory-outbox.js';
import { draftWrite, submission, toldDraft } from './told-report.js';

const now = new Date('2024-12-02T02:00:00Z');
const county = '河东省青川市云溪县';

/** One id after the other, whatever else is made meanwhile. */
let made = 0;
const nextId = (): string => newUlid(new Date(now.getTime() + ++made));

const messageOf = (ids: Pick<FamilyMessage, 'case' | 'report' | 'step'>, n: number): FamilyMessage => ({
  ...ids,
  id: nextId(),
  at: now.toISOString(),
  words: { said: `第${n + 1}条`, shown: `第${n + 1}条`, answers: [] },
});

/** Cases with messages, put where a database keeps them. */
export const toldOnDatabase =
  (cases: CaseStore): OutboxStores['told'] =>
  async (channel, messages, village = county): Promise<ToldCase> => {
    const draft = toldDraft({ village: { region: village, said: '新屯村三组' } });
    const { report, write } = submission(draft);
    const sent = { ...report, channel, conversation: channel === 'telegram' ? 'telegram:7' : 'c1' };
    const { opened } = write;
    await cases.commit([draftWrite(draft)]);
    await cases.commit([{ ...write, report: sent }]);
    const ids: string[] = [];
    for (let n = 0; n < messages; n++) {
      const stepped = noteOn((await cases.find(opened.id))!, '补充', now) as Extract<
        HardshipWrite,
        { write: 'case_step' }
      >;
      const message = messageOf({ case: opened.id, report: report.id, step: stepped.step.id }, n);
      ids.push(message.id);
      const way = channel === 'telegram' ? 'chat' : 'call';
      await cases.commit([stepped, { write: 'family_message', message, way }]);
    }
    return { case: opened.id, report: report.id, messages: ids };
  };

/** The same in memory. */
export const toldInMemory =
  (outbox: ReturnType<typeof createMemoryOutbox>): OutboxStores['told'] =>
  async (channel, messages, village = county): Promise<ToldCase> => {
    const [id, report] = [newUlid(now), newUlid(now)];
    const made = Array.from({ length: messages }, (_, n) =>
      messageOf({ case: id, report, step: newUlid(now) }, n),
    );
    for (const message of made) {
      outbox.put(message, channel === 'telegram' ? 'chat' : 'call', {
        conversation: channel === 'telegram' ? 'telegram:7' : 'c1',
        account: 'seat',
        submittedAt: '2024-12-01T02:00:00.000Z',
        receipt: '4829153076',
        name: '王桂花',
        village: '新屯村三组',
        region: village,
        state: '待核实',
      });
    }
    return { case: id, report, messages: made.map((message) => message.id) };
  };
