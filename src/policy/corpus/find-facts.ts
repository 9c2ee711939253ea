import { saysNothing } from './says-nothing.js';
import type { Passage } from './passage.js';
import { plainText } from './plain-text.js';

/** What somebody could ask a sentence for. */
export type FactKind =
  | 'amount'
  | 'ratio'
  | 'ceiling'
  | 'who'
  | 'exclusion'
  | 'papers'
  | 'steps'
  | 'when'
  | 'phone'
  | 'where'
  | 'office'
  | 'count'
  | 'use'
  | 'arrangement';

/** One sentence that states something somebody could ask for. */
export interface Fact {
  /** Its number within the document, from 1, in the order of the text. */
  number: number;
  passage: Passage;
  /** Position of the sentence within the passage. */
  sentence: number;
  /** The sentence in the document's own script. */
  text: string;
  /** What it tells, the most asked for first; never empty. */
  kinds: readonly FactKind[];
}

const offices =
  '(局|厅|委员会|农办|扶贫办|振兴办|办公室|领导小组|部门|机构|政府|街道|乡镇街?|村委会|村集体|村两委|村组|工作队|第一书记|党组织|合作社|企业|银行|银保监局|残联|妇联|服务站|专班)';
const people =
  '(户|人口|群众|农民|居民|家庭|对象|人员|劳动力|学生|老人|儿童|妇女|残疾人|患者|农户|村民|职工|学员|经营主体|合作社|企业|养殖场|种植大户|个人|申请人)';

/** In the order in which people ask. */
const signs: readonly [FactKind, RegExp][] = [
  [
    'amount',
    /[\d一二两三四五六七八九十百千万亿]+(\.\d+)?[余多]?[万亿千百]?元|免费|全额(补|资助|报销|代缴)|减免|免(除|收|缴|交)/,
  ],
  ['ratio', /[%％]|百分之|\d成|减半|翻(一)?番|\d(\.\d+)?倍/],
  [
    'ceiling',
    /不(超过|高于|低于|少于|得超过|得低于)|最(高|低|多|少)(不|为|可|补|给|奖|限)|上限|下限|封顶|以[内上下][的。,，;；)]/,
  ],
  [
    'who',
    new RegExp(
      `${people}(可|均可|可以|都可以|应当?)(以)?(申请|享受|申报|领取|参加|报名)|(具有|符合|满足|年满|未满)[^。]{1,30}(户|的|条件)|(对象|条件|范围)(为|是|包括|:|：)|^对[^。,，;；]{2,50}${people}[^。]{0,20}(给予|予以|落实|实施|发放|补|奖|开展|提供|纳入)|优先(安排|考虑|支持|保障|吸纳|聘用)|(纳入|识别为)[^。]{0,20}(低保|特困|监测|兜底|保障)`,
    ),
  ],
  [
    'exclusion',
    /不得|不予|不能(再|重复|享受|申请|领取)|除外|不(在|属于|列入|纳入|享受|重复|包括|限于)|严禁|禁止|取消[^。]{0,10}资格|只能|仅限|以外的/,
  ],
  [
    'papers',
    /身份证|户口[本簿]|申请[表书]|审批表|证明(材料)?[,，、。;；]|复印件|银行卡(号)?|[”》]?合同[、,，。]|发票|凭(证|有效)|须?提(供|交)[^。]{0,30}(材料|资料|证|表)|携带|承诺书|台账|佐证/,
  ],
  [
    'steps',
    /向[^。,，]{1,20}(提出|递交|提交)?申请|(本人|个人|农户|村民|自愿)申请|→|(申请|申报|审核|评议|公示|验收|拨付|备案|核查|报批|审批)[^。,，]{0,12}[、,，;；→][^。]{0,30}(审核|评议|公示|验收|拨付|备案|审批|发放|调配)|先[^。,，]{1,8}后[^。,，]{1,8}|报账|按[^。,，]{0,8}程序|公告公示|(经|报|由)[^。,，]{2,25}(同意|批准|审定|审批|备案|审核|确认)/,
  ],
  [
    'when',
    /\d{1,2}月(\d{1,2}[日号]|底|份|末)?|\d{4}年(底|末|年底|上半年|下半年)|每(年|月|季|周|天|日|半年)|[月季年周]度?(通报|调度|报告|例会|监测)|\d+(个)?(工作日|月内|天内|日内|年内|年以上|个月|天|年期)|年底前|月底前|期限|截至|截止|当(年|月|日)|逾期|自[^。,，]{2,20}之?日起|周调月报|(有效|执行|实施)期/,
  ],
  [
    'phone',
    /(电话|热线|咨询|联系方式)[^。]{0,8}\d{5,}|(?<!\d)123(17|45|33|48|56|93)(?![\d户人名])|0\d{2,3}-\d{7,8}/,
  ],
  [
    'where',
    /[到在去][^。,，]{0,18}(窗口|村委会|大厅|服务中心|便民|卫生院|医院|信用社|银行|乡镇政府|村部|网点|站)(办理|申请|提交|领取|报名|登记|查询|咨询|购买|结算|办|交|领|报)|地(点|址)[:：为在]|位于|网址|公众号/,
  ],
  [
    'office',
    new RegExp(
      `[由经][^。,，;；]{2,30}${offices}[^。,，;；]{0,10}(负责|牵头|审核|组织|受理|审批|承担|实施|管理|统一|发放|调配|调剂|进行|落实|确定|认定|验收|监督)|${offices}[^。,，;；]{0,6}(负责|牵头|负|承担|主管|要加强|应|每)|(责任|牵头|主管|配合|实施|成员)(单位|部门)|主体责任|第一责任人|任(双)?组长|双组长|包(村|户|保|联)|分管`,
    ),
  ],
  [
    'count',
    /\d+(\.\d+)?[余多]?[十百千万亿]{0,2}[余多]?(户|人|名|个|家|处|所|亩|头|只|羽|次|项|批|种|样|条|公里|座|间|吨|套|村|支|篇|份|瓦|千瓦|辆|台|株|棵|斤|公斤|平方|平|期|场|位|款|类|对|幅|眼|栋|座|米)|\d{2,}(\.\d+)?[万亿]|(全部|所有|超)[^。,，]{0,6}[百千万]|\d{3,}(?![年\d〕号元%])|[两三四五六七八九十][个户家处所名人头亩次项批种样条座间级支](?!是)|(?<!二)[四五六七八九十]大(?!是)/,
  ],
  [
    'use',
    /(用于|用作|用途)[^。]{4,}|(收益|资金|款项|补助)[^。,，]{0,12}(分配|归|拨付|投向|倾斜|支付)[^。]{2,}/,
  ],
  [
    'arrangement',
    /(建立|建成|成立|组建|设立|出台|印发|制定|推出|推行|实行|创建|引进|开发|申报|列入|获得?|荣获|评为|举办|完成|建设|打造|采取|形成|探索)[^。,，;；]{0,28}([“"《][^”"》]{2,30}[”"》]|机制|制度|模式|体系|小组|办公室|专班|平台|基地|车间|园区?|合作社|中心|项目|方式|办法|措施|站|队|试点|清单|台账|方案|基金|保险|产业链|示范)|[“"][^”"]{2,16}[”"](贷|保|机制|制度|模式|政策|行动|工程|方式|工作法|平台|项目|计划|试点|要求|卡|服务)|《[^》]{4,60}》|“[^”]{1,10}[+＋][^”]{2,30}”|(被|获)[^。,，]{0,12}(认定|确定|评|列)为|(实施|推广|开展|开办|包括|提供|推出|种植|养殖|成立|落实|推动|采取)[^。,，]*、[^。,，]*(、|和|及)[^。,，]*(项目|产业|技术|政策|服务|贷款|培训|活动|措施|方式|帮扶|救助|补贴|保险|形式)/,
  ],
];

/** 一是…。 1.…。 (二)…。 and lines without a mark at their end name what follows. */
const heading =
  /^[★•·)）]?((第?[一二三四五六七八九十]+[是、,章节条要])|[(（]?[一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．)）])[^,，:：;；\d]{2,24}[。:：]?$|^[^,，。]{0,12}\d{4}年\d{1,2}月[)）]?$/;
const salutation =
  /^[^。;；]{0,40}[:：]$|收悉|现答复如下|现将[^。]*(汇报|报告|通知)如下|作以?汇报|评估组|欢迎[^。]{0,20}指导/;
/** Said in every report, of everything: what is left when these are gone must still tell something. */
const slogan =
  /^(要|以|为|坚持|坚决|进一步|切实|大力|积极|扎实|全面|深入|围绕|立足|着力|加强|强化|树牢|总之|下一步|当前)[^\d]*(指导|精神|基础|保障|贡献|意识|氛围|局面|底线|道路|大局|动力|振兴|成效|见效|引擎|底板|质效|发展|条件|责任|目标|任务|工作|路径|标杆|繁荣)[。;；]?$/;

/** Signs that a slogan does not lose by being one. */
const solid: ReadonlySet<FactKind> = new Set([
  'amount',
  'ratio',
  'ceiling',
  'exclusion',
  'papers',
  'phone',
  'when',
  'count',
  'where',
]);

/** The facts of one document, numbered in the order of its text; `passages` are all of that document. */
export function findFacts(passages: readonly Passage[]): Fact[] {
  const facts: Fact[] = [];
  for (const passage of passages) {
    passage.sentences.forEach((text, sentence) => {
      const kinds = factKinds(plainText(text));
      if (kinds.length > 0)
        facts.push({ number: facts.length + 1, passage, sentence, text: text.trim(), kinds });
    });
  }
  return facts;
}

/** What a sentence (search form) tells that somebody could ask for; empty for headings, salutations and slogans. */
export function factKinds(sentence: string): FactKind[] {
  if (sentence.length < 6 || saysNothing(sentence) || heading.test(sentence) || salutation.test(sentence))
    return [];
  const own = sentence.replace(
    /^[★•·]|^([一二三四五六七八九十]+是|[一二三四五六七八九十]要|\d{1,2}[.、．]|[(（][一二三四五六七八九十\d]+[)）])/u,
    '',
  );
  const kinds = signs.filter(([, sign]) => sign.test(own)).map(([kind]) => kind);
  if (slogan.test(own) && !kinds.some((kind) => solid.has(kind))) return [];
  return kinds;
}
