import type { PlaceTree } from './place-tree.js';
import { choosePlace } from './resolve-place.js';
import type { RegionPath } from './region-list.js';

/** Words of place and belonging after which an unlisted place may be named. */
const before =
  /(?:^|[\s,，。、；;:：!！?？“”"（(]|在|到|是|俺们?|我们?|咱们?|[老娘婆]家|住|来自|嫁到|搬到|调到|隔壁)$/;
const name =
  /^([\p{Script=Han}]{2})(县(?![长委级域城里政内区乡市上]|[一二三四]中|中学|医院)|镇(?![长委级域里政村上])|乡(?![长委级里政村镇亲下土])|市(?![长委级里政县区镇场民上直面])|旗(?![长下])|自治县)(?!人民|政府|领导|干部)/u;
/** 乌兰布日格旗 after 户口落到: words that can only lead to a place let the name be longer. */
const longBefore = /(户口[落迁转][到在去]|嫁到|搬到)$/u;
const longName = /^(\p{Script=Han}{3,5})(县|旗)(?![长委级域城里政内区乡市下])/u;
const noPlaceCharacter =
  /[的是有在各全本我们你他她这那哪某每几个外邻贫困脱示范农城乡村镇县市区省新老大小到去上下里和与或及同回返还没不都就也还能要会给办领发种养开搞当让被把对从向于为跟比过着了么吗呢吧啊咱俺谁听讲说问想找叫多少两三四五六七八九十一二出进入超门股夜菜早集批直户特级]/;
const noPlace = new Set(
  (
    '隔壁 中心 试点 听说 附近 邻近 周边 相邻 当地 兄弟 重点 落地 引资 原来 现在 今年 明年 别处 其他 其它 部分 许多 任何 ' +
    '美丽 覆盖 落实 动员 推动 配备 打造 围绕 加快 实现 助推 严守 确保 强化 形成 选调 培育 采取 组织 调动 依据 带动 ' +
    '请问 敢问 劳驾 麻烦 咨询 请教 建设 加强 支持 帮扶 指导 统筹 协调 负责 经济 文明 先进 优秀 整个 所在 生态 产业 旅游 强镇 名牌 明星 工业 商贸'
  ).split(' '),
);

/**
 * A place that no list knows, named with its suffix at the head of a clause or after 在, 俺们 …: 青石县, 白水镇;
 * 丰田镇 is the corpus' 丰田乡, 柳树县 no 柳树乡. Rather misses a place than takes a word for one.
 */
export function unlistedPlaceAt(
  tree: PlaceTree,
  text: string,
  at: number,
): { path: RegionPath; end: number } | null {
  const match = nameAt(text, at) ?? longNameAt(text, at);
  if (!match) return null;
  if (!before.test(text.slice(Math.max(0, at - 3), at))) return null;
  if (endsInShortCounty(tree, match[0])) return null;
  const township = /[镇乡]$/.test(match[0]);
  const renamed = (tree.byName.get(match[1]!) ?? []).filter(
    ({ place }) => place.ofCorpus && (township ? place.rank > 3 : place.rank === 3),
  );
  return { path: choosePlace(renamed, null)?.path ?? (match[0] as RegionPath), end: at + match[0].length };
}

/** The name of a county that stands right here, which no list knows; null where none does. */
export function unlistedCountyAt(text: string, at: number): string | null {
  const words = nameAt(text, at)?.[0] ?? '';
  return /[县旗]$/u.test(words) ? words : null;
}

function longNameAt(text: string, at: number): RegExpExecArray | null {
  if (!longBefore.test(text.slice(Math.max(0, at - 4), at))) return null;
  const match = longName.exec(text.slice(at, at + 8));
  return match === null || noPlaceCharacter.test(match[1]!) ? null : match;
}

/** What looks like the name of a place (the first group: without its suffix). */
function nameAt(text: string, at: number): RegExpExecArray | null {
  const match = name.exec(text.slice(at, at + 8));
  return match === null || noPlaceCharacter.test(match[1]!) || noPlace.has(match[1]!) ? null : match;
}

/** 路费县里 and 我家义县 hold 费县 and 义县: whether those are meant is not decided here. */
const endsInShortCounty = (tree: PlaceTree, words: string): boolean =>
  /^..县$/u.test(words) && (tree.byName.get(words.slice(1)) ?? []).some(({ kind }) => kind === 'full');
