import type { IntakeStep } from './report-draft.js';

/** Words of somebody, not marks and code: two letters of a script that is read here. */
export function readable(text: string): boolean {
  const letters = text.match(
    /(?=\p{L})[\p{Script=Han}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Yi}\p{Script=Hangul}]/gu,
  );
  return (letters?.length ?? 0) >= 2;
}

/** 2, 第2个, 1 3: which options are meant; null when the words are no bare numbers. */
export function numbersIn(text: string): number[] | null {
  const bare = text
    .normalize('NFKC')
    .replace(/[第个号项选\s,，、.。和跟]+/g, ' ')
    .trim();
  if (!/^\d{1,2}( \d{1,2})*$/.test(bare)) return null;
  return bare.split(' ').map(Number);
}

const who = '(?:(?:我|俺|咱|他|她|本人|那边|那家|人家|家里)们?(?:都|也|就)?)?';
const assent =
  '(?:同意|愿意|答应|对头|对|是|就是|好|行|中|可以|嗯|没(?:有|得|啥|什么)?问题|没有?错|不错|没意见|报上去|上报|报|确认|确定|提交|要得|得行|成|妥|ok|yes)';
const particle = '[了啊吧的嘛哈噢哦呀哇呗嘞哒]*';
/** Nothing but words of agreement, in a row: a negation among them is no agreement. Bare words, without signs. */
export const agrees = new RegExp(`^(?:${who}${assent}${particle})+$`, 'iu');

/** 不同意, 那边没答应; 行不行 only asks. */
export const disagrees =
  /(?<!同意|愿意|报|行|要|中|成|可以)(?:不|没有?|还没有?)(同意|愿意|答应|报(?!错)|行|要(?!改)|中|成|可以)|[别莫甭]报|算了|先不|反对|拒绝/u;

/** 改, 不对, 写错了; not 没错, 不用改. */
export const wantsChange = (bare: string): boolean =>
  /(?<!不|不用|不要|不必|不需|没啥|没有|别)改|不对|错/u.test(
    bare.replace(/没有?(写|说|记|搞|弄|念)?错|不错/gu, ''),
  );

const items: readonly [IntakeStep, RegExp][] = [
  ['contact', /电话|手机|联系|号码|四位/],
  ['village', /村|地方|住址|地址|住(在)?哪|乡|镇|县/],
  ['cause', /原因|难处|种类|因为啥|类别/],
  ['who', /名字?|称呼|姓|谁|叫/],
  ['story', /经过|事情?|说的话|内容|情况|故事/],
];

/** Which item 改电话, 村名不对 are about. */
export const itemNamed = (text: string): IntakeStep | null =>
  items.find(([, sign]) => sign.test(text))?.[0] ?? null;
