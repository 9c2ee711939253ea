import { notNow, type WordSign } from './word-sign.js';

const gradeOfDisability = /不够级|没评上|没鉴定/u;
const finished = /毕业|没考上|不[念读上]了|[念读上]完|辍学|老师|文化|[要想准等][^，。]{0,2}考|明年|考大学/u;

/** Words that say something only in answer to the question about it. */
export const signsInReply: readonly WordSign[] = [
  { facts: ['monitored'], words: /监测(?![点站仪费])/gu, inReplyTo: ['kind', 'group'], unless: /想|申请/u },
  { facts: ['dibao'], words: /^(?:农村)?低保$/gu, inReplyTo: ['kind'] },
  {
    facts: ['unstable'],
    words: /脱[完了过]*[^，。没]{0,3}贫?[^，。没]{0,6}不(?:太|大|咋|很)?稳|脱贫不稳/gu,
    inReplyTo: ['group', 'kind'],
  },
  {
    facts: ['marginal'],
    words: /边缘|边边上|(?:卡|站|在|挨)[^，。没不]{0,3}边(?:上|儿|沿)|边上的/gu,
    inReplyTo: ['group', 'kind'],
  },
  {
    facts: ['sudden'],
    words: /突发|突然|冷不丁|猛不丁|一下子|忽然/gu,
    inReplyTo: ['group'],
  },
  {
    facts: ['ordinaryLabour'],
    words:
      /^(?:我|俺|他|她|儿子?|媳妇|老[公婆]|爱人|对象|婆姨|汉子|女婿|闺女|两口子|[俩仨]|都)[^，。没不]{0,4}(?:行|中|能行|没问题)$|(?:一个人|就我|靠我)[^，。没不]{0,3}[撑顶扛]|种地没问题|能挣(?:钱)?$|能(?:放|种|养|喂|跑|出)(?!不)|能受苦|打工|壮实|[一两三几仨俩]个?(?:壮|整|好|棒)?劳动?力/gu,
    unless: /半|轻|零/u,
    inReplyTo: ['labour'],
  },
  {
    facts: ['weakLabour'],
    words:
      /不能[干做][^，。]{0,2}重活|[顶算][^，。没不]{0,3}半个|半拉子?(?:人|劳力)?$|(?:轻|零碎|手边)[巧快省松]?(?:的|活儿?)?[^，。没不]{0,3}(?:能|还行|[干做]得)(?:[^，。不没]{0,4})$|[干做受弄][点些]?(?:轻|零碎)|重(?:活|的|体力)[^，。没]{0,4}(?:不行|[干做拿提扛]不|不能|不得)/gu,
    unless: /(?:轻|零碎)[^，。]{0,4}(?:[干做]不|不能)/u,
    inReplyTo: ['labour'],
  },
  {
    facts: ['lostLabour'],
    words:
      /一点[^，。没]{0,3}(?:不能|[干做]不)|下不了(?:炕|床|地)|起不来|不能动|动不了|动弹不[了得]|瘫|卧床|彻底(?:完|废|不行)了|么[事子里]?都?[干做]不|[干做]不[了得成](?!重)/gu,
    unless: /重活|轻|以前/u,
    inReplyTo: ['labour'],
  },
  {
    facts: ['junior'],
    words: /初[一二三中]|上中学/gu,
    unless: finished,
    inReplyTo: ['students'],
  },
  { facts: ['primary'], words: /小学/gu, unless: finished, inReplyTo: ['students'] },
  { facts: ['college'], words: /大学|大专|研究生|博士/gu, unless: finished, inReplyTo: ['students'] },
  { facts: ['senior'], words: /高[一二三中]/gu, unless: finished, inReplyTo: ['students'] },
  { facts: ['preschool'], words: /[小中大]班/gu, unless: finished, inReplyTo: ['students'] },
  {
    facts: ['boarding'],
    words: /(?:小学|初[中一二三]|年级|乡|镇|村)[^。没不高大职技]{0,8}(?:住校|住宿|寄宿|住读)/gu,
    unless: finished,
    inReplyTo: ['students'],
    across: true,
  },
  {
    facts: ['graduate'],
    words:
      /毕业[^。没不]{0,10}(?:找[^，。没不]{0,3}(?:工作|活|事)|待业|待着|闲着)|毕业[^。]{0,8}没(?:找着|找到|工作)/gu,
    unless: /初中毕业|高中毕业|小学毕业/u,
    inReplyTo: ['students'],
    across: true,
  },
  {
    facts: ['chronicIllness'],
    words: /老毛病|病根|胃病|风湿|腰间盘|后遗症|心脏不好|降[压糖]/gu,
    unless: /治好了|好利索/u,
    inReplyTo: ['illness'],
    oneKind: true,
  },
  {
    facts: ['disabled'],
    words: /[一二三四1-4]级|(?<!不|没)有(?:个)?证|办了证|证在/gu,
    unless: gradeOfDisability,
    inReplyTo: ['disability'],
    oneKind: true,
  },
  { facts: ['disabled'], words: /算残/gu, inReplyTo: ['disability'] },
  {
    facts: ['severelyDisabled'],
    words: /[一二12]级/gu,
    unless: gradeOfDisability,
    inReplyTo: ['disability'],
    oneKind: true,
  },
  {
    facts: ['houseRenovation'],
    words: /正[^，。没不]{0,6}(?:改造|翻盖|翻建|翻修|重建)/gu,
    inReplyTo: ['house', 'renovation'],
  },
  {
    facts: ['incomeDropped'],
    words: /少[挣赚收]|少下了|钱[^，。没不]{0,3}少了?$|不能挣钱了|挣不[着到]钱了|不如(?:往年|去年|以前)/gu,
    unless: /补贴|补助/u,
    inReplyTo: ['risk'],
  },
  { facts: ['risk'], words: /有[^，。没不]{0,2}风险/gu, inReplyTo: ['risk'] },
  {
    facts: ['disaster'],
    words: /水[^，。没不]{0,2}冲|[叫让被][^，。没不]{0,2}风[^，。没不]{0,2}[刮吹]|刮倒/gu,
    inReplyTo: ['risk'],
  },
  {
    facts: ['drought', 'disaster'],
    words: /^旱(?![厕地田烟])|[受遭闹]旱/gu,
    inReplyTo: ['risk'],
  },
  {
    facts: ['ownCourtyard'],
    words:
      /有院|有[^，。没不]{0,2}小院|^有(?:的|啊|哩|咧|呢|一个)?$|院子?(?:大|不小|空|宽|倒有)|院[子坝]?[里头内]{0,2}[^，。没不]{0,6}[种养喂搞弄圈猪鸡鸭鹅羊兔牛]|[在关]?(?:院|院子)里头?$/gu,
    unless: /租|房东|别人|公家|学校|[省县市]/u,
    inReplyTo: ['courtyard'],
  },
  {
    facts: ['ownCourtyard'],
    words: /(?:没|冇)得?院|院子?是(?:房东|别人|租)/gu,
    says: false,
    inReplyTo: ['courtyard'],
  },
  {
    facts: ['courtyardProject'],
    words:
      /[养喂](?:[着了点些]|[几一二三两四五六七八九十]|牛|羊|猪|鸡|鸭|鹅|兔)|[种栽][着了点些几菜豆花果葡]|[扣搭]个?[^，。没不]{0,2}棚|[弄搞整开办][^，。没不]{0,4}(?:作坊|加工|豆腐坊|酒坊)|(?:猪|羊|牛|鸡|鸭|鹅|兔)[^，。没不]{0,5}院|院[^，。没不]{0,6}(?:猪|羊|牛|鸡|鸭|鹅|兔)/gu,
    unless: /以前|早先|过去|原来|早年|卖了|死了|不[养喂种]了|大地|村里|地里/u,
    inReplyTo: ['courtyard'],
  },
  {
    facts: ['loanForProduction'],
    words: /(?<!不)[想要打算得](?:再)?(?:[贷借]|办贷)|[贷借]款?想/gu,
    unless: /看病|盖房|买房|上学|助学|大学|还不/u,
    inReplyTo: ['loan'],
  },
  {
    facts: ['loanForProduction'],
    words: /^[^，。]{0,4}(?:不|不想|不敢|没想|不打算)[贷借](?!款还)|还贷啥|贷(?:啥|什么|甚|么子)款/gu,
    says: false,
    inReplyTo: ['loan'],
  },
  {
    facts: ['unpaidLoan'],
    words: /还不[上起]|没法还|欠着[^，。]{0,6}(?:银行|信用社|贷)/gu,
    unless: /怕|万一|要是/u,
    inReplyTo: ['loan'],
  },
  {
    facts: ['landRight'],
    words:
      /(?:地|田|山)(?:都|也|倒|呢)?(?:是|有|嘛|么|，)*[^，。没不]{0,4}(?:承包|分的|分下|自[家己]|我家的|[一二两三四五六七八九十\d]+来?多?亩)|承包的|有[^，。没不]{0,4}[亩块]地|^(?:地|田)(?:倒|也|是)?有(?:的|哩|咧|啊)?$/gu,
    unless: /租的|租来|流转来|别人的|没地/u,
    inReplyTo: ['loan'],
  },
  {
    facts: ['production'],
    words:
      /(?<![没不冇])[养种喂](?:着|了|点|些|牛|羊|猪|鸡|鸭|鹅|兔|棚|葡萄|菜|茶|果|药|[^，。没不]{1,4}(?:卖|哩|呢))|(?<![想要打算])[想要打算]+(?:再)?(?:[养种弄做搞发]|多[种养做]|发展)|做大|扩大|正经干/gu,
    unless: /以前|早先|过去|早年|不[养种做]了|种地的没/u,
    inReplyTo: ['industry'],
  },
  {
    facts: ['training'],
    words:
      /听过[^，。没不]{0,4}课|学过|学了|去学|上过[^，。]{0,3}[课班]|[班课][^，。没不]{0,3}[去听上]过|[去参加]过$|参加过(?!工作)|培训过/gu,
    unless: /想|打算/u,
    inReplyTo: ['training'],
  },
  {
    facts: ['wantsTraining'],
    words: /不(?:想|愿意?)(?:去)?(?:学|参加)/gu,
    says: false,
    inReplyTo: ['training'],
  },
  {
    facts: ['wantsWork'],
    words: /(?<!不)(?:想|愿意|打算)(?:出去|出门|找|打工|干活|挣)/gu,
    inReplyTo: ['work'],
  },
  { facts: ['wantsTraining'], words: /(?<!不)(?:想|愿意|愿)(?:去)?(?:学|参加)/gu, inReplyTo: ['training'] },
  {
    facts: ['child'],
    words: /[娃伢崽]|孙[子女]|[小丫]头?子|闺女|儿子|女儿|弟弟|妹妹|我妹|我弟/gu,
    unless: /大学|毕业|打工|成家|结婚|嫁|上班|大了|二十|三十|四十|十[八九]|1[89]|[2-9]\d/u,
    inReplyTo: ['child'],
    oneKind: true,
  },
  {
    facts: ['relocated'],
    words: /安置[点房区楼]|从山上搬|搬下[山来]/gu,
    unless: /拆迁/u,
    inReplyTo: ['relocated'],
  },
  {
    facts: ['registeredHere'],
    words:
      /本地户|本地的?$|本[村屯乡镇县]户|户口[^，。没不]{0,6}(?:本[地村屯乡镇县]|这[儿里村屯边]|当地|俺村|我村|老家)|户口[^，。不]{0,4}(?:没[迁动转挪])|户口[也都就还]*在$|没迁/gu,
    unless: notNow,
    inReplyTo: ['origin'],
  },
  {
    facts: ['registeredHere'],
    words: /户口[^，。]{0,4}不(?:在|是)?(?:这|本)|不是这[里儿]的|不是本地|外地户/gu,
    says: false,
    inReplyTo: ['origin'],
  },
];
