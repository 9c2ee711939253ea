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

export const agrees =
  /^(我|他|她|本人)?(们)?(都)?(同意|愿意|答应|对|对的|是|是的|好|好的|行|中|可以|嗯|没错|没问题|报|报上去|确认|提交|ok|yes)(了|啊|吧|的)*$/i;
export const disagrees = /不(同意|愿意|报|行|要)|别报|算了/;
export const wantsChange = /改|不对|错/;

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
