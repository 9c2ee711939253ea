import { askingClauses } from './asking-clause.js';
import { decisiveDetails, type Detail } from './decisive-detail.js';

const when =
  '(几号|哪[一]?[天日]|几月|几时|何时|多咱|(啥|么|甚|什么)时候?|啥前儿|(?<![前这那好近过头])几天|多久|好久|几久|多长时间)';
const whichDay = '(几号|哪一?[天日])';
const paid = '(到账|进账|入账|到位|到卡|到手|打卡|打到|打得?[拢进]|打钱|发钱|发(?!展)|给钱|拨|兑现)';
const arrives = '(到账|到卡|发|打卡|拨付|兑现|支付|打入|返)';
const date = '(\\d[日号]|[月季年][底末]|\\d个?(工作日|天)|日前)';
const number = '[\\d一二两三四五六七八九十百千万]';

/** What a rule says besides whom it is for. One that asks for several is served with any of them. */
const details = {
  // not 能不能打电话申请, where a telephone is one way of many
  phone: {
    asked:
      /(?<!打)电话(?!费)|哪[里儿]?打电话|打(啥|什么|哪个|哪)[个里]?(电话|号)|电话(是|多少)|号码|热线|联系(方式|人)|(怎么|咋)联系/,
    told: /\d{5,}/,
  },
  payingDate: {
    asked: new RegExp(`${whichDay}[^，,。]{0,6}${paid}|${paid}[^，,。]{0,4}${whichDay}`),
    told: new RegExp(`即时|当[天日]|随时|${arrives}[^。；]{0,16}${date}|${date}[^。；]{0,16}${arrives}`),
  },
  payday: {
    asked: new RegExp(`${when}[^，,。]{0,6}${paid}|${paid}[^，,。]{0,4}${when}`),
    told: /即时|当[天日]|随时|提前|进度|到位|(验收|竣工|完工)[^。；]{0,12}[拨付给发]|(到账|到卡|发放|打卡|拨付|兑现|支付|打入|发给|发到|返)[^。；]{0,16}(日|号|月|季|天|年底)|(日|号|月底|月末|季末|[每次]月|每季|天)[^。；]{0,16}(到账|到卡|发|拨付|兑现|支付|打入)|[按逐][月季年]/,
  },
  perHousehold: {
    asked: /(一[户家]|一个?户头)[^，,。]{0,8}(几|多少)[个人名头只亩](?!人?都)/,
    told: /(每|一|户)[户家均限][^。；]{0,14}[\d一二两三四五六七八九十]|不限/,
  },
  brand: {
    asked:
      /(哪|啥|什么)[^，,。]{0,3}(牌子|型号|机型)|(牌子|型号|机型)[^，,。]{0,4}(哪|啥|什么)|(机(?!会|构|制)|机[器具械])[^，,。]{0,5}哪个厂|哪个厂[^，,。]{0,4}机(?!会|构|制)/,
    told: /型号|机型|目录|品牌|牌/,
  },
  recipient: {
    asked:
      /(?<!板子)[打发]((钱|款)?[到给进在][^，,。]{0,4})?(谁|他自己|哪个人)|[进用]谁的?(卡|名字|折)|归谁拿|谁名下|打我还是打/,
    told: /打入|发放[到至]|直接[发打拨]|账户|卡|转入|一卡通|本人/,
  },
  rhythm: {
    asked:
      /按[月年季][^，,。]{0,3}还是|还是(年底|一年一|按[月年季])|一把[发给]|一次性?[发给]?还是|分几[次批回]|(多久|多长时间|几天|几个月|几年)[^，,。]{0,5}(一[次回遍]|一?趟)/,
    told: /[按逐每][月季年半周天日]|[周月季]调度|季|定期|经常|随时|一次性|分期|分[\d两三四五]|[一二两三四五\d][次批]|年底|%/,
  },
  start: {
    asked: new RegExp(`${when}[^，,。]{0,5}(开始|起算|开工|动工|能报|开门)`),
    told: /起|开始|之日|[年月日底]|期间/,
  },
  term: {
    asked:
      /(管|补|领|拿|给|发|干|享受|保)[到够]?(几|多少)(年|个月)|(?<!水)[领拿补管][^，,。]{0,3}(多久|多长时间|到啥时候)/,
    told: new RegExp(`(${number}|半)(个)?(年|月|学期)|期限|期内|期满|长期|为止`),
  },
  times: {
    asked: /(?<![好这那])几[回次遍趟]|多少[回次遍趟]/,
    told: new RegExp(`${number}[余多]?[户人]?[回次遍趟批轮场]|每[年月季周]|一次性|重复|[按逐][月季年]`),
  },
  deadline: {
    asked:
      /截止|最晚|最迟|截到|[报领办]到(几|啥|什么|多咱)|申请到(几|啥|什么)|(几|哪)[天日号月][^，,。]{0,3}(之前|以前|前)/,
    told: /截止|期限|逾期|之前|以前|[日月底年]前|至\d|到\d+月|\d+(个?工作日|天)|(月|年|天|小时|日)[里内]/,
  },
  minimum: {
    asked:
      /(最少|最小|最短|至少|起码)[^，,。]{0,8}[几多]|够(几|多少)|[几多][^，,。]{0,3}才(给|能|行|算|中)|(几|多少|好多)[^，,。]{0,3}起([补贷步才]|(?=[，,。?？]|$))/,
    told: /不[少低小]于|以上|至少|起|达到|最低|满|不足|超过|线[为是]|提高到|[以之]下/,
  },
  hours: { asked: /(几|多少)个?(钟头|小时)|几点[上下]班|上几天班/, told: /小时|钟头|工时|全日|半日/ },
  people: {
    asked:
      /(?<![好这那十百千了])几(个?人|个名额|[名户家])(?!都)|多少(个?人|个?名额|[户家])(?!都)|[招要]几个(?!人都)/,
    told: new RegExp(`${number}[余多万]*[^，。；、,;]{0,6}(群众|[人名户家位个员])|一半|半数|会同|共同|%`),
  },
  which: {
    asked:
      /哪([几二三四五六七八九十]|\d+)[种样个类条项款家]|哪些(村|镇|乡|厂|公司|企业|病|药|品种|项目)|都[是有教考叫]些?(啥|什么|哪)|都有谁|叫啥名|挨个|(?<![进上入][^，,。]{0,6})名单(?=[,，。?？]|$)/,
    told: /[、:：“”"《》「」]|包括|分别|等|和|会同|共同/,
  },
  ratio: {
    asked: /几成|百分之|比例|占比|利率|几厘|利息[^，,。]{0,3}(多少|几)|折多少|涨了多少|增幅/,
    told: /[%％‰]|分之|比例|[一二两三四五六七八九十半\d]成(?![员本立为年活功效果品])|减半|倍|全额|LPR|lpr/,
  },
  reimbursed: {
    asked: /报销?多少/,
    told: /[%％]|百分之|[一二两三四五六七八九十半\d]成|减半|全额|元|免费|不[报给补]/,
  },
  ceiling: {
    asked: /封顶|顶天|上限|最多|顶多/,
    told: /超过|最[高多长]|封顶|上限|[以之][内下]|不高于|限/,
  },
  amount: {
    asked:
      /((多少|(?<!带)几个?|几多|好多|多大)(块|元|钱|子儿|子)|啥(块|元|钱|子儿))|(给|补|领|发|拿|贷|赔|挣|赚|花|收|分|奖|掏|交)[了到出]*((多少|几多|好多)(?=[钱块元费补奖工本利押贷保救路车呢呀啊嘛吧了才每一就,，。?？]|$)|几个(?!人|月|村)|俩|几[千百万块])|(工资|额度|金额|奖金)[^，,。]{0,4}(多|几|啥|什么)/,
    told: new RegExp(
      `${number}(\\.\\d+)?[余多]?[万亿千百]?元|[%％]|免费|免租|全额|减免|不[交掏补发]|没有[^，。；]{0,6}(岗|补|钱)|不[能得予][^，。；]{0,4}(领|享|补)`,
    ),
  },
  papers: {
    asked:
      /(?<!收我的?|收齐[^，,。]{0,6})材料|证件|手续要|要带|带[啥何]|带(什么|哪些)(?![、和动])|[啥何]证|什么证|凭啥[领办报]|拿啥[去领办]|[交备]啥|交什么|(哪些|啥|什么|哪几[样份张种])(资料|单子|证明|证件|手续|东西去|照片|表(?!示|扬|现))/,
    told: /证|材料|资料|照片|申请[表书]|复印|发票|票据|户口|存折|合同|流水|凭|授权书|票/,
  },
  office: {
    asked:
      /找谁|找哪|归谁|谁管|谁来|(谁|哪个)(来|给)?(批|验|量|审|定|评|修|鉴定|认定|主持|说了算)|哪个?(部门|单位|科|局)|责任(单位|主体)|牵头|哪家(公司|银行|保险|单位)|交给(谁|哪)/,
    told: /归|学校|公司|银行|联社|信用社|农商|邮储|负责|牵头|管|[局办厅委院组]|部门|村委|乡镇|街道|中心|社(?![会保])|(?<![人成学党])员|干部|责任|单位|站|主体|机构/,
  },
  place: {
    asked: /(?<!打)哪[儿里](?!出)|啥地方|什么地方|搁哪|(?<!理)[去在上到]哪|哪个(镇|屯|村|乡)/,
    told: /[村镇乡县区屯市]|省(?![内外])|处|企业|公司|社|车间|厂|手机|大厅|窗口|中心|站|线上|网|流域|公[告示]/,
  },
  area: {
    asked: /(?<![就这那好有十百千剩])几亩|多少亩|多大(一块|地方|面积)/,
    told: new RegExp(`${number}[多余]?亩|平方|面积`),
  },
  age: {
    asked:
      /年龄|年纪(?![大轻小])|多大岁数|岁数(?![大小])|几岁|(过|满|到|超)了?[五六七八\d][十\d]几?(岁|(?=就?[还能行给让]))/,
    told: /岁|年龄|老年|年纪/,
  },
  payer: {
    // not 谁出去打工
    asked: /(谁|哪个)(出(?![面去门来外栏力事])|掏|付|拿(?!主意)|担(?![任保])|交)/,
    told: /财政|承担|自筹|自付|自缴|自己|个人|出资|全额|贴息|补贴|补助|费用|公家|村集体/,
  },
  way: {
    asked:
      /(咋|怎么|咋个|如何|么样)(个)?(申请|报名|申报|办理|办下来|领|加入)|(啥|什么|哪些)(步骤|流程|程序|手续)(?![都也])/,
    told: /手续|备案|申请|申报|报名|提出|填|登记|受理|办理|窗口|小程序|村委|线上|审核|审批|程序|步骤|通过/,
  },
} satisfies Record<string, Detail>;

/** Asked with yes or no, wanted where no figure, day or office is; what answers such a thing says something of it. */
const circumstances = {
  together: {
    asked:
      /(两[样项头份种]|一起|一块儿?|同时)[^，,。]{0,4}[领拿享吃](?![走去着不出])|能(不能)?都[领拿要享]|叠加|二选一|\d[块元]?都能[领拿]|冲突|[吃领]着[^。?？]{0,10}还?能[^，,。]{0,5}[领拿干享]|又[领吃拿干][^，,。]{0,8}又[领吃拿干]/,
    told: /同时|叠加|重复|重叠|兼得|不[得能再]|可|只|(?<!村|乡)都(?!市)|各|就高|一起|另|影响|合并/,
  },
  again: {
    asked:
      /(?<!没|没有)[领补贷享报]过[^。?？]{0,14}[还再][^，,。]{0,5}[领补贷报拿改]|再[领补报贷办]一?(次|回|遍|第)/,
    told: /一次|重复|再|连续|享受过|[领补]过|不满|不[得能]|年/,
  },
  givenBack: {
    asked:
      /(要不要|用不用|需要|[要用得]|会(?!计))[^，,。把]{0,4}(退(?![出休伍役社股耕下期])|收回|追回|还回|返还)|退不退|退回去|往回[要退]/,
    told: /退|收回|追|返还|清缴|罚|骗|虚/,
  },
  // what the death of a beast or of the receiver changes; not 愁死了, nor 我爹没了,能不能吃低保
  death: {
    asked:
      /((牛|羊|猪|驴|鸡|鸭|鹅|犊|崽|羔)[^，,。愁累烦急气]{0,9}死(?![活心板角守])|瘟死|病死|鸡瘟|猪瘟)[^?？]{0,20}[补赔算退领给还损验]|(老?人|爹|娘|爸|妈|爷|奶|老汉)(死了|没了|[^，,。]{0,4}(殁|过世|去世))[^?？]{0,16}(退|停|安[埋葬]|谁还|份|接着|差额|账|贴息|还[给领]|多[领打发])/,
    told: /死|亡|故|去世|过世|丧|葬|病|疫|瘟|保险|赔|损|灾|害|风险|成活|存栏|满\d/,
  },
  choice: {
    asked:
      /抓阄|(凭啥|按啥|凭什么)[选挑定批轮给][^，,。]{0,2}(谁|他|她|人家)|(咋|怎么)[选挑](的|人|出)|凭(啥|什么)没[我俺咱]|先(给|紧着?|补|轮)谁|轮到谁/,
    told: /优先|[评选审议]|排序|条件|顺序|因素|标准|公示|符合|抽|轮/,
  },
  nextYear: {
    asked:
      /(明年|来年|转年|过了年|下一?年)[^，,。]{0,12}([再变照]|还(?!是)|有没有|有没得|补不补|给不给)|年年都?[有能可给领][^，,。]{0,3}[不吗么还]/,
    told: /年|继续|长期|停止|取消|不[变再]|期/,
  },
  othersCard: {
    asked: /[打发转][到在给进]?[我俺她他咱][^，,。]{0,5}[卡折][上里]?(行|中|可以|要得|能|成)|换(张|个)?卡/,
    told: /卡|折|账户|本人|代|名下|户主|监护|亲属|家[属人]/,
  },
  surety: {
    asked:
      /(要不要|用不用|需不需要|(?<![不没无])[要用得找寻])[^，,。]{0,6}(担保|抵押|保人)(?!的)|(担保|抵押)[^，,。]{0,3}[不吗没么]([，,。?？]|$)/,
    told: /担保|抵押|质押|信用|保人/,
  },
  standIn: {
    asked:
      /[代替][我俺他她爸妈爹娘老][^，,。]{0,4}[去办领报申交签填弄]|[让喊叫托请][^，,。]{1,5}代[办领报申签]|代[办领报申][^，,。]{0,4}[不吗行]/,
    told: /代|委托|[亲家]属|家人|监护|他人|本人|子女|成员|上门|网格员|帮办/,
  },
  lostPaper: {
    asked: /[票证卡单标折]子?[^，,。]{0,4}(丢|遗失|找不[着到见])|(丢|遗失)了?[^，,。]{0,4}[票证卡单标折]/,
    told: /丢|遗失|补|挂失|复印|重新|凭|标|证明|票|流水/,
  },
  secondLook: {
    asked:
      /对[^，,。]{1,8}不服|不服(?!气)[^，,。]{0,6}(找|咋|怎|哪|能)|申诉|举报|复[查核]|(重新?|再)(验|评|鉴定|审|测|量)[^，,。]{0,4}[不吗么]([，,。?？]|$)/,
    told: /举报|监督|电话|复[查核议审验]|申诉|异议|不服|重新|反映|纪检|答复|整改|再次|动态/,
  },
  boarding: {
    asked: /[管包]([吃住](?!饭)|饭(?!碗))|食宿|误工/,
    told: /食|宿|住|吃|饭|餐|伙|误工|生活费|交通|免费|每人每[天日]/,
  },
} satisfies Record<string, Detail>;

/** Wanted where nothing narrower is: any point of time will do, any figure. */
const loose = {
  time: {
    asked: new RegExp(
      `${when}|多会儿|哪年|(?<![好这那前近过头十百包了])(几|多少)个?(工作日|天|日|个?月|年|小时|钟头)(?!才)|(?<!这么|那么|没)多长`,
    ),
    told: new RegExp(
      `(${number}|半)[余多]?个?(工作日|天|日|号|个?月|年|小时|周(?!岁)|星期|礼拜)|[年月季周]底|[月季]末|当[天日月年]|即时|随时|长期|每[月季年周]|[按逐][月季年]|之日|以来|期间`,
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

/** The particulars that a question asks for: any of the first will do, each of the others is wanted. */
export interface WantedDetails {
  any: readonly Detail[];
  each: readonly Detail[];
}

/** The particulars that a question (in the search form) asks for. */
export function wantedDetails(question: string): WantedDetails {
  const asking = askingClauses(question);
  const each = askedIn(question, decisiveDetails);
  const asked = askedIn(asking, details);
  if (asked.length === 0) return { any: each.length > 0 ? [] : wantedBesides(question, asking), each };
  const moot = narrowerThan.flatMap(([narrow, wider]) => (asked.includes(narrow) ? wider : []));
  return { any: asked.filter((detail) => !moot.includes(detail)), each };
}

/** 牛没等到验收就死了,还补不补: the circumstance is often told before what asks. */
function wantedBesides(question: string, asking: string): Detail[] {
  const asked = askedIn(question, circumstances);
  return asked.length > 0 ? asked : askedIn(asking, loose);
}

/** Whether particulars are wanted and a text (in the search form) does not tell them. */
export const leavesUntold = ({ any, each }: WantedDetails, text: string): boolean =>
  each.some(({ told }) => !told.test(text)) || (any.length > 0 && !any.some(({ told }) => told.test(text)));

/** Whether a question asks for particulars of a rule that a sentence does not tell. Texts in the search form. */
export const lacksDetail = (question: string, sentence: string): boolean =>
  leavesUntold(wantedDetails(question), sentence);
