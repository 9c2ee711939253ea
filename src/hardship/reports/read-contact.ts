import type { Contact } from './hardship-report.js';
import { digitRuns } from './spoken-digits.js';

export type ReadContact =
  | { kind: 'contact'; contact: Contact }
  /** A way without a phone was named, no four digits with it. */
  | { kind: 'way'; by: 'group_leader' | 'chat' }
  | { kind: 'wrong_length' }
  | { kind: 'unclear' };

const mobile = /^(?:86|0086)?(1[3-9]\d{9})$/;
const landline = /^0[1-9]\d{1,2}[2-9]\d{6,7}$/;
const leader = /组长|队长|屯长|村干部|村里|村委|支书|邻居转|捎|转告/;
const here = /这里|这儿|聊天|微信|机器人|在这|上面|没有?(电话|手机)|不用(电话|手机)/;

/** Reads how somebody can be reached: a phone, or a way without one and four digits to remember. */
export function readContact(text: string): ReadContact {
  const runs = digitRuns(text);
  for (const run of runs) {
    const phone = mobile.exec(run)?.[1] ?? (landline.test(run) ? run : null);
    if (phone !== null) return { kind: 'contact', contact: { by: 'phone', phone } };
  }
  const by = leader.test(text) ? 'group_leader' : here.test(text) ? 'chat' : null;
  const pin = runs.find((run) => run.length === 4);
  if (pin !== undefined && runs.length === 1) {
    return { kind: 'contact', contact: { by: by ?? 'chat', pin } };
  }
  if (runs.some((run) => run.length >= 5)) return { kind: 'wrong_length' };
  return by === null ? { kind: 'unclear' } : { kind: 'way', by };
}

/** A mobile number said in running text, digits together. */
export const phoneInStory = (text: string): string | null =>
  /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(text.normalize('NFKC'))?.[0] ?? null;
