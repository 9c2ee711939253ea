import type { YesNoFact } from '../../eligibility/fact.js';
import { notNow, type WordSign } from './word-sign.js';

/** Animals and crops by the names people have for them. */
const animals: readonly (readonly [YesNoFact, string])[] = [
  ['cattle', '(?<![奶水蜗吹牦])牛(?![奶皮蛙毛])'],
  ['sheep', '羊(?![肚毛汤杂角癫皮])'],
  ['pigs', '猪(?![肉油])'],
  ['chickens', '鸡(?!蛋)'],
  ['ducks', '鸭(?!蛋)'],
  ['otherAnimals', '鹅|兔|驴|骡|鹿|鸽|鹌鹑|马(?![上路铃])'],
];
const crops: readonly (readonly [YesNoFact, string])[] = [
  ['rice', '有机(?:水)?稻|有机大米'],
  ['grapes', '葡萄'],
  ['wildVegetables', '山野菜|刺嫩芽|刺老芽|大叶芹|蕨菜'],
  ['herbs', '药材|人参|党参|黄芪|黄芩|柴胡|五味子|苍术|连翘|黄精|白术|桔梗|金银花|艾草'],
  [
    'fruitTrees',
    '果树|苹果|梨(?!花)|桃(?:树|子)|李子|杏(?:树|子)|枣(?:树|子)|大枣|红枣|核桃|板栗|栗子|柑橘|橘子|桔子|柚子|猕猴桃|樱桃|山楂',
  ],
  ['flowers', '花卉|鲜花'],
  [
    'vegetables',
    '(?<![野油蕨])菜(?![籽价花])|豆角|黄瓜|茄子|辣椒|西红柿|番茄|萝卜|南瓜|冬瓜|大葱|大蒜|韭菜|莴笋',
  ],
  ['cowpeas', '芝豇'],
  [
    'otherCrops',
    '苞米|苞谷|包谷|棒子|玉米|玉茭|谷子|高粱|花生|大豆|黄豆|绿豆|土豆|洋芋|山药蛋|马铃薯|地瓜|红薯|红苕|苕|小麦|麦子|莜麦|荞麦|水稻|稻谷|稻子|油菜|芝麻|葵花|烟叶|棉花|茶叶|茶园|糜子|胡麻|甘蔗|楠竹',
  ],
];

const kept = ([fact, names]: readonly [YesNoFact, string]): WordSign => ({
  facts: [fact],
  words: new RegExp(`(?:[养喂放]|[有头只个条群口匹])[^，。没不]{0,8}?(?:${names})`, 'gu'),
  unless: notNow,
  ...(fact === 'otherAnimals' ? { oneKind: true } : {}),
});
const grown = ([fact, names]: readonly [YesNoFact, string]): WordSign => ({
  facts: [fact],
  words: new RegExp(`(?:[种栽]|[有亩])[^，。没不]{0,8}?(?:${names})`, 'gu'),
  unless: notNow,
  oneKind: true,
});
const named = (topic: 'raises' | 'grows', [fact, names]: readonly [YesNoFact, string]): WordSign => ({
  facts: [fact],
  words: new RegExp(names, 'gu'),
  unless: topic === 'raises' ? new RegExp(`${notNow.source}|想|买|吃|圈|厂`, 'u') : notNow,
  inReplyTo: [topic],
  oneKind: true,
});

const past = /听说|前些年|早年|往年|以前/u;

/** What it raises and grows, and what befell it. */
export const signsOfLand: readonly WordSign[] = [
  ...animals.map(kept),
  ...crops.map(grown),
  ...animals.map((names) => named('raises', names)),
  ...crops.map((names) => named('grows', names)),
  { facts: ['warmShed'], words: /暖棚|温室|日光棚/gu, unless: notNow },
  { facts: ['coldShed'], words: /冷棚|拱棚|春秋棚/gu, unless: notNow },
  {
    facts: ['otherCrops'],
    words:
      /收[^，。没不]{0,5}(?:苞米|玉米|谷子|高粱|花生|大豆|土豆|麦子|水稻)|(?:苞米|玉米|谷子|高粱|花生|麦子|水稻)地/gu,
    unless: notNow,
  },
  {
    facts: ['disaster'],
    words:
      /[遭受闹][了着过到]?(?:水|旱|雹|火|风|虫|雪|冻)?灾|[发涨]了?(?:过|场)?大?(?:水|洪水)|[水旱雹洪雪]灾|[被让叫]?[^，。]{0,2}淹了?[完了没]|大雨[^，。]{0,6}(?:淹|冲)|雹子|冰雹|霜冻|倒春寒|涝[了灾死坏]|泥石流|地震|(?:大雪|大风)[^，。]{0,10}(?:压|刮|掀|塌|倒)|灾[^，。没不]{0,3}受/gu,
    unless: past,
  },
  {
    facts: ['drought', 'disaster'],
    words:
      /旱灾|大旱|天旱|干旱|旱[死坏得]了?|(?:今年|去年|年时|前年|今春|伏天|夏天|老天|又|连着)[^，。没不]{0,3}旱(?![厕地田烟])/gu,
    unless: past,
  },
  {
    facts: ['epidemic'],
    words: /[受因被遭]了?疫情|疫情[^，。]{0,8}(?:影响|没缓|缓不|黄了|关了|停了|赔|亏|耽误)/gu,
  },
];
