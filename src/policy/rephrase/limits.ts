/** A kind of limit: how documents put it, and how plain words may. */
interface Limit {
  official: RegExp;
  plain: RegExp;
}

const most = /不(?:得|能|会)?(?:超过|高于|大于|多于)|最高|最多|顶多|顶天|上限|以内|封顶|限额|至多/u;
const least = /不(?:得|能|会)?(?:低于|少于|小于)|至少|最少|最低|以上|起码|起步/u;
const below = /以下|低于|不到|不足/u;

/** Limits of a sum or a share: with a figure they are said where the document says them, and nowhere else. */
const boundaries: readonly RegExp[] = [most, least, below];

/** Limits on who, when and how sure: not to be lost from the sentence that answers. */
const restrictions: readonly Limit[] = [
  {
    official: /脱贫|监测|贫困|低保|特困|残疾|五保|困难/u,
    plain: /脱贫|监测|贫困|低保|特困|残疾|五保|困难|穷/u,
  },
  {
    official: /不得|不予|不能|不可|禁止|严禁|除外|不纳入|不享受|不再|不符合|未/u,
    plain: /[不未没别除甭冇]|禁止/u,
  },
  {
    official:
      /符合|条件|经[^,。]{0,12}(?:审核|审批|批准|同意|验收|认定|评定|公示)|(?:验收|审核|审批)(?:合格)?后|方可|才能|前提|先[^,。]{1,6}后/u,
    plain: /符合|条件|审|批|验收|同意|认定|评|公示|才|先|够/u,
  },
  {
    official:
      /力争|争取|拟(?!定)|计划|探索|鼓励|原则上|预计|目标|视情|酌情|优先|试点|可以|可(?=先|按|享|申|给|由|用)/u,
    plain: /争取|打算|计划|试|鼓励|一般|目标|预计|看情况|优先|先|想|可以|能|可/u,
  },
];

/** The plain figure is bounded as the official one is. */
export const boundedAlike = (words: string, official: string): boolean =>
  boundaries.every((limit) => limit.test(words) === limit.test(official));

/** Every restriction of the official sentences is in the plain ones. */
export const keepsRestrictions = (words: string, official: string): boolean =>
  restrictions.every((limit) => !limit.official.test(official) || limit.plain.test(words));
