import type { Relation } from './hardship-report.js';

/** How to address somebody, and who reports for them, as far as the words say. */
export interface SaidWho {
  name: string | null;
  relation: Relation | null;
}

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺阿鲜呼海玛扎达拉索旦次格央卓多巴尼普布丹仁增洛桑';
/** Longer words say more than who somebody is. */
const longestWho = 24;
const titles =
  '(?:大爷|大娘|大伯|大妈|大婶|大叔|大哥|大姐|大嫂|爷爷|奶奶|叔|婶|伯|姨|嫂|哥|姐|爷|奶|娘|妈|爹|老师|师傅|家|家里|家的|老汉|老太太?|阿姨|阿婆|阿公|女士|先生|同志)';
const han = '[\\p{Script=Han}·]';
const fullName = new RegExp(`^[${surnames}]${han}{1,3}$`, 'u');
const titled = new RegExp(`^[老小]?${han}{1,3}${titles}$`, 'u');
const shortForm = new RegExp(`^[老小阿][${surnames}]$`, 'u');
/** Rare surnames and pet names: any two to four characters that are no sigh and no courtesy. */
const rareName = new RegExp(`^${han}{2,4}$`, 'u');
const noName =
  /[啊哈呵哦嗯呀嘿哎唉哼嘻唔]|谢谢|感谢|你好|您好|随便|测试|知道|明白|可以|没事|好的|行吧|算啦|村|镇|乡|县|市|省|干部|网格|支书|主任|会计|农民|党员|困难|贫困/;
/** 阿依古丽·买买提 */
const dottedName = /^[\p{Script=Han}]{1,6}(·[\p{Script=Han}]{1,6}){1,3}$/u;
/** Names in other scripts of China, and in pinyin. */
const otherScript =
  /^[\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Yi}\p{Script=Hangul}\s་·]{2,40}$|^[A-Za-z]{2,15}( [A-Za-z]{2,15}){1,3}$/u;
/** Signs that names do not have but sentences do. */
const sentence = /[我你您他她它的了吗呢么吧是不没有在要给也还就都着过把被让和跟这那哪谁啥什怎多少几说报叫问]/;

const relationWords: readonly [Relation, RegExp][] = [
  ['grid_worker', /网格员/],
  ['cadre', /村(干部|支书|主任|会计|委)|支书|驻村|妇女主任|村医/],
  ['neighbour', /邻居|隔壁|对门|同村|村里(的|人)|一个(村|屯|组)的/],
  [
    'relative',
    /亲戚|(替|帮|给)(我|俺|咱)?(家)?(大|二|三|四|五|六|小|老|表|堂)?(爹|娘|爸|妈|父亲|母亲|爷|奶|公公|婆婆|姥|舅|姑|姨|叔|婶|伯|哥|姐|弟|妹|侄|外甥|岳|丈)/,
  ],
  ['self', /(给|替|为)?(自己|本人|自家|我家|俺家|我们家)/],
];

const introductions = [
  /(?:我|俺|咱|额|侬)?(?:的)?(?:名字?|姓名|大名)(?:叫|是|:|：)?\s*([\p{Script=Han}·]{2,4})(?=$|[，。,.\s;；!！])/u,
  /(?:叫|喊|称呼)(?:我|俺)?\s*([\p{Script=Han}·]{2,6})(?:就行|就好|就可以|就中|吧)?(?=$|[，。,.\s;；!！])/u,
  /(?:我|俺|咱|额)(?:叫|名叫|是)\s*([\p{Script=Han}·]{2,5})(?=$|[，。,.\s;；!！])/u,
  /(?:他|她|人家|户主|家主|本人)(?:的名字)?(?:叫|名叫|姓名是?)\s*([\p{Script=Han}·]{2,4})(?=$|[，。,.\s;；!！])/u,
];

/** Reads the answer to "how shall I call you, and who are you to them": a name, a relation, or both; nulls where unsure. */
export function readWho(text: string): SaidWho {
  const relation =
    text.length > longestWho ? null : (relationWords.find(([, sign]) => sign.test(text))?.[0] ?? null);
  const introduced = nameIntroduced(text);
  if (introduced !== null) return { name: introduced, relation };
  const pieces = text.split(/[\s，。,.;；、:：!！]+/u).map(strip);
  const plain = pieces.find(isPlainName) ?? (otherScript.test(text.trim()) ? text.trim() : null);
  return { name: plain ?? null, relation };
}

/** A name the story introduces (我叫…, 俺是…): nothing less certain is taken from running text. */
export function nameInStory(text: string): SaidWho {
  const self =
    /(?:我|俺|咱|额)(?:的名字)?(?:叫|名叫|是)\s*([\p{Script=Han}·]{2,4})(?=$|[，。,.\s;；!！])/u.exec(
      text,
    )?.[1];
  const cadre = /(?:我|俺|咱)是[^，。]{0,10}?(网格员|村干部|支书|村主任|妇女主任|驻村)/u.exec(text)?.[1];
  if (cadre !== undefined) return { name: null, relation: cadre === '网格员' ? 'grid_worker' : 'cadre' };
  if (self !== undefined && fullName.test(self) && !sentence.test(self))
    return { name: self, relation: 'self' };
  return { name: null, relation: null };
}

function nameIntroduced(text: string): string | null {
  for (const sign of introductions) {
    const name = sign.exec(text)?.[1];
    if (name !== undefined && !sentence.test(name) && !noName.test(name)) return name;
  }
  return null;
}

const strip = (piece: string): string =>
  piece
    .replace(/^(替|帮|给|为)?(我|俺|咱)?(的)?(邻居|隔壁|对门|亲戚|同村)?(的)?/u, '')
    .replace(/(家)?报(的|困难)?$/u, '')
    .replace(/(自己|本人)$/u, '');

function isPlainName(piece: string): boolean {
  if (dottedName.test(piece)) return true;
  if (sentence.test(piece.replace(new RegExp(`${titles}$`, 'u'), ''))) return false;
  if (noName.test(piece)) return false;
  if (fullName.test(piece) || titled.test(piece) || shortForm.test(piece)) return true;
  return rareName.test(piece);
}
