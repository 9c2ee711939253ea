import type { DocumentMetadata } from '../corpus/policy-document.js';
import type { Danger } from '../question/sense-danger.js';
import type { AskerUnit } from './asker-figures.js';
import type { Screening } from '../question/screen-question.js';

/** Where to ask when the documents do not help; said with every refusal. */
export const whereToAsk = '您可以问村委会或乡镇，也可以打12317、12345问一问。';

const kindWords: Record<DocumentMetadata['kind'], string> = {
  law: '法规',
  plan: '方案',
  notice: '通知',
  reply: '答复',
  report: '报告',
  news: '报道',
  article: '文章',
  guide: '指南',
  other: '文件',
};

/** 开原市2024年的方案: the shortest honest name of a document. */
export function shortName(document: DocumentMetadata, placeName: string): string {
  const year = document.date?.slice(0, 4) ?? document.period?.to.slice(0, 4);
  return `${placeName}${year === undefined ? '' : `${year}年`}的${kindWords[document.kind]}`;
}

export const says = (name: string, quote: string): string => `${name}写着：“${quote}”`;

/** How the asker's figure stands to the document's limit. */
export type Comparison = 'more' | 'less' | 'same' | 'within';

const moreAndLess: Record<AskerUnit, readonly [string, string]> = {
  元: ['高', '低'],
  岁: ['大', '小'],
  亩: ['多', '少'],
  斤: ['多', '少'],
  只: ['多', '少'],
  头: ['多', '少'],
};

/** 您说的8000元，比文件写的7200元高。 Two figures side by side; what follows from them is not said. */
export function comparedFigure(given: {
  own: string;
  unit: AskerUnit;
  limit: string;
  comparison: Comparison;
}): string {
  const { own, unit, limit, comparison } = given;
  if (comparison === 'same') return `您说的${own}，正好是文件写的${limit}。`;
  if (comparison === 'within') return `您说的${own}，在文件写的${limit}之间。`;
  return `您说的${own}，比文件写的${limit}${moreAndLess[unit][comparison === 'more' ? 0 : 1]}。`;
}

/** 您说的“粮补”，文件里叫“耕地地力保护补贴”。 */
export const officialName = (word: string, official: string): string =>
  `您说的“${word}”，文件里叫“${official}”。`;

/** “新农合”是以前的叫法，文件里叫“城乡居民基本医疗保险”。 Without the year, which no document shown holds. */
export const formerName = (word: string, official: string): string =>
  `“${word}”是以前的叫法，文件里叫“${official}”。`;

/** Plain words by a language model, said to be such, before the official answer that always follows. */
export const inPlainWords = (plain: string, answer: string): string =>
  `简单说（人工智能改写，以原文为准）：${plain}\n原文：${answer}`;

/** Said when the document is older than the year of asking. */
export const mayHaveChanged = '现在是不是还这样，请再问一下村委会或乡镇。';

/** When no sentence passes the figure guard. */
export const readTheSource = '文件里有一段说到这件事，请点开原文看。';

export const disagreement = (newer: string, older: string): string =>
  `两份文件说法不一样。${newer}；${older}。以哪个为准，请问村委会或乡镇。`;

export const noSuchPlace = (place: string, covered: readonly string[]): string =>
  `我这里还没有${place}的文件，不能拿别处的规定当答案。现在有的是：${covered.join('、')}。${whereToAsk}`;

/** The year is not repeated: no document that is shown holds it. */
export const noSuchYear = (place: string, has: readonly string[]): string =>
  `您问的那一年怎么定的，我手里${place}的文件没有写。${
    has.length > 0 ? `现有的是${has.join('、')}，不能当成那一年的规定。` : ''
  }${whereToAsk}`;

/** `reason` is the why of an unanswered ask: 文件只说有公益岗，没写一个月多少钱. */
export const notWritten = (reason: string): string =>
  `这个文件里没有写。${reason.replace(/[。.]?$/u, '。')}${whereToAsk}`;

export const notFound = (hasNearby: boolean): string =>
  `我手里的文件没有说到这件事，不敢乱答。${hasNearby ? '下面有挨得近的原文，不是答案，供您参考。' : ''}${whereToAsk}`;

/** What people ask about when they ask about policy, told in the words they would use. */
export const notOfPolicy = `这件事政策文件里没有，我答不了。我懂的是政策和补贴：补多少钱、谁能领、找谁办、带什么材料，您可以这样问我。别的事，${whereToAsk}`;

export const whichPlace = '各地规定不一样。您问的是哪里的？请点一下，或者打出县名。';

export const tooShort = '您想问什么？可以这样说：“院子里种菜养鸡，公家一户给多少钱？”';

/** Said before all else where somebody may be in danger, which is not sure. */
export const perhapsDanger = '要是有人这会儿正有危险，先打120（急救）或者110（警察），再往下看。';

export const urgentWords: Record<Danger, string> = {
  self_harm:
    '您先别一个人扛着。现在就打120或110，心里难受可以打12356，有人接听、不收钱。也请马上叫身边的家人、邻居或村干部过来陪着。等人安全了，再慢慢说困难的事。',
  violence: '先保住自己。马上打110报警，能走就先到邻居家或村委会。受了伤打120。等人安全了，再说帮扶的事。',
  fire: '马上打119，人先出来，不要回去拿东西。有人受伤打120。同时告诉村干部。',
  medical:
    '先救人。马上打120，说清在哪个村、哪一户。村卫生室离得近也马上去叫。看病花钱的事，等人稳住了再说。',
  trapped: '马上打119或110，说清在哪、几个人。告诉村干部来帮忙，自己不要冒险进去。有人受伤打120。',
  hunger:
    '先吃上饭要紧。马上找村委会，或者打110、12345，说家里断粮断水了，几口人，在哪个村，请他们先送吃的来。有人饿得起不来，打120。',
  child:
    '孩子的安全最要紧。马上打110，说清孩子几岁、在哪里、谁在身边。也马上告诉村委会和邻居，先去陪着孩子。孩子受伤或生病打120。',
  shelter:
    '人先出来，不要在屋里停，也不要回去拿东西。马上打119或110，告诉村干部，先找地方安顿。有人受伤打120。',
};

type DeclineReason = Extract<Screening, { kind: 'declined' }>['reason'];
export const declinedWords: Record<DeclineReason, string> = {
  personal_data:
    '别人家的姓名、身份证号、银行卡号和病情，我不能给，也没有。要办公事，请带着证件到乡镇或县里的部门，按规定查。',
  forging:
    '弄假材料、骗补贴的事，我不能帮。真有困难，可以如实跟村委会说，或者打12317，该有的帮扶会有人来核实。',
  abuse: '听得出您着急。想问哪项政策，直接说就行；也可以打12345反映。',
  injection: '我只会照着官方文件回答政策问题，不能按别的说法来。想问哪项政策，直接说就行。',
};

type Topic = Extract<Screening, { kind: 'smalltalk' }>['topic'];
export const smalltalkWords: Record<Topic, string> = {
  greeting: '您好，我是明白人。想问哪项政策，用平常话说就行，比如：“院子里养鸡，公家给多少钱？”',
  thanks: '不客气。还有想问的，接着说。',
  who_are_you:
    '我是明白人，一个查政策的机器人。我只照官方文件回答，每句话都能点开看原文；文件没写的，我会直说。补贴、低保、看病、上学、房子、干活儿的事都可以问。',
  farewell: '好的，有事再来问。',
};
