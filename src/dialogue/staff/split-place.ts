import { groupName } from '../../hardship/rounds/group-name.js';

/** No sentence: 老李家在村东头 names no village. */
const sign = '(?![在去被给把了是跟])\\p{Script=Han}';
const villageName = new RegExp(
  `^(?:今天|今儿|上午|下午|我|俺|们|在|到|去|把|[,，、\\s])*(?<village>(?:(?:${sign}){1,8}?(?:镇|乡|街道|苏木))?(?:${sign}){1,8}?(?:村(?![民口])|社区|嘎查))(?:的|里)?`,
  'u',
);
const groupAtHead =
  /^[\s,，、的]*(?<group>第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:村民小组|小组|组|队|社))/u;
/** 我村, 全村: the village that is meant anyway. */
const ownVillage = /^(?:我|俺|咱|本|全|整个?|这个?|那个?|该|农)们?村$/u;

export interface SplitPlace {
  /** As said; null where none is named. */
  village: string | null;
  group: string | null;
  /** What stands behind village and group; `rest` still has the group. */
  after: string;
  rest: string;
}

/** Village and group at the head of a sentence: 东沟村三组老李家房子漏. */
export function splitPlace(text: string): SplitPlace {
  const read = villageName.exec(text);
  const village = read?.groups!['village'] ?? null;
  const rest = read === null ? text : text.slice(read[0].length);
  const group = groupAtHead.exec(rest);
  return {
    village: village === null || ownVillage.test(village) ? null : village,
    group: group === null ? null : groupName(group.groups!['group']!),
    after: group === null ? rest : rest.slice(group[0].length),
    rest,
  };
}
