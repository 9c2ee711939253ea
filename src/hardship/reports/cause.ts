import { z } from 'zod';

/** Causes of hardship as the collection form codes them; 02 has kinds of its own. */
export const causeGroups = ['01', '02', '03', '04', '05', '06', '07', '09', '99'] as const;
export const CauseGroup = z.enum(causeGroups);
export type CauseGroup = z.infer<typeof CauseGroup>;

/** Disasters: 洪涝 地质 旱 生物 气象 地震 其他. */
export const disasterKinds = ['0201', '0202', '0203', '0204', '0205', '0206', '0299'] as const;
export const CauseCode = z.enum([...causeGroups, ...disasterKinds]);
export type CauseCode = z.infer<typeof CauseCode>;

/** A household may have up to five. */
export const mostCauses = 5;

/** The codes with a disaster told by its kind where the words say one: 02 → 0201. */
export function codesOf(groups: readonly CauseGroup[], words: string): CauseCode[] {
  return groups.map((group) => (group === '02' ? disasterIn(words) : group));
}

const disasters: readonly [CauseCode, RegExp][] = [
  ['0206', /地震|房子?(直)?晃/],
  ['0202', /滑坡|泥石流|塌方|山(体|上|坡)?.{0,4}(垮|塌|滑|滚)|地(面)?(裂|陷)|石头(滚|砸)/],
  ['0201', /洪|涝|发(大)?水|涨水|大水|水(冲|淹|泡|漫)|(冲|淹|泡)(了|掉|走|没)|河.{0,4}(漫|满|决)/],
  ['0203', /旱|没(下)?(一滴)?雨|不下雨|缺水浇|干(死|枯|裂)/],
  ['0204', /虫|蝗|瘟|疫|口蹄|蓝耳|得病死|传染/],
  ['0205', /雹|冰坨|冰疙瘩|大风|刮(倒|翻|跑|走)|台风|龙卷|雪|冻|霜|雷|暴雨|连阴雨/],
];

function disasterIn(words: string): CauseCode {
  return disasters.find(([, sign]) => sign.test(words))?.[0] ?? '0299';
}
