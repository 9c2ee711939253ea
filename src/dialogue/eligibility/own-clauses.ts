/** Of others, supposed, heard of, or asked: nothing of the own household is told by it. */
const notOwn =
  /邻居|隔壁|(?<![老户般样的学跟])人家(?!里)|别的人家|别人|别家|旁人|亲戚|他们家|[张李王]家|(?:[姐妹哥弟舅姑姨叔伯]|亲家|丈[人母]娘?|娘)家|听说|听人|要是|如果|假如|万一|比如|多少|怎么|咋(?!地)|能不能|有没有|是不是|吗$/u;
const noDenial = /不光|不但|不止|不只|没少|不要紧|不得了|了不得/gu;

/** Voice typing writes what it hears; only names that mean nothing else when written so. */
const misheard: readonly (readonly [RegExp, string])[] = [
  [/[低底][宝堡]|底保/gu, '低保'],
  [/[监检坚][测侧][户护互]/gu, '监测户'],
  [/[监检坚][测侧]对[象像]/gu, '监测对象'],
  [/脱[贫平频凭][户护互]/gu, '脱贫户'],
  [/[贫平频凭][困捆][户护互]/gu, '贫困户'],
  [/[边编][缘源圆][户护互]/gu, '边缘户'],
  [/建[档当党][立力利]卡/gu, '建档立卡'],
  [/五[保宝堡][户护互]/gu, '五保户'],
  [/尿[毒独][症证正]/gu, '尿毒症'],
  [/残[疾急级集]([人证])/gu, '残疾$1'],
  [/[危围]房/gu, '危房'],
];

/** From here on a clause without a stop is long enough to hold two. */
const longClause = 16;
const begins =
  /(?<=[^，。给跟和对像说到比在是把被替帮问看怕让叫我俺咱的])(?=[我俺俄咱](?:家|屋|们|老[公婆伴]|[妈爸爹娘]|现在))/u;

const sentence = (text: string): string =>
  misheard
    .reduce((words, [wrong, right]) => words.replace(wrong, right), text.normalize('NFKC'))
    .replace(noDenial, '');

/** Every clause of what was said, names set right; those of others, too. */
export const clausesOf = (text: string): string[] =>
  sentence(text)
    .split(/[,，。;；!！?？\n]+|\s+/u)
    .flatMap((clause) => (clause.length < longClause ? [clause] : clause.split(begins)))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

/** Whether a clause may tell something of the own household. */
export const isOwn = (clause: string): boolean => !notOwn.test(clause);
