import type { Village } from '../../hardship/reports/hardship-report.js';
import type { RegionList, RegionPath } from '../../policy/corpus/region-list.js';
import { withoutTag } from './tag-question.js';

/** Ends a place: 村 and what villages are called across the country, and the levels above. */
const placeName =
  /[\p{Script=Han}\d]{1,12}(村|屯|庄|寨|组|队|沟|营|坪|湾|岭|堡|店|坝|坡|冲|垸|岗|窑|峪|嘎查|苏木|社区|街道|乡|镇|县|旗|市|区|牧场|林场|农场)/u;
/** Signs of a sentence, which no place has. */
const sentence = /[了吗呢吧啥么谁怎很都把被没]|什么|多少|不是|不知/;
const longestAnswer = 60;
const livesIn = /^(?:(?:我|俺|咱|额)们?(?:家)?(?:就)?(?:是|住在?|在|家在)?|(?:家|人)?(?:就)?(?:住在?|在|是))/;
/** Of 老家…，现在住… the second half is where somebody lives. */
const nowIn = /^.*(?:现在|如今|目前|眼下|(?<!出)现)(?:家)?(?:就)?(?:住在?|在|是)(?=.{2})/u;

const villageName =
  '([\\p{Script=Han}\\d]{2,30}?(?:村|屯|庄|寨|嘎查|社区)(?:[\\p{Script=Han}\\d]{1,4}组)?)(?=的|里?[，。,.、；;！!\\s]|$)';
/** How a story says where its people live, the surest first; 老家 and 娘家 are where they do not. */
const frames = [
  new RegExp(`(?:现在|如今|目前|眼下|(?<!出)现)(?:家)?(?:就)?(?:住在?|在|是)${villageName}`, 'gu'),
  new RegExp(`(?:住在?(?!院)|嫁[到在进]|搬到|搬来|落户在?)${villageName}`, 'gu'),
  new RegExp(`(?:家在|家是|(?:我|俺|咱|额)们?(?:家)?(?:是|在))(?:的)?${villageName}`, 'gu'),
];
/** Right before a place: it is not, or no longer, where the household lives. */
const elsewhere =
  /(老家|娘家|以前|原来|原先|从前|早先|早年|过去|小时候|打工|务工|儿子?|女儿|闺女|妹|姐|哥|弟|老板|亲戚|邻居|他|她)[^，。,.；;！!\s]{0,4}$/u;
const worksThere = /^[^，。,.；;！!\s]{0,8}(打工|务工|上班|干活|做工|做活|打零工|租房)/u;
const noPlace = /^(这|那|一|两|哪|每|全|本|同|别|外|整|我|俺|咱|你|他|她)/u;

/** Reads where somebody lives out of an answer; null when the words name no place. */
export function findVillage(text: string, near: string | null, regions: RegionList): Village | null {
  const said = placeSaid(text);
  if (said.length < 2 || said.length > longestAnswer || sentence.test(said) || /[<>{}=;"'`\\]/.test(text))
    return null;
  const region = narrowest(said, near, regions);
  if (region === null && !placeName.test(said)) return null;
  return { region: region ?? near, said };
}

/** Whether an answer has the shape of a place, known or not. */
export function namesPlace(text: string): boolean {
  const said = placeSaid(text);
  return said.length <= longestAnswer && !sentence.test(said) && placeName.test(said);
}

/** Where a story says the household lives: only with a village, and within a known place. */
export function villageInStory(story: string, near: string | null, regions: RegionList): Village | null {
  for (const frame of frames) {
    for (const found of story.matchAll(frame)) {
      const said = found[1]!;
      const before = story.slice(0, found.index + found[0].length - said.length);
      const after = story.slice(found.index + found[0].length);
      if (elsewhere.test(before) || worksThere.test(after)) continue;
      if (noPlace.test(said) || sentence.test(said)) continue;
      const region = narrowest(said, near, regions) ?? near;
      if (region !== null) return { region, said };
    }
  }
  return null;
}

const placeSaid = (text: string): string =>
  withoutTag(text)
    .replace(/[，。,.;；！!\s]+/gu, ' ')
    .trim()
    .replace(nowIn, '')
    .replace(livesIn, '')
    .replace(/(的|这边|这里|人)$/u, '')
    .trim();

function narrowest(said: string, near: string | null, regions: RegionList): RegionPath | null {
  const named = regions.mentions(said, near as RegionPath | null).map(({ path }) => path);
  return named.sort((a, b) => regions.levels(b).length - regions.levels(a).length)[0] ?? null;
}
