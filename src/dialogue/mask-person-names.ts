import { isPossibleName, isSureName, type NameTest } from '../hardship/reports/person-names.js';

/** Stands where a name stood. */
const nameMark = '〔姓名〕';

const han = '\\p{Script=Han}';
const end = '(?=$|[\\s，。,.;；、！!？?：:〔])';
const kin =
  '(?:老伴|老公|男人|丈夫|爱人|媳妇|老婆|儿媳妇?|儿子|闺女|女儿|孙子|孙女|孩子|娃|爹|娘|爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|公公|婆婆|哥哥?|姐姐?|弟弟?|妹妹?|叔叔?|婶婶?|姑姑?|舅舅?)';
const people = '(?:村民|邻居|老乡|低保户|贫困户|脱贫户|监测户|五保户|党员|村医|支书|主任)';
const numbers = '〔(?:身份证号|电话号码|银行卡号)〕';
const ofNumber = `的?[，,：:\\s]*(?:身份证|电话|手机|银行卡|卡)?(?:号码?)?(?:是|：|:)?\\s*${numbers}`;

/**
 * Where a name is said to be one. Each sign captures what stands before a name, then the name. Where it is said in so
 * many words a rare name is one too.
 */
const signs: readonly [RegExp, NameTest][] = [
  [
    new RegExp(`((?:我|俺|咱|额|本人)(?:的)?(?:名字?)?(?:叫做?|名叫))(${han}{2,4}?)${end}`, 'gu'),
    isPossibleName,
  ],
  [
    new RegExp(`((?:姓名\\s*|(?:姓名|名字|大名|户名)(?:叫|是|为|:|：)\\s*))(${han}{2,4}?)${end}`, 'gu'),
    isPossibleName,
  ],
  [new RegExp(`((?:我|俺|咱|额|本人)(?:是|:|：)\\s*)(${han}{2,4}?)${end}`, 'gu'), isSureName],
  [new RegExp(`((?:户主|申请人|患者)(?:叫|是|为|:|：)?\\s*)(${han}{2,4}?)${end}`, 'gu'), isSureName],
  [new RegExp(`((?:我|俺|咱)们?家?的?${kin})(${han}{2,3}?)(?:${end}|(?=今年|他|她))`, 'gu'), isSureName],
  [new RegExp(`(${people})(${han}{2,3}?)(?:${end}|(?=家[里的，。？]?|今年))`, 'gu'), isSureName],
  [
    new RegExp(
      `((?:有个|一个|那个)?叫)(${han}{2,4}?)(?=的(?!合作社|公司|企业|村|镇|乡|项目|政策|补贴|钱))`,
      'gu',
    ),
    isSureName,
  ],
  [new RegExp(`(^|[\\s，。,.;；、！!？?])(${han}{2,4}?)(?=${ofNumber})`, 'gu'), isSureName],
];

/** Ends and characters of words that only look like a name: 安徽人, 白内障, 高血压. */
const noName = /[人户族民员村镇乡县市省区州级的额症炎病障癌压费钱款证身电手卡]$|[校班学]/u;

/** Takes the names of people out of a text where a rule can tell them; a name that no sign tells stays. */
export function maskPersonNames(text: string): string {
  return signs.reduce(
    (masked, [sign, isName]) =>
      masked.replace(sign, (whole: string, before: string, name: string) =>
        isName(name) && !noName.test(name) ? `${before}${nameMark}` : whole,
      ),
    text,
  );
}
