import type { PlaceRank } from './place.js';

const suffixRanks: readonly [suffix: string, rank: PlaceRank][] = [
  ['特别行政区', 1],
  ['自治区', 1],
  ['省', 1],
  ['自治州', 2],
  ['地区', 2],
  ['盟', 2],
  ['州', 2],
  ['市', 2],
  ['自治县', 3],
  ['自治旗', 3],
  ['林区', 3],
  ['县', 3],
  ['旗', 3],
  ['区', 3],
  ['街道办事处', 4],
  ['街道办', 4],
  ['街道', 4],
  ['苏木', 4],
  ['镇', 4],
  ['乡', 4],
  ['社区', 5],
  ['嘎查', 5],
  ['村', 5],
  ['屯', 5],
];

const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|' +
  '景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|' +
  '裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const autonomous = new RegExp(`(?:(?:${peoples})族?)*自治(?:州|县|旗)$`);

/** The name people use without its suffix: 开原市 → 开原, 延边朝鲜族自治州 → 延边; null when a single character is left. */
export function shortName(name: string): string | null {
  const short = /自治[州县旗]$/.test(name)
    ? name.replace(autonomous, '')
    : name
        .replace(/(?:壮族|回族|维吾尔)?自治区$/, '')
        .replace(/(?:特别行政区|地区|林区|新区|街道|[省市县区旗盟镇乡])$/, '');
  return short.length >= 2 && short !== name ? short : null;
}

/** The rank a suffix tells; null for a name without one. */
export function rankOfName(name: string): PlaceRank | null {
  return suffixRanks.find(([suffix]) => name.endsWith(suffix) && name.length > suffix.length)?.[1] ?? null;
}

const noPlaceWords =
  /什么|哪|谁|怎|多少|咱|俺|我|你|他|她|它|想|问|能|补贴|补助|低保|这个|那个|一个|几个|每|各|全|所有|贫困|脱贫|示范|的|在|是|有/;

/** Splits a typed place that no list knows into its levels: 云溪省青石市白水县 → 云溪省, 青石市, 白水县; null when it is none. */
export function splitTypedPlace(text: string): string[] | null {
  if (!/^[\p{Script=Han}\d·]{2,40}$/u.test(text) || noPlaceWords.test(text)) return null;
  const levels: string[] = [];
  let start = 0;
  let last = 0;
  for (let at = 1; at < text.length; at++) {
    const part = text.slice(start, at + 1);
    const next = text[at + 1];
    const rank = part.length >= 2 ? rankOfName(part) : null;
    if (rank === null || part.length > 15) continue;
    // 自治|区 and the like: the longer suffix is the level; 新市|镇: one character is no level.
    const rest = text.slice(at + 1);
    if (rest.length === 1 || (next !== undefined && /^(?:自治|族)/.test(rest))) continue;
    if (rest !== '' && rankOfName(rest) === null) continue;
    const deep = rank === 2 && last === 2 ? 3 : rank;
    if (deep <= last && rest !== '') continue;
    levels.push(part);
    last = deep;
    start = at + 1;
  }
  return start === text.length && levels.length > 0 ? levels : null;
}
