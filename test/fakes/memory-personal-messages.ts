import type { PersonalMessages } from '../../src/channels/telegram/personal-messages.js';

/** Remembers in memory. */
export function createMemoryPersonalMessages(): PersonalMessages {
  let kept: { chat: string; message: number; at: string }[] = [];
  return {
    async remember(chat, message, at) {
      kept.push({ chat, message, at });
    },
    async take(chat, erase) {
      const taken = kept.filter((each) => each.chat === chat).map(({ message }) => message);
      if (taken.length === 0 || !(await erase(taken))) return [];
      kept = kept.filter((each) => each.chat !== chat);
      return taken;
    },
    async forgetBefore(instant) {
      const before = kept.length;
      kept = kept.filter(({ at }) => at >= instant);
      return before - kept.length;
    },
  };
}
