/** What kind of thing would satisfy the asker. */
export type WantedAnswer =
  | 'amount'
  | 'count'
  | 'ratio'
  | 'when'
  | 'who'
  | 'where'
  | 'phone'
  | 'how'
  | 'whether'
  | 'what';

const signs: readonly [WantedAnswer, RegExp][] = [
  ['phone', /电话|号码|打哪个号|热线/],
  [
    'amount',
    /(多少|几个|几多|好多|多大|啥)(块|元|钱|子儿|子)|(给|补|领|发|开|拿|贷|赔|挣|赚|花|投|收|卖|得|分)(了|到|出|进去|上)*(多少|几多|好多|几个|俩)|标准|封顶|顶天|上限|工资|额度|金额|资金规模/,
  ],
  ['ratio', /几成|百分之|比例|占比|利息|利率|涨了多少|增幅|收益率|报销多少/],
  [
    'when',
    /啥时|么时|什么时|几时|哪天|哪年|哪月|几月|几号|多久|多长时间|多少日子|期限|截止|最晚|最迟|频次|多少天|几年/,
  ],
  ['who', /找谁|找哪|归谁|谁管|谁来|哪家|哪个(部门|单位|科|局)|责任(单位|主体)|牵头|啥人|什么人/],
  ['where', /哪[儿里些]|啥地方|什么地方|搁哪|去哪|在哪/],
  [
    'count',
    /多少|几(个|户|家|处|所|名|人|头|亩|回|次|遍|项|批|种|样|条|座|间|趟|拨)|几多|好多|数量|规模|面积/,
  ],
  ['how', /咋(办|弄|整|申请|领|报)|怎么|如何|流程|手续|程序|咋个|办法|措施|方式|模式|要啥(材料|证|东西)/],
  [
    'whether',
    /吗|不$|不[?？]|没$|没[?？]|冇|管不管|能不能|行不行|有没有|是不是|算不算|可不可以|让不让|办不办|中不中|么[?？]?$/,
  ],
];

/** The kinds of answer a question asks for, most specific first; `what` when no sign is found. */
export function wantedAnswers(question: string): WantedAnswer[] {
  const found = signs.filter(([, sign]) => sign.test(question)).map(([kind]) => kind);
  return found.length > 0 ? found : ['what'];
}

const holds: Partial<Record<WantedAnswer, RegExp>> = {
  amount: /[\d一二两三四五六七八九十百千万亿]+(\.\d+)?[余多]?[万亿千百]?元|免费|全额|减免|不交|不掏/,
  count: /\d|[一二两三四五六七八九十百千万]+[个户家处所名人头亩次项批种样条座间]|全部|所有|每/,
  ratio: /%|％|百分之|成以上|比例|\d成|减半|倍/,
  when: /\d+(年|月|日|天|个工作日)|每(年|月|季|周)|季度|月底|年底|年度|目前|期内|届满|以来|之日/,
  phone: /\d{5,}/,
};

/** Whether a text could hold an answer of that kind; true for kinds that leave no mark in a text. */
export function couldHold(kind: WantedAnswer, text: string): boolean {
  return holds[kind]?.test(text) ?? true;
}
