import type { ReceivedUpdate, UpdateInbox } from '../../src/channels/telegram/update-inbox.js';

interface KeptUpdate {
  update: ReceivedUpdate | null;
  sent: number;
  storedAt: string;
}

/** Keeps updates in memory, copied in and out as a database would. */
export function createMemoryUpdateInbox(): UpdateInbox & { ids(): number[] } {
  const kept = new Map<number, KeptUpdate>();
  const inOrder = () => [...kept.entries()].sort(([a], [b]) => a - b);
  return {
    ids: () => inOrder().map(([id]) => id),
    async store(updates, instant) {
      const fresh = updates.filter(({ id }, i) => {
        return !kept.has(id) && updates.findIndex((other) => other.id === id) === i;
      });
      for (const update of fresh) {
        kept.set(update.id, { update: structuredClone(update), sent: 0, storedAt: instant });
      }
      return fresh.map((update) => ({ ...structuredClone(update), sent: 0 }));
    },
    async pending({ limit, after }) {
      return inOrder()
        .filter(([id]) => after === undefined || id > after)
        .flatMap(([, { update, sent }]) => (update === null ? [] : [{ ...structuredClone(update), sent }]))
        .slice(0, limit);
    },
    async sent(id, messages) {
      const row = kept.get(id);
      if (row !== undefined) row.sent = messages;
    },
    async done(id) {
      const row = kept.get(id);
      if (row !== undefined) row.update = null;
    },
    async forgetBefore(instant) {
      const old = inOrder().filter(([, { storedAt }]) => storedAt < instant);
      for (const [id] of old) kept.delete(id);
      return old.length;
    },
  };
}
