import type { Village } from '../../hardship/reports/hardship-report.js';
import type { RegionList, RegionPath } from '../../policy/corpus/region-list.js';

const longest = 60;
/** Ends a place: 村 and what villages are called across the country, and the levels above. */
const placeName =
  /[\p{Script=Han}\d]{1,12}(村|屯|庄|寨|组|队|沟|营|坪|湾|岭|堡|店|坝|坡|冲|垸|岗|窑|峪|嘎查|苏木|社区|街道|乡|镇|县|旗|市|区|牧场|林场|农场)/u;
/** Signs of a sentence, which no place has. */
const sentence = /[了吗呢吧啥么谁怎很都把被没]|什么|多少|不是|不知/;
const livesIn = /^(?:(?:我|俺|咱|额)们?(?:家)?(?:就)?(?:是|住在?|在|家在)?|(?:家|人)?(?:就)?(?:住在?|在|是))/;
/** A village somebody says they are from, in running text. */
const fromVillage =
  /(?:住在?|家在|家是|老家|(?:我|俺|咱|额)们?(?:家)?(?:是|在))(?:的)?([\p{Script=Han}\d]{2,30}?(?:村|屯|庄|寨|嘎查|社区)(?:[\p{Script=Han}\d]{1,4}组)?)(?=的|里?[，。,.、；;！!\s]|$)/u;

/** Reads where somebody lives out of an answer; null when the words name no place. */
export function findVillage(text: string, near: string | null, regions: RegionList): Village | null {
  const said = text
    .replace(/[，。,.;；！!\s]+/gu, ' ')
    .trim()
    .replace(livesIn, '')
    .replace(/(的|这边|这里|人)$/u, '')
    .trim();
  if (said.length < 2 || said.length > longest || sentence.test(said) || /[<>{}=;"'`\\]/.test(text))
    return null;
  const region = narrowest(said, near, regions);
  if (region === null && !placeName.test(said)) return null;
  return { region: region ?? near, said };
}

/** Where a story says the household lives: only with a village, and within a known place. */
export function villageInStory(story: string, near: string | null, regions: RegionList): Village | null {
  const said = fromVillage.exec(story)?.[1];
  if (said === undefined || sentence.test(said)) return null;
  const region = narrowest(said, near, regions) ?? near;
  return region === null ? null : { region, said };
}

function narrowest(said: string, near: string | null, regions: RegionList): RegionPath | null {
  const named = regions.mentions(said, near as RegionPath | null).map(({ path }) => path);
  return named.sort((a, b) => regions.levels(b).length - regions.levels(a).length)[0] ?? null;
}
