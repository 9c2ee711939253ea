import { isNoName, sentence } from './no-names.js';

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺阿鲜呼海玛扎达拉索旦次格央卓多巴尼普布丹仁增洛桑';
const compound =
  '(?:欧阳|上官|司马|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|端木|南宫|申屠|呼延|赫连|独孤|拓跋|完颜)';
/** Tibetan, Yi and Uyghur names begin like this and have up to four characters. */
const longNames =
  '(?:扎西|次仁|次旦|达瓦|尼玛|索朗|索南|洛桑|格桑|旦增|丹增|多吉|卓玛|央金|白玛|拉姆|普布|巴桑|仁增|阿[依西卜不]|吉[克木]|古丽|买买|艾[力山]|热[合依]|努尔|玛依)';
const titles =
  '(?:大爷|大娘|大伯|大妈|大婶|大叔|大哥|大姐|大嫂|爷爷|奶奶|叔|婶|伯|姨|嫂|哥|姐|爷|奶|娘|妈|爹|老师|师傅|老汉|老太太?|阿姨|阿婆|阿公|女士|先生|同志)';
const han = '[\\p{Script=Han}·]';
const full = new RegExp(`^(?:[${surnames}]${han}{1,2}|${compound}${han}{1,2}|${longNames}${han}{1,3})$`, 'u');
/** 王有福, 张和平, 李建和: given names with a character that sentences are full of. */
const plainWord = new RegExp(
  `^[${surnames}](?:有[财才福田余德志生根亮明贵金银粮仁义为庆良道林平武文祥山春顺海光龙国]|和[平顺生忠祥林明云]|多[福才]|[建国春永玉金兴世贵福长庆清仁义中景文万德新顺保][有和多])$`,
  'u',
);
const titled = new RegExp(`^[老小]?${han}{1,3}${titles}$`, 'u');
const short = new RegExp(`^[老小阿][${surnames}]$`, 'u');
/** 王家, 老李家, 王桂花家里 */
const house = new RegExp(`^([老小]?[${surnames}]${han}{0,2})(?:家里?的?)$`, 'u');
/** 二妮, 老三, 小军 */
const pet = /^[大二三四五六七八九小老阿][一二三四五六七八九妮娃丫狗柱蛋牛虎毛宝顺强军娥英花凤兰妹仔]$/u;
/** Rare surnames and nicknames: any two to four characters that are no other word. */
const rare = new RegExp(`^${han}{2,4}$`, 'u');
/** 阿依古丽·买买提 */
const dotted = /^[\p{Script=Han}]{1,6}(·[\p{Script=Han}]{1,6}){1,3}$/u;
/** Names in other scripts of China, and in pinyin. */
const otherScript =
  /^[\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Yi}\p{Script=Hangul}\s་·]{2,40}$|^[A-Za-z]{2,15}( [A-Za-z]{2,15}){1,3}$/u;

/** What a report can hold as a name. */
const longest = 40;

export type NameTest = (piece: string) => boolean;

/** Looks like a name: a known surname, a title, a nickname as they are made. */
export const isSureName: NameTest = (piece) => {
  if (piece.length > longest) return false;
  if (dotted.test(piece) || otherScript.test(piece)) return true;
  if (plainWord.test(piece)) return true;
  if (isNoName(piece) || sentence.test(piece.replace(new RegExp(`${titles}$`, 'u'), ''))) return false;
  return [full, titled, short, house, pet].some((sign) => sign.test(piece));
};

/** Could be a name: only whoever says it can know. */
export const isPossibleName: NameTest = (piece) =>
  isSureName(piece) || (rare.test(piece) && !sentence.test(piece) && !isNoName(piece));
