import { z } from 'zod';

/** Dangers to life, then needs that cannot wait for the procedure (绿色通道). */
export const urgencySigns = [
  'self_harm',
  'violence',
  'fire',
  'medical',
  'trapped',
  'hunger',
  'child',
  'shelter',
  'disaster',
  'accident',
] as const;
export const UrgencySign = z.enum(urgencySigns);
export type UrgencySign = z.infer<typeof UrgencySign>;

const pressing: readonly [UrgencySign, RegExp][] = [
  [
    'disaster',
    /灾|洪水|发大水|滑坡|泥石流|地震|山(体)?(垮|塌)|台风|(水|雪|风|雹)[^，。]{0,6}(淹|冲|压|刮|砸)/,
  ],
  [
    'shelter',
    /(房|屋|墙|梁|顶|瓦)[^，。]{0,8}(塌|垮|倒了|要倒|快倒|掉下来|烧了|烧没|住不得|不敢住)|没(地方|处|房)(住|睡)/,
  ],
  [
    'hunger',
    /断粮|揭不开锅|没(有)?(米|粮|面|吃的)(下锅|了|吃)|(米缸|面缸|粮)[^，。]{0,4}(空|见底|光)|几天没(吃|进)|没得吃|吃了上顿/,
  ],
  ['child', /(娃|孩子|小孩|细伢|孙)[^，。]{0,8}(没人管|没人照|没人带|没人要|丢在|撂在|一个人在)/],
  ['medical', /病危|快不行了|下(了)?病危|抢救|重症|ICU|icu|不治就|等(着)?(钱)?(手术|救命)/],
  ['accident', /车祸|(车|机器|树|架子|房顶|楼上)[^，。]{0,6}(撞|轧|压|砸|摔)|触电|溺水|淹死|烧伤|烫伤|炸/],
];

/** Signs in the story that put it into the urgent lane; `danger` is what the danger sense found, message by message. */
export function urgencyOf(story: readonly string[], danger: readonly UrgencySign[]): UrgencySign[] {
  const found = pressing.filter(([, sign]) => story.some((words) => sign.test(words))).map(([name]) => name);
  return urgencySigns.filter((sign) => danger.includes(sign) || found.includes(sign));
}
