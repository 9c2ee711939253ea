import { readNumber } from '../household/read-number.js';
import { groupName } from './group-name.js';

/** 三组12户走完,没情况: what somebody says who has walked a group. */
export interface RoundNote {
  group: string;
  households: number;
  /** What they found, in their words; null when all is well. */
  found: string | null;
}

const number = '[\\d零〇一二三四五六七八九十百两]+';
const group = `第?(?<group>(?:${number}|(?!今天|今儿|上午|下午)\\p{Script=Han}{1,5}?)(?:村民小?组|小组|组|队|社|网格))`;
const count = `(?<count>${number})(?:户|家)(?:人家|人)?`;
const gap = '(?:的|里|这边|一共|总共|共|有|全部|都|全|已经|已|今天|也|[,，、:：])*';
const walked = '(?:走访|排查|入户|走|跑|看|查|转|访)(?:完|遍|过|好|到)*(?:了|啦)?';
const shapes = [
  `${group}${gap}${count}${gap}${walked}`,
  `${group}${gap}${walked}${gap}${count}`,
  `${walked}${gap}${group}${gap}${count}`,
].map(
  (shape) =>
    new RegExp(
      `^(?:今天|今儿|上午|下午|我|俺|们|把|在|[,，、])*${shape}(?:都|全)?(?:走|看|跑)?(?:完|遍)?了?`,
      'u',
    ),
);
const allWell =
  /^(?:都|全|一切|目前|暂时|家家|户户)*(?:没(?:有|啥|什么|发现)*(?:情况|问题|事儿?|异常|困难|变化|新情况)?|无(?:异常|情况|变化|问题)*|正常|平安|挺好|好着|都好|很好|好)(?:的|呢|了|哩)?$/u;
const edge = /^[\s,，。.;；!！、:：]+|[\s,，。.;；!！、:：]+$/gu;

/** Null when the words are no such note. */
export function readRoundNote(text: string): RoundNote | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, ',').replace(edge, '');
  for (const shape of shapes) {
    const read = shape.exec(plain);
    if (read === null) continue;
    const households = readNumber(read.groups!['count']!);
    if (households === null) continue;
    const rest = plain.slice(read[0].length).replace(edge, '');
    return {
      group: groupName(read.groups!['group']!),
      households,
      found: rest === '' || rest.split(/[,，。;；!！]+/u).every((part) => allWell.test(part)) ? null : rest,
    };
  }
  return null;
}
