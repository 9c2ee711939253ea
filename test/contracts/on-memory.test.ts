import { describe } from 'vitest';
import { createMemoryAccessLog, createMemoryRecusals } from '../fakes/memory-access-log.js';
import { createMemoryAskDecisions } from '../fakes/memory-ask-decisions.js';
import { createMemoryConversationStore } from '../fakes/memory-conversation-store.js';
import { createMemoryDutyLog } from '../fakes/memory-duty-log.js';
import { createMemoryOutbox } from '../fakes/memory-outbox.js';
import { createMemoryPassageArchive } from '../fakes/memory-passage-archive.js';
import { createMemoryQuestionLedger } from '../fakes/memory-question-ledger.js';
import { createMemoryUnansweredMarks } from '../fakes/memory-unanswered-marks.js';
import { createMemorySupervisionStore } from '../fakes/memory-supervision-store.js';
import { createMemoryStaffStore } from '../fakes/memory-staff-store.js';
import { createMemoryUpdateInbox } from '../fakes/memory-update-inbox.js';
import { toldInMemory } from '../fakes/told-families.js';
import { storeContracts } from './opened-stores.js';

/** An empty outbox, and cases to be told of. */
const createMemoryFamilies = () => {
  const outbox = createMemoryOutbox();
  return { outbox, told: toldInMemory(outbox) };
};

describe('the fakes keep the contracts', () => {
  storeContracts(async () => ({
    conversations: createMemoryConversationStore(),
    ledger: createMemoryQuestionLedger(),
    decisions: createMemoryAskDecisions(),
    unansweredMarks: createMemoryUnansweredMarks(),
    archive: createMemoryPassageArchive(),
    supervision: createMemorySupervisionStore(),
    inbox: createMemoryUpdateInbox(),
    families: createMemoryFamilies(),
    staff: createMemoryStaffStore(),
    accessLog: createMemoryAccessLog(),
    dutyLog: createMemoryDutyLog(),
    recusals: createMemoryRecusals(),
  }));
});
