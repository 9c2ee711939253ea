import type { AskerFigure } from './asker-figures.js';
import type { Limit } from './find-limits.js';

/** Beasts and crops that are counted: each in the words of documents and of people. */
const things: readonly RegExp[] = [
  /羊/u,
  /牛/u,
  /猪/u,
  /鸡/u,
  /鸭/u,
  /鹅/u,
  /驴|骡|马(?!铃薯)/u,
  /兔/u,
  /蜂/u,
  /鱼|虾|水产/u,
  /玉米|苞[米谷]|包谷|棒子/u,
  /马铃薯|土豆|洋芋/u,
  /大豆|黄豆/u,
  /水稻|稻/u,
  /小麦|麦子/u,
  /茶/u,
  /椒/u,
  /药材|黄[芪芩]|柴胡|天麻/u,
  /菇|菌|木耳/u,
  /棉/u,
  /油菜/u,
  /花生/u,
  /果|桃|梨|苹|橘|柑/u,
  /林|树/u,
  /棚/u,
];

const named = (text: string): RegExp[] => things.filter((thing) => thing.test(text));

/** Whether a limit that counts beasts, land or pounds is set for what the asker counts; ages always are. */
export function sameThing(asked: string, limit: Limit, figure: AskerFigure): boolean {
  if (limit.unit === '岁') return true;
  const inClause = named(limit.clause);
  const meant = inClause.length > 0 ? inClause : named(limit.before);
  const own = named(figure.clause).length > 0 ? named(figure.clause) : named(asked);
  if (meant.length > 0) return meant.some((thing) => own.includes(thing));
  // 10亩以上 of whatever the sentence is about; a pound must be a pound of something
  return limit.unit !== '斤' && own.length < 2;
}

/** Whether a beast or crop that the question and the clause answering it name is not in another text. All in the search form. */
export function dropsThing(question: string, clause: string, text: string): boolean {
  const shared = named(question).filter((thing) => thing.test(clause));
  return shared.length > 0 && !shared.some((thing) => thing.test(text));
}
