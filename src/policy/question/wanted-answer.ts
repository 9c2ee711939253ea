import { askingClauses } from './asking-clause.js';

/** What kind of thing would satisfy the asker. */
export type WantedAnswer =
  | 'amount'
  | 'count'
  | 'ratio'
  | 'day'
  | 'when'
  | 'who'
  | 'where'
  | 'phone'
  | 'papers'
  | 'how'
  | 'why_not'
  | 'still_valid'
  | 'compare'
  | 'whether'
  | 'what';

const signs: readonly [WantedAnswer, RegExp][] = [
  ['phone', /电话|号码|打哪个号|热线|咋联系|怎么联系/],
  [
    'papers',
    /材料|证件|手续要|要带|带啥|带什么|带哪些|啥证|什么证|凭啥(领|办|报)|拿啥(去|领|办)|[交备]啥|交什么/,
  ],
  [
    'day',
    /几号|哪[一]?天|几月几|何日|哪日|(啥|么|什么|多咱|几)时候?[^，,。]{0,6}(到账|到卡|到手|发|打|给钱|拨|兑)|多久[^，,。]{0,4}(到账|到卡|到手|发|给钱|拨)/,
  ],
  [
    'amount',
    /(多少|几个|几多|好多|多大|啥)(块|元|钱|子儿|子)|(给|补|领|发|开|拿|贷|赔|挣|赚|花|投|收|卖|得|分)(了|到|出|进去|上)*(多少|几多|好多|几个|俩)|标准|封顶|顶天|上限|工资|额度|金额|资金规模/,
  ],
  ['ratio', /几成|百分之|比例|占比|利息|利率|涨了多少|增幅|收益率|报销多少/],
  [
    'when',
    /啥时|么时|什么时|几时|多咱|哪年|哪月|几月|多久|多长时间|多少日子|期限|截止|最晚|最迟|频次|多少天|几天|几年/,
  ],
  ['who', /找谁|找哪|归谁|谁管|谁来|哪家|哪个(部门|单位|科|局)|责任(单位|主体)|牵头|啥人|什么人|哪些人/],
  ['where', /哪[儿里些]|啥地方|什么地方|搁哪|去哪|在哪|上哪/],
  [
    'compare',
    /(?<!占)比(?!例).{1,12}(多|少|高|低|强|合算)|哪[个样边][^，,。]{0,2}(多(?!少)|划算|合算|高)|还是.{1,12}(多|好|划算)|差多少|有啥不一样|区别/,
  ],
  [
    'still_valid',
    /还(算数|作数|管用|有效|有没有|有吗|给不给)|过期|作废|取消(了)?(没|吗)|还是(不是)?(原来|去年|以前)/,
  ],
  ['why_not', /(为啥|凭啥|咋|怎么)[^，,。]{0,8}(没|不)(给|发|批|有|轮|算|让)/],
  [
    'count',
    /多少|几(个|户|家|处|所|名|人|头|亩|回|次|遍|项|批|种|样|条|座|间|趟|拨)|几多|好多|数量|规模|面积/,
  ],
  ['how', /咋(办|弄|整|申请|领|报)|怎么|如何|流程|手续|程序|咋个|办法|措施|方式|模式/],
  [
    'whether',
    /吗|不$|不[?？]|没$|没[?？]|冇|管不管|能不能|行不行|有没有|是不是|算不算|可不可以|让不让|办不办|中不中|么[?？]?$/,
  ],
];

/** The kinds of answer a question asks for, most specific first, read where it asks; `what` when no sign is found. */
export function wantedAnswers(question: string): WantedAnswer[] {
  const asking = askingClauses(question);
  const found = signs.filter(([, sign]) => sign.test(asking)).map(([kind]) => kind);
  return found.length > 0 ? found : ['what'];
}

const holds: Partial<Record<WantedAnswer, RegExp>> = {
  amount: /[\d一二两三四五六七八九十百千万亿]+(\.\d+)?[余多]?[万亿千百]?元|免费|全额|减免|不交|不掏/,
  count: /\d|[一二两三四五六七八九十百千万]+[个户家处所名人头亩次项批种样条座间]|全部|所有|每/,
  ratio: /%|％|百分之|成以上|比例|\d成|减半|倍/,
  day: /\d+[日号]|月底|月末|年底|季|次月|当月|按月|逐月|每月|(天|日|月|工作日)(以?内|之内)|[底前]发|到账|半年/,
  when: /\d+(年|月|日|天|个工作日)|每(年|月|季|周)|季度|月底|年底|年度|目前|期内|届满|以来|之日|年限|期限/,
  phone: /\d{5,}/,
  papers: /证|材料|申请[表书]|复印|发票|票据|户口|存折|合同|流水|凭|授权书|票/,
};

/** Whether a text could hold an answer of that kind; true for kinds that leave no mark in a text. */
export function couldHold(kind: WantedAnswer, text: string): boolean {
  return holds[kind]?.test(text) ?? true;
}
