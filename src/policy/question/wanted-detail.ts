import { askingClauses } from './asking-clause.js';

/** One particular of a rule: how people ask for it, and what a sentence that tells it looks like. */
export interface Detail {
  asked: RegExp;
  told: RegExp;
}

const when = '(几号|哪[一]?[天日]|几月|几时|何时|多咱|(啥|么|什么)时候?|几天|多久|好久|多长时间)';
const whichDay = '(几号|哪一?[天日])';
const paid = '(到账|到卡|到手|打卡|打到|打钱|发钱|发(?!展)|给钱|拨|兑现)';
const arrives = '(到账|到卡|发|打卡|拨付|兑现|支付|打入|返)';
const date = '(\\d[日号]|[月季年][底末]|\\d个?(工作日|天)|日前)';
const number = '[\\d一二两三四五六七八九十百千万]';

/** What a rule says besides whom it is for. One that asks for several is served with any of them. */
const details = {
  phone: { asked: /电话|号码|打哪个号|热线|(怎么|咋)联系/, told: /\d{5,}/ },
  payingDate: {
    asked: new RegExp(`${whichDay}[^，,。]{0,6}${paid}|${paid}[^，,。]{0,4}${whichDay}`),
    told: new RegExp(`即时|当[天日]|随时|${arrives}[^。；]{0,16}${date}|${date}[^。；]{0,16}${arrives}`),
  },
  payday: {
    asked: new RegExp(`${when}[^，,。]{0,6}${paid}|${paid}[^，,。]{0,4}${when}`),
    told: /即时|当[天日]|随时|提前|进度|(验收|竣工|完工)[^。；]{0,12}[拨付给发]|(到账|到卡|发放|打卡|拨付|兑现|支付|打入|发给|发到|返)[^。；]{0,16}(日|号|月|季|天|年底)|(日|号|月底|月末|季末|[每次]月|每季|天)[^。；]{0,16}(到账|到卡|发|拨付|兑现|支付|打入)|[按逐][月季年]/,
  },
  perHousehold: {
    asked: /(一[户家]|一个?户头)[^，,。]{0,8}(几[个人名头只亩]|多少[个人名头只亩])/,
    told: /(每|一|户)[户家均限][^。；]{0,14}[\d一二两三四五六七八九十]|不限/,
  },
  brand: {
    asked: /(哪|啥|什么)[^，,。]{0,3}(牌子|型号|机型)|(牌子|型号|机型)[^，,。]{0,4}(哪|啥|什么)|哪个厂/,
    told: /型号|机型|目录|品牌|牌/,
  },
  recipient: {
    asked: /[打发][到给进]?[^，,。]{0,4}(谁|他自己|哪个人)|[进用]谁的?(卡|名字|折)|归谁拿|谁名下|打我还是打/,
    told: /打入|发放[到至]|直接[发打拨]|账户|卡|转入|一卡通|本人/,
  },
  rhythm: {
    asked:
      /按[月年季][^，,。]{0,3}还是|还是(年底|一年一|按[月年季])|一把[发给]|一次性?[发给]?还是|分几[次批回]|(多久|几个月|几年)[^，,。]{0,3}一[次回]/,
    told: /[按逐每][月季年半]|季|一次性|分期|分[\d两三四五]|[一二两三四五\d][次批]|年底|%/,
  },
  start: {
    asked: new RegExp(`${when}[^，,。]{0,5}(开始|起算|开工|动工|能报|开门)`),
    told: /起|开始|之日|[年月日底]|期间/,
  },
  term: {
    asked:
      /(管|补|领|拿|给|发|干|享受|保)[到够]?(几|多少)(年|个月)|(?<!水)[领拿补管][^，,。]{0,3}(多久|多长时间|到啥时候)/,
    told: new RegExp(`${number}(个)?[年月]|期限|期内|期满|长期|为止`),
  },
  times: {
    asked: /(?<![好这那])几[回次遍趟]|多少[回次遍趟]/,
    told: new RegExp(`${number}[余多]?[户人]?[回次遍趟批轮场]|每[年月季周]|一次性|重复|[按逐][月季年]`),
  },
  deadline: {
    asked:
      /截止|最晚|最迟|截到|[报领办]到(几|啥|什么|多咱)|申请到(几|啥|什么)|(几|哪)[天日号月][^，,。]{0,3}(之前|以前|前)/,
    told: /截止|期限|逾期|之前|以前|[日月底年]前|至\d|到\d+月|\d+(个?工作日|天)/,
  },
  minimum: {
    asked: /(最少|最小|最短|至少|起码)[^，,。]{0,8}[几多]|够(几|多少)|[几多][^，,。]{0,3}才(给|能|行|算|中)/,
    told: /不[少低小]于|以上|至少|起|达到|最低|满|不足|[以之]下/,
  },
  hours: { asked: /(几|多少)个?(钟头|小时)|几点[上下]班|上几天班/, told: /小时|钟头|工时|全日|半日/ },
  people: {
    asked: /(?<![好这那十百千了])几(个?人|个名额|[名户家])|多少(个?人|个?名额|[户家])|[招要]几个/,
    told: new RegExp(`${number}[余多万]*[^，。；、,;]{0,6}(群众|[人名户家位个员])|一半|半数|%`),
  },
  which: {
    asked:
      /哪([几二三四五六七八九十]|\d+)[种样个类条项款家]|哪些(村|镇|乡|厂|公司|企业|病|药|品种|项目)|都[是有教考叫]些?(啥|什么|哪)|都有谁|叫啥名|挨个|名单(?=[,，。?？]|$)/,
    told: /[、:：“”"《》「」]|包括|分别|等|和/,
  },
  ratio: {
    asked: /几成|百分之|比例|占比|利率|几厘|利息[^，,。]{0,3}(多少|几)|折多少|涨了多少|增幅|报销?多少/,
    told: /[%％‰]|百分之|比例|成|减半|倍|全额|LPR|lpr/,
  },
  ceiling: {
    asked: /封顶|顶天|上限|最多|顶多/,
    told: /超过|最[高多长]|封顶|上限|[以之]内|不高于|限/,
  },
  amount: {
    asked:
      /(多少|几个?|几多|好多|多大|啥)(块|元|钱|子儿|子)|(给|补|领|发|拿|贷|赔|挣|赚|花|收|分|奖|掏|交)[了到出]*((多少|几多|好多)(?=[钱块元费补奖工本利押贷保救路车呢呀啊嘛吧了才每一就,，。?？]|$)|几个(?!人|月|村)|俩|几[千百万块])|(工资|额度|金额|奖金)[^，,。]{0,4}(多|几|啥|什么)/,
    told: new RegExp(`${number}(\\.\\d+)?[余多]?[万亿千百]?元|[%％]|免费|全额|减免|不[交掏]`),
  },
  papers: {
    asked:
      /材料|证件|手续要|要带|带[啥何]|带(什么|哪些)(?![、和动])|[啥何]证|什么证|凭啥[领办报]|拿啥[去领办]|[交备]啥|交什么/,
    told: /证|材料|申请[表书]|复印|发票|票据|户口|存折|合同|流水|凭|授权书|票/,
  },
  office: {
    asked:
      /找谁|找哪|归谁|谁管|谁来|谁(批|验|量|审|定|说了算)|哪个?(部门|单位|科|局)|责任(单位|主体)|牵头|哪家(公司|银行|保险|单位)|交给(谁|哪)/,
    told: /公司|银行|联社|信用社|农商|邮储|负责|牵头|管|[局办厅委院组]|部门|村委|乡镇|街道|中心|社|员|干部|责任|单位|站|主体|机构/,
  },
  place: {
    asked: /(?<!打)哪[儿里](?!出)|啥地方|什么地方|搁哪|[去在上到]哪|哪个(镇|屯|村|乡)/,
    told: /[村镇乡县区屯市省]|处|企业|公司|社|车间|厂|手机|大厅|窗口|中心|站|线上|网|流域|公[告示]/,
  },
  area: {
    asked: /(?<![就这那好有十百千剩])几亩|多少亩|多大(一块|地方|面积)/,
    told: new RegExp(`${number}[多余]?亩|平方|面积`),
  },
  age: { asked: /年龄|年纪|多大岁数|岁数|几岁/, told: /岁|年龄/ },
  payer: {
    asked: /(钱|费|利息|保费|租金)?(是|该|要|得)?谁(出(?!面)|掏|付|拿|担|交)/,
    told: /财政|承担|自筹|自付|自缴|自己|个人|出资|全额|贴息|补贴|补助|费用|公家|村集体/,
  },
  way: {
    asked: /(咋|怎么|咋个|如何)(个)?(申请|报名|申报|办理|办下来|领|加入)|(啥|什么|哪些)(步骤|流程|程序|手续)/,
    told: /申请|申报|报名|提出|填|登记|受理|办理|窗口|小程序|村委|线上|审核|审批|程序|步骤|通过/,
  },
} satisfies Record<string, Detail>;

/** Wanted where nothing narrower is: any point of time will do, any figure. */
const loose = {
  time: {
    asked: new RegExp(
      `${when}|多会儿|哪年|(几|多少)个?(工作日|天|日|个?月|年|小时|钟头)(?!才)|(?<!这么|那么|没)多长`,
    ),
    told: new RegExp(
      `${number}[余多]?个?(工作日|天|日|号|个?月|年|小时)|[年月季周]底|[月季]末|当[天日月年]|即时|随时|长期|每[月季年周]|[按逐][月季年]|之日|以来|期间`,
    ),
  },
  figure: {
    asked:
      /(一|每)(亩|头|只|户|个?人|个月|月|年|天|棒|箱|平方?米?|学期|公里|斤|公斤|袋|口|次)[^，,。]{0,6}(多少|几多|好多|几个钱|几块|几毛)|(?<!有)(多少|几多|好多)(?=[,，。?？]|$)/,
    told: /\d|[%％]|[一二两三四五六七八九十百千万]+[多余]?[元块户人头只亩个处项家名次级]|半|全额|免费/,
  },
} satisfies Record<string, Detail>;

/** A particular that makes wider ones moot: 一户最多几个人 is not told by any 最多, 每季哪天打卡 not by 按季发. */
const narrowerThan: readonly (readonly [Detail, readonly Detail[]])[] = [
  [details.payingDate, [details.payday, details.deadline]],
  [details.perHousehold, [details.people, details.ceiling, details.minimum]],
];

const askedIn = (asking: string, among: Record<string, Detail>): Detail[] =>
  Object.values(among).filter(({ asked }) => asked.test(asking));

/** The particulars that a question (in the search form) asks for. */
export function wantedDetails(question: string): readonly Detail[] {
  const asking = askingClauses(question);
  const asked = askedIn(asking, details);
  if (asked.length === 0) return askedIn(asking, loose);
  const moot = narrowerThan.flatMap(([narrow, wider]) => (asked.includes(narrow) ? wider : []));
  return asked.filter((detail) => !moot.includes(detail));
}

/** Whether particulars are wanted and a text (in the search form) tells none of them. */
export const tellsNone = (wanted: readonly Detail[], text: string): boolean =>
  wanted.length > 0 && !wanted.some(({ told }) => told.test(text));

/** Whether a question asks for particulars of a rule, and a sentence tells none of them. Texts in the search form. */
export const lacksDetail = (question: string, sentence: string): boolean =>
  tellsNone(wantedDetails(question), sentence);
