/** Two to four characters said twice in a row: 在浙江浙江打工. Doubled single ones (天天, 试试) are words. */
const stutter = /(\p{Script=Han}{2,4}?)(?:[,，、\s]?\1)+/gu;
/** 呃, 嗯, 就是说, 那个那个: breath, not words. */
const breath = /(?:嗯+|呃+|唔+|就是说|怎么说呢|那个(?=那个)|这个(?=这个))[,，、]?/gu;
/** 能不能不交, 是不是不给: what is asked and what is denied, not said twice. */
const denial = /^.[不没]$/u;
const numeral = /[一二两三四五六七八九十百千万亿零半]/u;

/** What was said, without the stutter and breath of dictation; figures stay as they are. */
export function tidySpeech(text: string): string {
  const tidy = text
    .replace(breath, '')
    .replace(stutter, (whole, once: string) => (numeral.test(once) || denial.test(once) ? whole : once))
    .trim();
  return tidy === '' ? text : tidy;
}
