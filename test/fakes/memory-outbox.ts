import type { FamilyMessage } from '../../src/hardship/messages/family-message.js';
import type {
  CallReason,
  FamilyToCall,
  KeptMessage,
  Outbox,
  TakenMessage,
} from '../../src/hardship/messages/outbox.js';

/** What a database would know of a message's report. */
export type ReportFacts = Pick<TakenMessage, 'conversation' | 'account' | 'submittedAt'> &
  Pick<FamilyToCall, 'receipt' | 'name' | 'village' | 'region' | 'state'>;

interface Row extends KeptMessage {
  report: string;
  dueAt: string;
  tries: number;
  facts: ReportFacts;
}

/** An outbox without a database; `put` is what writing a step does. */
export function createMemoryOutbox(): Outbox & {
  put(message: FamilyMessage, way: 'chat' | 'call', facts: ReportFacts): void;
} {
  const rows: Row[] = [];
  const underway = ({ state }: Row): boolean => state === 'waiting' || state === 'sending';
  const finish = (id: string, change: Partial<Row>): void => {
    const row = rows.find((each) => each.id === id && each.state === 'sending');
    if (row !== undefined) Object.assign(row, change);
  };
  const within = (place: string, { facts: { region } }: Row): boolean => (region ?? '').startsWith(place);
  return {
    put(message, way, facts) {
      const where = way === 'chat' ? { state: 'waiting' as const, why: null } : toCall('no_chat');
      rows.push({ ...message, ...where, doneAt: null, dueAt: message.at, tries: 0, facts });
    },
    async take(now, leaseUntil) {
      const row = rows.find(
        (each, i) =>
          underway(each) &&
          each.dueAt <= now &&
          !rows.slice(0, i).some((earlier) => earlier.report === each.report && underway(earlier)),
      );
      if (row === undefined) return null;
      Object.assign(row, { state: 'sending', dueAt: leaseUntil, tries: row.tries + 1 });
      const { conversation, account, submittedAt } = row.facts;
      const { id, report, tries, words } = row;
      return { id, report, tries, words, conversation, account, submittedAt };
    },
    async sent(id, at) {
      finish(id, { state: 'sent', doneAt: at });
    },
    async later(id, dueAt) {
      finish(id, { state: 'waiting', dueAt });
    },
    async toCall(id, why) {
      finish(id, toCall(why));
    },
    async giveUp(madeBefore) {
      const given = rows.filter(
        (row) =>
          row.at < madeBefore &&
          (row.state === 'waiting' || (row.state === 'sending' && row.dueAt < madeBefore)),
      );
      for (const row of given) Object.assign(row, toCall('unreachable'));
      return given.length;
    },
    async families({ place, limit, after = '' }) {
      const waiting = rows.filter((row) => row.state === 'to_call' && within(place, row));
      const cases = [...new Set(waiting.map((row) => row.case))]
        .map((id) => waiting.filter((row) => row.case === id))
        .filter(([first]) => first!.id > after);
      const page = cases.slice(0, limit);
      return {
        families: page.map((messages) => {
          const { facts, at, case: id } = messages[0]!;
          const { receipt, name, village, region, state } = facts;
          const why = messages.at(-1)!.why!;
          return {
            case: id,
            receipt,
            name,
            village,
            region,
            state,
            since: at,
            messages: messages.length,
            why,
          };
        }),
        next: cases.length > limit ? page.at(-1)![0]!.id : null,
      };
    },
    async toBeCalled(place) {
      return new Set(
        rows.filter((row) => row.state === 'to_call' && within(place, row)).map((row) => row.case),
      ).size;
    },
    async underway(place) {
      const all = rows.filter((row) => underway(row) && within(place, row));
      return { count: all.length, oldest: all[0]?.at ?? null };
    },
    async ofCase(id) {
      return rows
        .filter((row) => row.case === id)
        .map(({ report: _r, dueAt: _d, tries: _t, facts: _f, ...kept }) => structuredClone(kept));
    },
  };
}

const toCall = (why: CallReason) => ({ state: 'to_call' as const, why });
