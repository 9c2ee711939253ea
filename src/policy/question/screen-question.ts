import { simplifiedScript } from '../corpus/simplified-script.js';

/** What must be decided before any document is looked at. */
export type Screening =
  | { kind: 'policy' }
  | { kind: 'declined'; reason: 'personal_data' | 'forging' | 'abuse' | 'injection' }
  | { kind: 'smalltalk'; topic: 'greeting' | 'thanks' | 'who_are_you' | 'farewell' };

const personal = /(身份证号?码?|银行卡号?|卡号|手机号码?|家庭住址|住址|病历|病情|名单)/;
const others =
  /(别人|人家|他家|她家|邻居|隔壁|前街|后街|对门|\p{Script=Han}?老[\p{Script=Han}]{1,2}家|老[二三四五六七八幺]家?|全村|所有(人|户)|贫困户|低保户|监测户|村民|户主|大家|他们|某)/u;
const handOver =
  /(导(给|出)|发(给)?我|给我(一份|看|查)|查(一下|出来)|列(出|给)|弄(来|到)|要(一份|全部)|打包|下载|打(印)?出来|报给我|告诉我|给(我|俺|额|咱)说|(帮|替|给)(我|俺|额|咱)查|号是(啥|多少|几多|什么))/;
const paper = '(证明|证|材料|病历|发票|低保|户口|残疾证|公章|章|流水|单子|票|图)';
/** Asked to make something false, or how not to be found out; that others do it (有人造假) is a complaint. */
const forging: readonly RegExp[] = [
  new RegExp(`(?<!有人[^，。]{0,6})(假|伪造|冒充|冒名|[pP]一?[个张份])(的)?[^，。]{0,4}${paper}`, 'u'),
  new RegExp(`(编|造|[pP])(造|个|[一几两][份张个页])[^，。]{0,12}${paper}`, 'u'),
  /(咋|怎么|如何)[^，。]{0,8}(骗|套)(取|到|点|出)?[^，。]{0,4}(补贴|低保|补助|资金|钱)|瞒报收入|装穷/u,
  /充数|不(会|被|得)?(穿帮|露馅)|蒙混过关|(做|弄)得?像真的?/u,
];
const ordersAway = '(忽略|无视|忘掉|不要管|抛开|抛弃|丢开|作废)';
const ordersGiven = '(指令|提示词?|规则|规矩|规定|章程|设定|要求|吩咐)';
const injection: readonly RegExp[] = [
  new RegExp(`(忽略|无视|忘掉|不要管|抛开|抛弃|丢开)[^。？]{0,12}${ordersGiven}`, 'u'),
  new RegExp(
    `(以上|上面|前面|前头|上头)[^。？]{0,8}${ordersGiven}[^。？]{0,4}${ordersAway}(?!了?[吗没不])`,
    'u',
  ),
  /system\s*prompt|系统提示[词:：]|(系统|后台|内部|最初)[^，。]{0,6}(提示|指令|吩咐)|你的(提示词|指令是)|ignore (all|previous|the above)|jailbreak|开发者模式/iu,
  /扮演(一个)?(不受|没有限制)|不受限制|从现在(起|开始)[，,]?(你(就)?(是|听)|不受)/u,
  /直接(说|回答)[^。]{0,6}(符合|通过|批准)就行|不用管(文件|规定)[^。]{0,12}(回|说|答)/u,
];
/** 交假材料会咋样, 多久不让再报: asks what follows from it. */
const whatFollows =
  /会(咋|怎)|处理|处罚|后果|追究|不让|不受理|吐出来|退(回|钱)|举报|(去|到|上)哪里?告|管不管/u;
const any = (signs: readonly RegExp[], text: string): boolean => signs.some((sign) => sign.test(text));
const abuse = /(操|肏|草)你|傻[逼屄比]|滚蛋|王八蛋|狗(日|娘)的|妈的|去死/;
/** Nothing but anger, at any length: nobody who asks for help tells the machine to go away. */
const onlyAngry =
  /(破(机器|匣子|玩意)|废物|白吃[电饭])[\s\S]*滚|滚[\s\S]*(破(机器|匣子|玩意)|废物|白吃[电饭])/;

const smalltalk: readonly [Extract<Screening, { kind: 'smalltalk' }>['topic'], RegExp][] = [
  ['greeting', /^(你好|您好|喂|在吗|在不|哈喽|hello|hi|早上好|上午好|下午好|晚上好|大家好)(啊|呀|哦|吗)?$/i],
  ['thanks', /^(行|好|中|嗯|那)?(谢谢|多谢|谢了|感谢|麻烦(你|您)了|辛苦了)(你|您|啊|了|哈)*$/],
  [
    'who_are_you',
    /^(你|您)(是谁|是干(啥|什么|嘛)的|叫(啥|什么)(名字?)?|能干(啥|什么|嘛)|会(啥|什么)|是(机器)?人吗|能帮我(干|做)?(啥|什么)|有(啥|什么)用)$/,
  ],
  ['farewell', /^(再见|拜拜|走了|回头见|不聊了)(啊|了|吧)?$/],
];

/** What must be declined, then courtesies; all else is a policy question. Danger to a life was heard before. */
export function screenQuestion(original: string): Screening {
  const text = simplifiedScript(original);
  if (any(injection, text)) return { kind: 'declined', reason: 'injection' };
  if (personal.test(text) && (others.test(text) || /[都全]/.test(text)) && handOver.test(text)) {
    return { kind: 'declined', reason: 'personal_data' };
  }
  if (any(forging, text) && !whatFollows.test(text)) return { kind: 'declined', reason: 'forging' };
  const bare = text.replace(/[\s，。！？!?.~～、]/gu, '');
  for (const [topic, sign] of smalltalk) if (sign.test(bare)) return { kind: 'smalltalk', topic };
  if ((abuse.test(text) && bare.length <= 12) || onlyAngry.test(text))
    return { kind: 'declined', reason: 'abuse' };
  return { kind: 'policy' };
}

const hardship =
  /(房|墙|梁|屋)[^，。]{0,8}(裂|塌|倒|漏|歪)|(地|庄稼|苞米|玉米|稻|秧|棚)[^，。]{0,6}(淹|旱|绝收|冻|砸)|(得了|查出|住院|动手术|看病)[^，。]{0,12}(病|癌|钱)|没钱(看|治|吃|上|念|念书|交)|揭不开锅|断粮|欠了?(一屁股|不少|很多)?[^，。]{0,4}(债|钱|款)|(没|丢)了(工作|活儿|活)|下岗|撂下.{0,6}孩子|(男人|老伴|媳妇|爹|娘|爸|妈)[^，。]{0,4}(没了|走了|过世|瘫)|残(疾|了)|遭灾|受灾|突然出(了)?大?事|塌下来|掉进去/;
const status =
  /(申请|报的|材料|上报|报上去|交上去)[^，。]{0,12}(到哪|咋样|怎么样|批|结果|进度|消息)|查(一下)?(进度|回执)|回执(号|码)/;

/** Words that tell of hardship, or ask how a report is getting on. */
export function tellsOf(text: string): { hardship: boolean; status: boolean } {
  return { hardship: hardship.test(text), status: status.test(text) };
}
