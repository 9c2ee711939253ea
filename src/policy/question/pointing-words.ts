import { askingClauses, clausesOf, isAsking } from './asking-clause.js';
import type { NamedPlace } from './question-place.js';
import { wantedAnswers } from './wanted-answer.js';

/** 她那边, 人家那儿: asked is not about the asker's own place. */
const elsewhere =
  /(她|他|人家|对方|[婆娘岳]家|丈人|亲家|那|渠|佢|伊)们?(那边|那儿|那里|那头|那点|那疙瘩|那疙沓|那嘎达|那旮[旯沓]|那块|那个?[县村区镇乡]|边|儿|头|疙瘩|[县村区镇乡])/u;
/** 我们送不送, 那轮到我们呢: the asker's side, set against others who were named in another clause. */
const us =
  /(?<![跟和比像替帮给])([我俺咱额]们|俺|咱|阿拉|我自己|我家)(?!们|们?想|们?[问说讲听看要就]|[姐妹哥弟爹妈娘爸舅姨姑叔伯婶嫂姥爷奶公婆岳侄外孙闺儿女亲老丈媳对]|家[那的]|们?家?(那|有个|里?的?亲))/u;
/** 我们县, 俺这儿: the asker's own place, unless something else is measured by it (比我们这边). */
const own =
  /(?<!比|跟|和)(我们?|俺们?|咱们?|额们?|阿拉|阮|我哋)([^，,。]{0,3}(这边|这儿|这里|呢边)|家?这|本?[县市乡镇]|本地|政府)|(?<![是从])(屋头|屋里|老家|落户|自己)(这边|这儿|这里)|回来[^，,。]{0,8}[种养办开修盖报补领]/u;
/** 去沮溪拉草的运费，旗里给不给补: the county without a name, in another clause than the place. */
const theCounty = /(?<!\p{Script=Han}{2}|[他她它那哪邻外])([县旗][里上]|[县旗]医保)/u;
const ownMeasured = /(我们?|俺们?|咱们?|额们?)(这边?|这儿|这里|这达|这头|这点|这哈|本?[县市乡镇])|[自在]家/u;

/** 各补多少, 两边分别是多少, 跟咱青峪差几个钱: every place that is named is asked about. */
const ofEach =
  /各(?![种类级部项个乡村镇家户位地])[^，,。]{0,4}(多少|几|好多|补|给|领|拿|是|咋|怎)|分别|[两哪](边|头(?![牛猪羊驴马骡])|地(?!里|块)|县)|[俩仨三两](个)?(边|地(?!里|块)|县)|两家|差(多少|几|好多)(?!个?[月天年岁])|([哪谁](个|家|儿|边|头|块|里)?|两[个家])[^，,。]{0,6}(?<!几|年纪)(更|最|要)?(多|高(?![中龄])|低(?!保|收)|划算|合算|好)(?![少久长大些人])|(都|全)?一(样|个样)[^，,。]{0,4}[吗不么迈吧嘛]$/u;

/** 她们两家哪边补得多, 各补多少: of each of several. */
export const asksOfEach = (text: string): boolean => ofEach.test(askingClauses(text));

/** Several places are weighed against each other. */
export const comparesPlaces = (text: string): boolean =>
  wantedAnswers(text).includes('compare') || asksOfEach(text);

/** 我们县和柏河, 跟我们这里 */
const coordinated =
  /(我们?|俺们?|咱们?|额们?)(这边|这儿|这里|这|本?[县市乡镇])(和|跟|与|同|、|比)|(和|跟|与|同|、|比)(我们?|俺们?|咱们?|额们?)(这边|这儿|这里|本?[县市乡镇])/u;

/** 我们县比开原给得多吗: the asker's own place is one of the two that are asked about. */
export const comparesOwnPlace = (text: string): boolean =>
  comparesPlaces(text) && (ownMeasured.test(askingClauses(text)) || coordinated.test(text));

const register =
  /户口(都|也|还|又)?(一直|从来)?(没|冇|未)(有)?(动|迁(?!过?来)|挪|转(?!过?来)|改)|户口(都|也|还|早|早就)?(在|上|落|迁|转)(到|在|进)?了?(屋头|(?<!老家.*)老家(?!那)|[我俺咱额]们?(家|这|县|村|本|屋))|户口[^，,。]{0,10}(转|迁|调|挪)回来了/u;
/** 户口没动, 户口转回来了, 户口在俺家: home's rules hold, unless another place is named after it (户口没动，还是青榆的). */
export function registeredAtHome(text: string, named: () => readonly NamedPlace[]): boolean {
  const found = register.exec(text);
  return found !== null && !named().some(({ start }) => start > found.index);
}

/** 莫讲他了，我们这边给多少, 说俺自己家: about the asker's own place, whatever was spoken of before. */
export const turnsHome = (text: string): boolean =>
  /(?<!跟|和|比|像|同|照)(([我俺咱额]们?家?(自己|个人)?|阿拉|阮|屋[里头])这(?!个|事|么|样|种(?![了植的])|类|情况|条件|[一二两三四五六七八九十几\d])|我哋呢边|[我咱]们?政府|轮到[我俺咱]们|[我俺咱]们自[己家]|(?<=^|[，,。；\s])那?[我俺](自己|自家)?也(?!不|没|弄不)|[说讲问](的是)?[我俺咱额]们?自[己家]|[我俺咱额]自[己家](?=[种养开]|的(?!身份证|户口本|名字|卡))|([我俺咱额]们?|本)县|(我们|俺们?|咱们?|额们)(村|队|屯|寨子?|合作社)|回来(自己)?[种养办开修盖])/u.test(
    text,
  ) && !elsewhere.test(text);

/** 我姐嫁到白石县了，她那边给多少: the question points away from the asker's own place. */
export const pointsElsewhere = (text: string): boolean => elsewhere.test(askingClauses(text));

/** 她的钱能在俺这边领不: asked at home, wherever else the story was. */
export function asksAtHome(text: string, words: string): boolean {
  const asking = askingClauses(text);
  if (!asking.includes(words))
    return own.test(asking) || ((us.test(asking) || theCounty.test(asking)) && othersOf(text, words));
  // 槐岭那边说得过两万才管俺这边过多少就给赔, in one breath; 白石县我们镇 is one place
  const after = asking.slice(asking.lastIndexOf(words) + words.length);
  const [between = '', ...rest] = after.split(own);
  const apart = between.replace(/^[县市]?的?/u, '').length > 2;
  return rest.length > 0 && apart && isAsking(rest.at(-1)!) && !comparesPlaces(text);
}

/** 白石县的低保，我们怎么申请: what is asked about comes first. */
const isTopic = /(补贴|补助|低保|养老金?|医保|保险|政策|奖励?|规定|办法|标准|项目)$/u;
/** 沱安的老表说一户五万, 沱安一户五万: told of others, and not of where the asker is. */
const othersOf = (text: string, words: string): boolean => {
  const clause = clausesOf(text).find((each) => each.includes(words));
  return (
    clause !== undefined &&
    !isTopic.test(clause) &&
    !/[我俺咱额]|自己|户口|搬|嫁|迁/u.test(clause) &&
    !pointsElsewhere(text)
  );
};
