import type { Topic, YesNoFact } from '../../eligibility/fact.js';

/** Words that say a fact. */
export interface WordSign {
  facts: readonly YesNoFact[];
  words: RegExp;
  /** Said of the past, of a wish, of the dead, these words do not say it. */
  unless?: RegExp;
  /** Only as an answer to a question about this. */
  inReplyTo?: Topic;
}

const notNow =
  /以前|早先|过去|原来|前几年|早年|从前|当年|想|打算|准备|要是|没钱|没法|卖了|死了|死光|不[养喂种]了/u;
const gone = /走了|没了|去世|过世|死了|不在了|故去|病故/u;
const kept = (fact: YesNoFact, names: string): WordSign => ({
  facts: [fact],
  words: new RegExp(`(?:[养喂放]|[有头只个条群口])[^，。没不]{0,8}?(?:${names})`, 'gu'),
  unless: notNow,
});
const grown = (fact: YesNoFact, names: string): WordSign => ({
  facts: [fact],
  words: new RegExp(`(?:[种栽]|[有亩])[^，。没不]{0,8}?(?:${names})`, 'gu'),
  unless: notNow,
});
const taught = '(?:上|念|读|在|供|进)(?:着|了|的|个|俩|一个|起)?(?:[^，。不没]{0,2})';
const finished = /毕业|没考上|不[念读上]了|辍学/u;

/** Who the household is, who belongs to it, how it lives. */
const signsOfPeople: readonly WordSign[] = [
  {
    facts: ['formerlyPoor'],
    words: /建档立?卡|建过档|建档户|档卡户|脱贫户|贫困户|精准户|脱了贫|脱贫的|脱贫了/gu,
  },
  { facts: ['unstable'], words: /脱贫不稳定/gu },
  { facts: ['marginal'], words: /边缘户|边缘易致贫/gu },
  { facts: ['sudden'], words: /突发(?:严重)?困难/gu },
  { facts: ['monitored'], words: /监测户|监测对象|三类户|三类对象|三类人|纳入监测/gu },
  { facts: ['dibao'], words: /低保/gu, unless: /想|申请|没批|停了|取消|报过|评过|办不/u },
  { facts: ['tekun'], words: /五保|特困/gu, unless: /想|申请|没批/u },
  { facts: ['rural'], words: /农户|庄户人|农村户口|农业户口|农村的|农村人|庄稼人|农民/gu },
  {
    facts: ['registeredHere'],
    words: /本地户口|本村户口|户口(?:就|也|都)?在(?:本地|这里|这儿|村里|俺村|我村)/gu,
  },
  {
    facts: ['ordinaryLabour'],
    words:
      /(?:能|可以)(?:下地|干活|动弹|做事|劳动|出力|干(?!不)(?:得动)?)|能做(?!不)|壮劳力|整劳力|(?<![半弱个没丧失无])有?(?:劳力|劳动力|劳动能力)|做得(?!不|点|一点)|干得动|我能$/gu,
    unless: /半劳|弱劳|半个劳|丧失|轻活|重活/u,
  },
  {
    facts: ['weakLabour'],
    words: /半劳力|弱劳力|半个劳力|半劳动力|[干做]不[动了得]重活|只能干轻活|干点轻活/gu,
  },
  {
    facts: ['lostLabour'],
    words:
      /完全丧失劳动能力|丧失了?劳动能力|瘫痪|瘫在|[啥么甚](?:子|事|活)?[也都]?[干做]不[动了得]|干不[动了](?!重)活?|做不[得动了](?!重)/gu,
    unless: /重活|部分丧失/u,
  },
  { facts: ['preschool'], words: /幼儿园/gu, unless: finished },
  {
    facts: ['primary'],
    words: new RegExp(`${taught}小学|小学生|小学[一二三四五六]年级`, 'gu'),
    unless: finished,
  },
  { facts: ['junior'], words: new RegExp(`${taught}初[中一二三]|初中生`, 'gu'), unless: finished },
  {
    facts: ['senior'],
    words: new RegExp(`${taught}高[中一二三]|高中生|高[一二三](?=$|[了的一])`, 'gu'),
    unless: finished,
  },
  { facts: ['vocational'], words: /中职|职高|职业高中|中专|职业学校|职校/gu, unless: finished },
  { facts: ['technical'], words: /技校|技工学校/gu, unless: finished },
  {
    facts: ['college'],
    words: new RegExp(
      `(?:${taught}|考上|考取)了?(?:大学|大专|本科|研究生)|大学生|大专生|大[一二三四](?=$|[了的])`,
      'gu',
    ),
    unless: finished,
  },
  {
    facts: ['boarding'],
    words: /(?:小学|初中|乡里|镇上|村里)[^，。]{0,6}(?:住校|寄宿|住读)/gu,
    unless: finished,
  },
  {
    facts: ['graduate'],
    words: /(?:大学|大专|本科)[^，。]{0,4}毕业[^，。]{0,10}(?:找[^，。]{0,3}(?:工作|活|事)|没工作|待业)/gu,
  },
  {
    facts: ['seriousIllness'],
    words:
      /尿毒症|透析|[肺肝胃肠乳腺食道宫颈淋巴骨]癌|癌症|得了癌|白血病|恶性肿瘤|脑瘤|脑出血|脑溢血|心梗|换肾|化疗|放疗|再障|大病|重病|重症/gu,
    unless: gone,
  },
  {
    facts: ['chronicIllness'],
    words:
      /慢性病|慢病|高血压|血压高|糖尿病|冠心病|类风湿|哮喘|慢阻肺|肝硬化|老慢支|(?:常年|长年|长期|天天|见天|成年|一直)(?:都|在|要|得|靠)*吃[着的]?药|离不[开了]药|药罐子/gu,
    unless: gone,
  },
  {
    facts: ['hospitalInCounty'],
    words: /(?:本县|县里|县城|县医院|县人民医院|县中医院)[^，。没不]{0,6}住(?:着)?院/gu,
    unless: gone,
  },
  {
    facts: ['disabled'],
    words: /残疾|残了|腿残|手残|聋哑|失明|截了?肢/gu,
    unless: gone,
  },
  {
    facts: ['severelyDisabled'],
    words: /(?<!不是)(?:[一二12]级[^，。]{0,3}残|残疾?[^，。]{0,4}[一二12]级|重度残疾)/gu,
    unless: gone,
  },
  { facts: ['child'], words: /儿童|少年|小孩|娃娃|未成年/gu, unless: /大学|毕业|打工|成家/u },
  { facts: ['relocated'], words: /[易异]地搬迁|搬迁户|扶贫搬迁|易迁/gu },
];

/** What it does, what it has, what happened to it. */
const signsOfLife: readonly WordSign[] = [
  { facts: ['houseRenovation'], words: /(?:正在?|在)[^，。]{0,4}危房改造/gu },
  { facts: ['risk'], words: /[怕要会快](?:要|会|又)?返贫|(?:返贫|致贫)的?风险/gu },
  {
    facts: ['disaster'],
    words:
      /[遭受闹][了着过到]?(?:水|旱|雹|火|风|虫|雪|冻)?灾|发(?:了|过)?大?(?:水|洪水)|[水旱雹洪]灾|[被让叫]?[^，。]{0,2}淹了?[完了没]|大雨[^，。]{0,6}(?:淹|冲)|雹子|冰雹|泥石流|地震/gu,
    unless: /听说|前些年|早年|往年|以前/u,
  },
  {
    facts: ['drought', 'disaster'],
    words: /旱灾|大旱|天旱|干旱|旱[死坏]了?/gu,
    unless: /听说|前些年|早年|往年|以前/u,
  },
  { facts: ['epidemic'], words: /[受因被遭]了?疫情|疫情影响/gu },
  {
    facts: ['incomeDropped'],
    words:
      /(?:收入|进项|挣的?|挣得)[^，。]{0,8}(?:少[了多老]|减少|降了|没(?:往年|以前|去年)多)|收入少了|比(?:以前|往年|去年|从前)挣?得?少/gu,
  },
  {
    facts: ['ownCourtyard'],
    words: /有个?[自大小]?[己家]?的?院子?|院子?(?:是|就是)自[己家]的?|自家的?院子?/gu,
  },
  {
    facts: ['courtyardProject'],
    words:
      /院(?:子|坝)?[里头儿]{0,2}[^，。没不冇]{0,6}[种养喂搞弄](?!过)|院(?:子|坝)?里[^，。没不冇]{0,4}加工/gu,
  },
  kept('cattle', '(?<!奶)牛(?!奶)'),
  kept('sheep', '羊(?!肚)'),
  kept('pigs', '猪'),
  kept('chickens', '鸡(?!蛋)'),
  kept('ducks', '鸭'),
  kept('otherAnimals', '鹅|兔|驴|骡|鹿|鸽'),
  grown('rice', '有机(?:水)?稻|有机大米'),
  grown('grapes', '葡萄'),
  grown('wildVegetables', '山野菜|刺嫩芽|大叶芹'),
  grown('herbs', '药材|人参|黄芪|黄芩|柴胡|五味子|苍术|连翘'),
  grown('fruitTrees', '果树|苹果|梨树|桃树|李子|杏树|枣树|核桃|板栗|柑橘|橘子'),
  grown('flowers', '花卉|鲜花'),
  grown('vegetables', '(?<!野)菜'),
  grown('cowpeas', '芝豇'),
  { facts: ['warmShed'], words: /暖棚|温室|日光棚/gu, unless: notNow },
  { facts: ['coldShed'], words: /冷棚|拱棚|春秋棚/gu, unless: notNow },
  {
    facts: ['otherCrops'],
    words:
      /[种收][^，。没不]{0,5}(?:苞米|玉米|谷子|高粱|花生|大豆|黄豆|土豆|地瓜|红薯|小麦|麦子|莜麦|荞麦|水稻|油菜)|(?:苞米|玉米|谷子|高粱|花生|麦子|水稻)地/gu,
    unless: notNow,
  },
  {
    facts: ['loanForProduction'],
    words: /[想要](?:再)?[贷借][^，。]{0,4}[款贷钱][^，。]{0,4}(?:[养种]|扩大|发展|搞|买[牛羊猪])/gu,
  },
  {
    facts: ['loanForProduction'],
    words: /(?<!不)[想要打算](?:再)?(?:[贷借]|办贷)|[贷借]款?想/gu,
    unless: /看病|盖房|买房|上学|助学|还不/u,
    inReplyTo: 'loan',
  },
  { facts: ['studentLoan'], words: /[想要办][^，。]{0,3}助学贷款/gu },
  {
    facts: ['unpaidLoan'],
    words:
      /(?:贷款|信用社|银行|农商行)[^，。]{0,8}还不[上起了]|还不[上起了][^，。]{0,3}(?:贷款|银行|信用社)/gu,
  },
  { facts: ['landRight'], words: /承包地|土地经营权|责任田/gu },
  { facts: ['industryProject'], words: /(?:参加|跟着|入了|加入)[^，。没不]{0,8}项目/gu, unless: /想|打算/u },
  {
    facts: ['production'],
    words: /(?:发展|搞)(?:生产|产业|种养|养殖|种植)|(?:想|打算)[^，。不没]{0,3}扩大/gu,
  },
  {
    facts: ['production'],
    words:
      /(?<![没不冇])[养种喂](?:着|了|点|些|牛|羊|猪|鸡|鸭|葡萄|菜)|(?<![想要打算])[想要打算]+(?:再)?(?:[养种]|发展)/gu,
    inReplyTo: 'industry',
  },
  { facts: ['training'], words: /(?:参加|去|上)[了过着][^，。没不]{0,4}培训|学过(?:手艺|技术)/gu },
  {
    facts: ['wantsTraining'],
    words: /(?:想|愿意|愿)[去参加]{0,3}(?:学[^，。]{0,4}(?:技术|手艺)|[^，。]{0,3}培训)/gu,
  },
  { facts: ['wantsTraining'], words: /(?<!不)(?:想|愿意|愿)(?:去)?(?:学|参加)/gu, inReplyTo: 'training' },
  {
    facts: ['worksOutside'],
    words: /(?:外省|省外|北京|上海|广东|深圳|浙江|江苏)[^，。]{0,4}(?:打工|干活|务工|上班|做事)/gu,
  },
  {
    facts: ['worksInProvince'],
    words: /(?:省内|本省|省里|县城|市里|镇上)[^，。]{0,4}(?:打工|干活|务工|上班)/gu,
  },
  {
    facts: ['wantsWork'],
    words: /(?:想|愿意|打算)(?:出去|去|找)[^，。]{0,4}(?:打工|干活|活|挣钱|工作|做事)/gu,
  },
  { facts: ['villageLeader'], words: /带头人/gu },
  { facts: ['familyFarm'], words: /[办搞开是弄][^，。没不]{0,5}家庭农场/gu },
  { facts: ['farmBusiness'], words: /[办搞开领弄][^，。没不]{0,5}合作社/gu, unless: /想|打算|准备/u },
];

export const wordSigns: readonly WordSign[] = [...signsOfPeople, ...signsOfLife];
