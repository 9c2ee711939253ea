import type { Ask } from './asks.js';

export type AskVoice = 'villager' | 'cadre';

/** Words people talk with and terms of an office do not have. */
const talk =
  /[吗呢吧么啊呀嘛呗哈咋啥俺咱我你您他她谁几哪怎冇娃恁甚得了]|多少|好多|能不能|有没有|是不是|给不给|要不要|中不|行不/;

/** Who asks: as it is written down, else as it sounds. */
export const voiceOf = (ask: Pick<Ask, 'ask' | 'voice'>): AskVoice =>
  ask.voice ?? (talk.test(ask.ask) ? 'villager' : 'cadre');
