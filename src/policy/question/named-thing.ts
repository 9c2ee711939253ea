import { askingClauses } from './asking-clause.js';

/**
 * Things that a rule is made for one by one: beasts, then what grows. Each in the words of documents and of people, and not
 * where its sign is part of another word: 羊肚菌 is no sheep, 嘉鱼 a county.
 */
const beasts: readonly RegExp[] = [
  /羊(?!肚|角椒)/u,
  /(?<![吹蜗天])牛(?!奶|皮|膝|蒡|仔|角椒)/u,
  /猪(?!苓)/u,
  /(?<!田)鸡(?!蛋|西|[东泽]县|冠|枞|血藤|头米)|芦花/u,
  /鸭(?!梨|绿江)/u,
  /(?<![天企])鹅(?!卵石)/u,
  /驴|骡|(?<=[养喂买卖匹牛羊])马(?!铃薯|上|路|桶|力|甲|蹄)|马[匹驹]|马一匹|(?<=^|[、,])马(?=[、,每])/u,
  /兔/u,
  /狗(?!尾)/u,
  /鸽/u,
  /(?<![巨涿束获])鹿(?!邑|泉|城|寨)/u,
  /(?<!马|一窝)蜂(?!窝[煤炭炉]|拥)/u,
  /(?<![嘉木])鱼(?!腥草|鳞坑|台|水情)|虾|水产|泥鳅|蟹|螺(?![丝纹旋杆栓母])/u,
  /蚕(?!豆)|(?<!沧)桑(?!植|拿|黄)/u,
];
const plants: readonly RegExp[] = [
  /玉米|苞[米谷]|包谷|(?<![菌菇料])棒子/u,
  /马铃薯|土豆|洋芋|山药蛋/u,
  /红薯|地瓜|红苕|番薯/u,
  /大豆|黄豆|豆子/u,
  /稻(?!草|田?[养鱼虾渔蟹鸭鳅])/u,
  /小麦|麦子/u,
  /芝麻(?!官|小事|大)/u,
  /荞麦|青稞|燕麦|莜麦/u,
  /(?<![稻苞包])谷子|小米(?![椒辣手])|高粱|糜子/u,
  /(?<![油奶喝])茶(?!树菇|薪菇|油|籽|水|话|馆|几|杯)/u,
  /花椒|椒[农园树]/u,
  /(?<!花)椒(?![农园树])|小米辣/u,
  /药材|黄[芪芩]|柴胡|党参|当归|贝母|白术|黄精/u,
  /天麻/u,
  /灵芝/u,
  /香菇/u,
  /平菇/u,
  /木耳/u,
  /羊肚菌/u,
  /竹荪/u,
  /(?<=[种植皮籽粮])棉(?![衣被袄裤])|棉花(?![被胎糖])|棉[田农区苗]/u,
  /油菜/u,
  /(?<![棉鲜兰菊])花生/u,
  /油茶|茶油|茶籽/u,
  /甘蔗|糖料蔗/u,
  /烟叶|烤烟/u,
  /魔芋/u,
  /苹果(?!手机)/u,
  /(?<![核猴樱杨胡扁棉仙])桃(?![源江花])/u,
  /(?<!凤)梨(?!树县|花)/u,
  /柑|橘(?![色黄红])|橙(?![色黄])|柚(?!木)|桔子/u,
  /葡萄(?![糖胎牙])|提子(?!女)/u,
  /猕猴桃/u,
  /核桃/u,
  /樱桃/u,
  /板栗/u,
  /(?<![沙酸])枣(?![庄强阳])/u,
  /西瓜/u,
  /草莓|蓝莓|树莓/u,
  /花卉|鲜花/u,
];
/** Words for a kind of plants, and whatever is one: 食用菌 is told of 平菇 too, and not of 辣椒. */
const plantKinds: readonly { told: RegExp; asked: RegExp }[] = [
  { told: /食用菌|菌类|菌子/u, asked: /菌|菇|木耳|竹荪|灵芝/u },
  { told: /蔬菜|瓜菜|[露天地大棚]菜/u, asked: /菜(?!籽)|椒|茄|黄瓜|番茄|西红柿|豆角|萝卜/u },
];
/** 畜禽, 农作物: whatever is named is meant too. */
const anyBeast = /畜禽|家畜|家禽|牲畜|禽类|小动物|养殖(?!户|场|业大户)/u;
/** Two kinds of one beast that rules are made for apart: 能繁母猪 and 育肥猪. */
const pigs: readonly RegExp[] = [/母猪|猪[娘婆]/u, /肉猪|[育大]?肥猪|商品猪|出栏/u];
const anyPig = /生猪|猪(?!场|圈|舍|瘟)(?<!母猪|肉猪|肥猪|商品猪)(?![娘婆])/u;
/** Machines, each by what it does. */
const machines: readonly RegExp[] = [
  /微耕机|旋耕机|田园管理机|耕田机/u,
  /插秧机|栽秧机/u,
  /烘干机|烘干塔|烘[谷稻粮][^，,。]{0,2}机/u,
  /收割机|割谷机/u,
  /拖拉机/u,
  /播种机/u,
  /无人机|飞防/u,
  /破竹机/u,
  /粉碎机|铡草机|揉丝机/u,
  /脱粒机|打谷机/u,
  /割草机/u,
];
const anyMachine = /农机(?!局|站|手|户|监|员|推)|农业机械|机械/u;
const anyPlant =
  /作物|果树|果林|林果|水果|经济林|特色(产业|种植)|粮食|粮豆|杂粮|薯类|豆类|种植业|种植(?!户|大户)|药材|庭院/u;

/** Crops and beasts that set limits of their own; wider than one kind where people count them together (菌, 果, 林). */
export const countedThings: readonly RegExp[] = [
  ...beasts,
  ...plants,
  /菇|(?<![细杀抗])菌/u,
  /(?<![如结效成后])果(?!然|断)/u,
  /(?<![吉玉桂])林|树(?!立)/u,
  /棚(?!户|改)/u,
];

/** A row of grades (二级, 一、二级, 一二级, C级和D级, 一至四级) with what may widen it (以上), in the order of its members. */
interface Grades {
  order: string;
  row: RegExp;
}

const gradeRow = (order: string, unit: string, before: string, after: string): Grades => ({
  order,
  row: new RegExp(
    `${before}(?<row>(?:[${order}](?:${unit}?[、和与及或,/至到~—–-])?){0,5}[${order}])${unit}${after}(?<open>(?:及|或|\\(含\\))?以[上下])?`,
    'giu',
  ),
});

const grades: readonly Grades[] = [
  // 哪一级 asks for one, 一级一级 and 上一级 are steps, 市县乡三级 and 分三级 a count
  gradeRow(
    '一二三四五六',
    '级',
    '(?<![哪这那每各级共]|[上下](?=一级)|分[为成]?|[省市县区乡镇村]、?[县区乡镇村])',
    '(?!一级|领导|书记|联)',
  ),
  // 鉴定下来是B; 考B2照, B超 are none
  gradeRow('ABCD', '级?', '(?<![A-Za-z])', '(?![A-Za-z\\d照证超本票])'),
  // 三类户 and 三类监测对象 are a count
  gradeRow(
    '一二三四五',
    '[档等类]',
    '(?<![哪这那每各同另某共等]|分[为成]?)',
    '(?<!类(?=户|人|对象|监测|重点|群体|家庭))(?!的?是?[什啥])',
  ),
];

/** Whether a question names one thing of a kind and a sentence only others of it: 平菇 and 香菇每棒0.5元. Both in the search form. */
export function namesAnother(question: string, sentence: string): boolean {
  return (
    another(question, sentence, beasts, anyBeast) ||
    another(question, sentence, pigs, anyPig) ||
    another(question, sentence, machines, anyMachine) ||
    anotherPlant(question, sentence) ||
    grades.some((grade) => anotherGrade(question, sentence, grade))
  );
}

/** What is asked for when the clauses that ask name it, else what the question names anywhere (不养牛了,那驴给多少). */
function named<Found>(question: string, find: (text: string) => Found[]): Found[] {
  const own = question.replace(notMeant, '');
  const inAsking = find(askingClauses(own));
  return inAsking.length > 0 ? inAsking : find(own);
}
/** 养驴跟牛一样给钱不, 牛总不能比猪少, 听讲香猪给得多, 我不喂鸭，喂的鹅: what something is measured by, or is not kept, is not asked about. */
const notMeant =
  /[跟和像同与照][^，,。跟和]{1,5}(一样|一个样|似的|那样)|比[^，,。]{1,4}(?=[多少高低贵])|听[说讲][^，,。]{1,6}给得多|(?<![有是能])[没不冇]再?(有|得)?[喂养种搞栽弄做][^，,。]{1,6}(?=[，,。])|不是[^，,。]{1,4}(?=[，,。])/gu;

function another(question: string, sentence: string, things: readonly RegExp[], any: RegExp): boolean {
  const asked = named(question, (text) => things.filter((thing) => thing.test(text)));
  if (asked.length === 0 || asked.some((thing) => thing.test(sentence)) || any.test(sentence)) return false;
  return things.some((thing) => thing.test(sentence));
}

function anotherPlant(question: string, sentence: string): boolean {
  const asked = named(question, (text) => plantKinds.filter((kind) => kind.asked.test(text)));
  const told = plantKinds.filter((kind) => kind.told.test(sentence));
  if (asked.some((kind) => told.includes(kind)) || anyPlant.test(sentence)) return false;
  return (asked.length > 0 && told.length > 0) || another(question, sentence, plants, anyPlant);
}

function anotherGrade(question: string, sentence: string, grade: Grades): boolean {
  const asked = named(question, (text) => gradesIn(text, grade));
  const told = gradesIn(sentence, grade);
  return asked.length > 0 && told.length > 0 && !asked.some((one) => told.includes(one));
}

/** All grades that are named: 一至四级 are four. Which ones 二级以上 are differs (残疾, 医院), so that it may be any. */
function gradesIn(text: string, { order, row }: Grades): string[] {
  return [...text.matchAll(row)].flatMap(({ groups }) => {
    if (groups?.open !== undefined) return [...order];
    const words = groups?.row?.toUpperCase() ?? '';
    const members = [...words].filter((sign) => order.includes(sign));
    if (!/[至到~—–-]/u.test(words)) return members;
    const places = members.map((member) => order.indexOf(member));
    return [...order.slice(Math.min(...places), Math.max(...places) + 1)];
  });
}
