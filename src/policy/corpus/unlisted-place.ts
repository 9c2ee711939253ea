import type { RegionPath } from './region-list.js';

/** Words of place and belonging after which an unlisted place may be named. */
const before = /(?:^|[\s,，。、；;:：!！?？“”"（(]|在|到|是|俺们?|我们?|咱们?|老家|住|来自|嫁到|搬到|调到)$/;
const name = /^([\p{Script=Han}]{2})(县|镇|乡|市|旗|自治县)(?![长委级域城里政府领导化]|干部)/u;
const noPlaceCharacter =
  /[的是有在各全本我你他她这那哪某每几个外邻贫困脱示范农城乡村镇县市区省新老大小到去上下里和与或及同回返还没不都就也还能要会给办领发种养开搞当让被把对从向于为跟比过着了么吗呢吧啊咱俺谁多少两三四五六七八九十一二出进入超门股夜菜早集批直户特级]/;

/**
 * A place that no list knows, named with its suffix at the head of a clause or after 在, 俺们 …: 青石县, 白水镇.
 * Rather misses a place than takes a word for one.
 */
export function unlistedPlaceAt(text: string, at: number): { path: RegionPath; end: number } | null {
  const match = name.exec(text.slice(at, at + 8));
  if (!match || noPlaceCharacter.test(match[1]!)) return null;
  if (!before.test(text.slice(Math.max(0, at - 3), at))) return null;
  return { path: match[0] as RegionPath, end: at + match[0].length };
}
