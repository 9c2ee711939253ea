import type { Contact } from './hardship-report.js';
import { digitRuns } from '../../shared/spoken-digits.js';

export type ReadContact =
  | { kind: 'contact'; contact: Contact }
  /** A way without a phone was named, no four digits with it. */
  | { kind: 'way'; by: 'group_leader' | 'chat' }
  | { kind: 'wrong_length' }
  | { kind: 'unclear' };

const mobile = /^(?:86|0086)?(1[3-9]\d{9})$/;
const landline = /^0[1-9]\d{1,2}[2-9]\d{6,7}$/;
const leader = /组长|队长|屯长|村干部|村里|村委|支书|邻居转|捎|转告/;
const here = /这里|这儿|聊天|微信|机器人|在这|上面|(没有?|冇)(电话|手机)|不用(电话|手机)/;
/** 三组, 四个数字: a number that counts and is none to be reached by. */
const counted =
  /(?<![\d零〇一二三四五六七八九])[\d一二两三四五六七八九十]{1,2}(?=个|位|组(?!长)|队(?!长))|[一二两三四五六七八九](?=个数|位数|个号)/gu;

/** Reads how somebody can be reached: a phone, or a way without one and four digits to remember. */
export function readContact(text: string): ReadContact {
  const said = text.normalize('NFKC').replace(counted, '·');
  // 138，1234，5678 is one number; of two numbers the first counts
  const whole = digitRuns(said);
  const apart = said.split(/[,，、;；和或]/).flatMap(digitRuns);
  const phone = [...whole, ...apart].map(phoneOf).find((each) => each !== null);
  if (phone !== undefined) return { kind: 'contact', contact: { by: 'phone', phone } };
  const by = leader.test(said) ? 'group_leader' : here.test(said) ? 'chat' : null;
  const pin = onlyPin(whole) ?? onlyPin(apart);
  if (pin !== null) return { kind: 'contact', contact: { by: by ?? 'chat', pin } };
  if (whole.some((run) => run.length >= 5)) return { kind: 'wrong_length' };
  return by === null ? { kind: 'unclear' } : { kind: 'way', by };
}

const phoneOf = (run: string): string | null => mobile.exec(run)?.[1] ?? (landline.test(run) ? run : null);

/** The one run of four digits; a longer one beside it may be a phone written wrong. */
function onlyPin(runs: readonly string[]): string | null {
  const fours = runs.filter((run) => run.length === 4);
  return fours.length === 1 && runs.every((run) => run.length <= 4) ? fours[0]! : null;
}
