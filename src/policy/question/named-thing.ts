import { askingClauses } from './asking-clause.js';

/** Things that a rule is made for one by one: beasts, then what grows. Each in the words of documents and of people. */
const beasts: readonly RegExp[] = [
  /羊/u,
  /牛/u,
  /猪/u,
  /鸡(?!蛋)|芦花/u,
  /鸭/u,
  /鹅/u,
  /驴|骡|马(?!铃薯|上|路|桶)/u,
  /兔/u,
  /鸽/u,
  /鹿/u,
  /蜂/u,
  /鱼|虾|水产|泥鳅|螃?蟹|螺/u,
  /蚕|桑/u,
];
const plants: readonly RegExp[] = [
  /玉米|苞[米谷]|包谷|棒子/u,
  /马铃薯|土豆|洋芋|山药蛋/u,
  /红薯|地瓜|红苕|番薯/u,
  /大豆|黄豆|豆子/u,
  /水稻|稻/u,
  /小麦|麦子/u,
  /荞麦|青稞|燕麦|莜麦/u,
  /谷子|小米|高粱|糜子/u,
  /茶/u,
  /椒/u,
  /药材|黄[芪芩]|柴胡|党参|当归|贝母|白术|黄精/u,
  /天麻/u,
  /灵芝/u,
  /香菇/u,
  /平菇/u,
  /木耳/u,
  /羊肚菌/u,
  /竹荪/u,
  /棉花?/u,
  /油菜/u,
  /花生/u,
  /油茶/u,
  /甘蔗|糖料蔗/u,
  /烟叶|烤烟/u,
  /魔芋/u,
  /苹果/u,
  /桃/u,
  /梨/u,
  /柑|橘|橙|柚/u,
  /葡萄|提子/u,
  /猕猴桃/u,
  /核桃/u,
  /板栗/u,
  /枣/u,
  /西瓜/u,
  /草莓|蓝莓|树莓/u,
  /花卉|鲜花/u,
];
/** 畜禽, 农作物, 食用菌: whatever is named is meant too. */
const anyBeast = /畜禽|家畜|家禽|牲畜|禽类|小动物|养殖(?!户|场|业大户)/u;
const anyPlant =
  /作物|果树|果林|林果|水果|经济林|特色(产业|种植)|粮食|粮豆|杂粮|食用菌|菌类|菌子|瓜菜|蔬菜|种植业|种植(?!户|大户)|中药材|庭院/u;

/** Crops and beasts that set limits of their own; wider than one kind where people count them together (菌, 果, 林). */
export const countedThings: readonly RegExp[] = [...beasts, ...plants, /菇|菌/u, /果/u, /林|树/u, /棚/u];

const grades: readonly RegExp[] = [
  /(?<!哪)([一二三四五六])级(?!一级|领导|书记|联)/gu,
  /([ABCDabcd])级/gu,
  /([一二三四五])[档等类](?!的?是?[什啥])/gu,
];

/** Whether a question names one thing of a kind and a sentence only others of it: 平菇 and 香菇每棒0.5元. Both in the search form. */
export function namesAnother(question: string, sentence: string): boolean {
  return (
    another(question, sentence, beasts, anyBeast) ||
    another(question, sentence, plants, anyPlant) ||
    grades.some((grade) => anotherGrade(question, sentence, grade))
  );
}

/** What is asked for when the clauses that ask name it, else what the question names anywhere (不养牛了,那驴给多少). */
function named<Found>(question: string, find: (text: string) => Found[]): Found[] {
  const inAsking = find(askingClauses(question));
  return inAsking.length > 0 ? inAsking : find(question);
}

function another(question: string, sentence: string, things: readonly RegExp[], any: RegExp): boolean {
  const asked = named(question, (text) => things.filter((thing) => thing.test(text)));
  if (asked.length === 0 || asked.some((thing) => thing.test(sentence)) || any.test(sentence)) return false;
  return things.some((thing) => thing.test(sentence));
}

function anotherGrade(question: string, sentence: string, grade: RegExp): boolean {
  const gradesIn = (text: string) => [...text.matchAll(grade)].map((match) => match[1]!.toUpperCase());
  const asked = named(question, gradesIn);
  const told = gradesIn(sentence);
  return asked.length > 0 && told.length > 0 && !asked.some((one) => told.includes(one));
}
