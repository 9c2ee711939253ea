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
    'violence',
    /(男人|老公|丈夫|当家的|媳妇|老婆|婆婆|公公|儿子?|他|她|他们)(又|天天|经常|总|老|喝(了|醉)?酒?就?|动手|往死里|把)*(打|揍|砍|掐|捅)(我(?!的?(电话|手机|工))|俺|娃|孩子|人|老人|我?娘|我?妈)|(被|挨|遭)(男人|老公|丈夫|儿子|他|婆家)[^，。]{0,4}打|家暴/,
  ],
  [
    'disaster',
    /灾|洪水|发大水|滑坡|泥石流|地震|山(体)?(垮|塌)|台风|(水|雪|风|雹)[^，。]{0,8}(淹|冲|压|刮|砸|泡|漫(进|过|上)|灌进|卷走)|(庄稼|苗|地|田|稻|麦|苞米|玉米|粮)(里)?(全|都|让|叫|被|给|水)*(淹|泡|冲)(了|完|光|没|掉|死)/,
  ],
  [
    'shelter',
    /(房|屋|墙|梁|顶|瓦|炕|窑)[^，。]{0,8}(塌|垮|倒了|要倒|快倒|掉下来|烧了|烧没|住不得|不敢住)|没(地方|处|房)(住|睡)/,
  ],
  [
    'hunger',
    /断(粮|顿|炊)|(揭|掀)不(开|起)锅|没(有)?(米|粮|面|吃的)(下锅|了|吃)|无米下锅|(米缸|面缸|粮)[^，。]{0,4}(空|见底|光)|几天没(吃|进)|[一两二三四五六七八九几好\d]+(天|顿)[^，。]{0,4}没(吃|进食|有?吃的|开火|动(烟)?火|生火|起火|冒烟|做饭|揭锅)|没(动|见)(过)?烟火|没得吃|吃了上顿|饿(了|着)?[^，。]{0,3}(几天|两天|三天|肚子)|饿得/,
  ],
  [
    'child',
    /(娃|孩子|小孩|细伢|孙|崽|伢|闺女|妞)[^，。]{0,8}(没(有)?人(管|照|带|要|看(?!得)|顾|领|养)|丢在|撂在|一个人在)/,
  ],
  ['medical', /病危|快不行了|下(了)?病危|抢救|重症|ICU|icu|不治就|等(着)?(钱)?(手术|救命)/],
  ['accident', /车祸|(车|机器|树|架子|房顶|楼上)[^，。]{0,6}(撞|轧|压|砸|摔)|触电|溺水|淹死|烧伤|烫伤|炸/],
];
/** 前年水把庄稼泡了，保险赔不赔: asks about what is over, needs nobody today. */
const longAgo = /前年|去年|往年|早年|那年|上一?年|以前|过去|(19|20)\d\d年|[一二三四五六七八九十几\d]+年前/;
const insured = /保险|理赔|参保|投保|赔不赔|赔付/;
const asks = /[?？吗么呢]|多少|几|怎么|咋|啥|什么|不赔|能不能|赔不赔/;
const isOver = (words: string): boolean => longAgo.test(words) && insured.test(words) && asks.test(words);

/** Signs in the story that put it into the urgent lane; `danger` is what the danger sense found, message by message. */
export function urgencyOf(story: readonly string[], danger: readonly UrgencySign[]): UrgencySign[] {
  const now = story.filter((words) => !isOver(words));
  const found = pressing.filter(([, sign]) => now.some((words) => sign.test(words))).map(([name]) => name);
  return urgencySigns.filter((sign) => danger.includes(sign) || found.includes(sign));
}
