import type { WordSign } from './word-sign.js';

const gone = /走了|没了|去世|过世|死了|不在了|故去|病故/u;
const taught = '(?:上|念|读|在|供|进)(?:着|了|的|个|俩|一个|起)?(?:[^，。不没]{0,2})';
const finished =
  /毕业|没考上|[念读上]完|等于|不[念读上]了|辍学|老师|教书|文化|(?:学|园|校)里?(?:做饭|打工|上班|保洁|看门|食堂|当)|[要想准等][^，。]{0,2}考|明年|考大学|考不上|将来|以后/u;
const notIll = /走了|没了|去世|过世|死了|不在了|故去|病故|怀疑|筛查|怕是|怕得|防癌|治好了|好利索|好了$/u;

/** Who the household is, who belongs to it, how it is with them. */
export const signsOfPeople: readonly WordSign[] = [
  {
    facts: ['formerlyPoor'],
    words:
      /建档立?卡|建过档|建档户|建卡户|立卡户|档卡户|脱贫户|贫困户|国贫户|精准(?:扶贫)?户|脱了贫|脱贫的|脱贫了/gu,
    unless: /想[当评]|申请|[村县][^，。]{0,3}脱了?贫|脱贫的?[村县]/u,
  },
  { facts: ['unstable'], words: /脱贫[又还]?不(?:太|大)?稳定?/gu },
  { facts: ['marginal'], words: /边缘户|边缘易[致返]贫/gu },
  { facts: ['sudden'], words: /突发(?:严重)?困难/gu },
  {
    facts: ['monitored'],
    words: /监测户|监测对象|三类户|三类对象|三类人|纳入监测|[列进纳][入进了到]{1,2}监测|易返贫户/gu,
  },
  {
    facts: ['dibao'],
    words: /低保/gu,
    unless:
      /想|申请|没[批给]|停了|取消|退了|撤了|刷|报过|评过|办不|不给|^(?:农村|城市)?低保(?:金|钱|政策|补助|的?条件)?$/u,
  },
  { facts: ['tekun'], words: /五保|特困/gu, unless: /想|申请|没批|够不|不够|边上/u },
  {
    facts: ['rural'],
    words: /农户|庄户人|农村户口|农业户口|农业户|农村的|农村人|庄稼人|庄稼户|种地的人家|农民/gu,
    unless: /农民工/u,
  },
  {
    facts: ['ordinaryLabour'],
    words:
      /(?:能|可以)(?:下地|干活|动弹|做事|劳动|出力|受(?![不点些])|干(?![不点些])(?:得动)?)|能做(?![不点些个饭])|壮劳力|整劳力|(?<![半弱个没丧失无])有?(?:劳力|劳动力|劳动能力)|做得(?!不|点|一点)|干得动|我能$/gu,
    unless: /半劳|弱劳|半个|丧失|轻[活巧快省松]?|零[碎活]|重活|重的/u,
  },
  {
    facts: ['weakLabour'],
    words:
      /半劳力|弱劳力|半个劳力|半拉?子?劳力|半劳动力|[干做]不[动了得]重活|[干做受][得]?[点些]?轻[巧快省松]?(?:的|活)|能[干做]?[点些]?(?:轻|零碎)活/gu,
  },
  {
    facts: ['lostLabour'],
    words:
      /完全丧失劳动能力|丧失了?劳动能力|瘫痪|瘫在|瘫炕|[啥么甚](?:子|事|活)?[也都]?[干做]不[动了得]|干不[动了](?!重)活?|做不动(?!重)/gu,
    unless: /重活|轻|部分丧失/u,
  },
  { facts: ['preschool'], words: /幼儿园|学前班|托儿所/gu, unless: finished },
  {
    facts: ['primary'],
    words: new RegExp(`${taught}小学|小学生|(?<![初高大])(?:[一二三四五六]|(?<!\\d)[1-6])年级`, 'gu'),
    unless: finished,
  },
  {
    facts: ['junior'],
    words: new RegExp(`${taught}初[一二三中]|初中生|初[一二三](?:学?生|学?的)|[七八九]年级`, 'gu'),
    unless: finished,
  },
  {
    facts: ['senior'],
    words: new RegExp(`${taught}高[中一二三]|高中生|高[一二三](?=$|[了的一学])`, 'gu'),
    unless: finished,
  },
  {
    facts: ['vocational'],
    words: /中职|职高|职业高中|职业中学|中专|职业学校|职校|卫校|职教中心/gu,
    unless: finished,
  },
  { facts: ['technical'], words: /技校|技工学校|技师学院/gu, unless: finished },
  {
    facts: ['college'],
    words: new RegExp(
      `(?:${taught}|考上|考取)了?(?:大学|大专|专科|本科|研究生)|大学生|大专生|大[一二三四](?=$|[了的])`,
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
    words:
      /(?:大学|大专|专科|本科)[^，。]{0,4}毕业[^。]{0,10}(?:找[^，。没不]{0,3}(?:工作|活|事)|没找着|没找到|没工作|待业)/gu,
    across: true,
  },
  { facts: ['seriousIllness'], words: /大病|重病|重症/gu, unless: notIll },
  {
    facts: ['seriousIllness'],
    words:
      /尿毒症|透析|(?<![查防抗])癌|白血病|恶性肿瘤|脑瘤|脑出血|脑溢血|脑梗|脑卒中|心梗|心肌梗|换肾|肾衰|化疗|放疗|再障|血友病|淋巴瘤|骨肉瘤|先心病|尘肺|红斑狼疮/gu,
    unless: notIll,
    oneKind: true,
  },
  { facts: ['chronicIllness'], words: /慢性病|慢病/gu, unless: gone },
  {
    facts: ['chronicIllness'],
    words:
      /高血压|血压高|糖尿病|血糖高|冠心病|心脏病|类风湿|关节炎|哮喘|慢阻肺|肺气肿|肝硬化|老慢支|甲亢|痛风|癫痫|羊[角癫][风疯]|精神分裂|精神病|帕金森|乙肝/gu,
    unless: notIll,
    oneKind: true,
  },
  {
    facts: ['chronicIllness'],
    words:
      /(?:常年|长年|长期|天天|见天|成年|整年|一直|老是?|整天|每天|日日|一天)(?:都|在|要|得|靠|也)*(?:[吃恰喝服][着的了]?(?:[^，。没不药]{0,3})|[一两二三]?[把颗片粒顿次回]|不离|离不[了开])(?<!农)药(?!材|店|厂)|离不[了开]药|断不了药|没断过药|药罐子|靠药|(?<![农打草])药(?:就|都|也|是)?(?:常年|天天|见天|一直|不断|没断|从没断|断不得|断不了|不敢断|不敢停|没停|停不[了得]|不离|离不[了开]|吃了?(?:好|十|[几多一二三四五六七八九])[^，。没不]{0,2}年)/gu,
    unless: notIll,
    oneKind: true,
  },
  {
    facts: ['hospitalInCounty'],
    words:
      /(?:本县|县里|县城|县医院|县人民医院|县中医院)[^，。没不]{0,6}住(?:着|过|的|了)?院|县(?:人民|中|中心|第[一二])?医院[^，。没不]{0,5}住(?=$|[着过了的])/gu,
    unless: gone,
  },
  { facts: ['disabled'], words: /残疾|残了|残废/gu, unless: gone },
  { facts: ['disabled'], words: /腿残|手残|聋哑|失明|截了?肢|智障/gu, unless: gone, oneKind: true },
  {
    facts: ['severelyDisabled'],
    words: /(?<!不是)(?:[一二12]级[^，。]{0,3}残|残疾?[^，。]{0,4}[一二12]级|重度残疾|重残)/gu,
    unless: gone,
  },
  { facts: ['child'], words: /儿童|少年|小孩|娃娃|未成年|没成年/gu, unless: /大学|毕业|打工|成家|看小孩/u },
  { facts: ['relocated'], words: /[易异]地(?:扶贫)?搬|搬迁户|扶贫搬迁|移民搬迁|易迁/gu },
];
