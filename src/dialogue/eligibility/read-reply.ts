import type { Topic } from '../../eligibility/fact.js';
import { completeFacts, type Facts } from '../../eligibility/facts.js';
import type { Option, Question } from '../../eligibility/question.js';
import { factsInWords, factsOf, saysAll } from './facts-in-words.js';
import type { Whereabouts } from './place-facts.js';

/** What words said to an open question are. */
export type CheckReply =
  | { kind: 'stop' | 'list' | 'again' | 'pass' | 'done' }
  /**
   * `facts`: what was said; `implied`: what then is not so; `settles`: the question is answered; `picks`: the options meant,
   * where more of them may hold.
   */
  | { kind: 'facts'; facts: Facts; implied: Facts; settles: boolean; picks?: readonly string[] }
  | { kind: 'question' }
  | { kind: 'unread' };

const stop = /^(?:算了|不[查问说看]了|不想[查问看]了|停|返回|退出|取消|结束)(?:吧|了)?$/u;
const list = /^(?:先?看(?:看)?结果|看单子|就这些[吧了]?直接看|直接看|够了|就到这)(?:吧|了)?$/u;
const again = /^(?:重来|重新[来问查]|从头来|说错了)(?:吧|了)?$/u;
const done = /^(?:就这[些个样](?:一样)?|没有?别的|没有?了|没了|冇得?了|完了|就是这个)(?:了|吧|啊|呀)*$/u;
const unsure =
  /不(?:太)?(?:清楚|知道|晓得|懂|好说|确定|记得)|说不[准清上好]|[搞弄]不[清懂]|没(?:有)?[算鉴量数][定过]|没评过|没人(?:来)?[看评鉴查]|没说过|不一定|难说|忘了/u;
const declined = /不(?:想|愿意?|方便|好意思)(?:说|讲|答|回答|告诉)|跳过|下一个|不告诉/u;
const none =
  /^(?:我们?家?里?|俺们?家?|屋里|家里)?(?:现在|如今|眼下)?(?:一样|啥|什么|么子|么事|甚|哪个|哪样)?户?(?:都|也|全)*(?:(?:没|冇)(?!有?得?(?:断|少|停|准|法|办|钱|空|时间|用|治|好|完|还清|缓|听说|想过|证|工夫|那))|不是|不[养种喂贷搞想办沾]|无|不$|不的$)/u;
/** What follows 没有 takes some of it back. */
const but = /^(?:就是|但|可(?!不)|不过|只是|只有|倒是|除了|光是|还有)/u;
/** Nobody who can work: whether somebody has lost it all is not said. */
const nobodyAble: Facts = { ordinaryLabour: false, weakLabour: false };
/** Other ways of saying that none of it is so. */
const plainly: Partial<Record<Topic, RegExp>> = {
  kind: /^(?:就是?|我们?家?是|俺们?家?是)?(?:个)?(?:普通|一般|平常|寻常)的?(?:农户|户|人家|老百姓|百姓|农民)/u,
  illness: /^(?:身体|身子|人)?都?(?:还)?(?:好|硬朗|硬扎|健康|结实)(?:着|得)?(?:呢|哩|很|咧|的)?$/u,
};
const othersNone = /(?:别的|其他|其它|旁的)[^，。]{0,3}(?:没|冇|不)/u;
const yes =
  /^(?:有|是|对|嗯|在|想|能|要|是的|对的|有的|有啊|是啊|想啊|中|行|参加了?|办了?)(?:的|啊|呀|呢|了|哩|咧)*$/u;
const asks = /[吗?？]\s*$|多少钱|怎么|咋办|咋弄|咋领|为啥|为什么|什么时候|能不能|可不可以|哪里|哪儿/u;
const longestNone = 12;
const chinese = '一二三四五六七八九';

/** Reads a reply to a question by closed rules: a number, 没有, the option's words, an amount, or facts told. `taken`: options picked before. */
export function readReply(
  text: string,
  question: Question,
  taken: readonly string[] = [],
  whereabouts: Whereabouts | null = null,
): CheckReply {
  const bare = text.normalize('NFKC').replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  if (stop.test(bare)) return { kind: 'stop' };
  if (list.test(bare)) return { kind: 'list' };
  if (again.test(bare)) return { kind: 'again' };
  if (taken.length > 0 && done.test(bare)) return { kind: 'done' };
  const numbered = optionsByNumber(bare, optionsLeft(question, taken), question.many);
  if (numbered !== null) return picked(question, numbered, {});
  const labelled = question.options.filter(({ label }) => label === bare);
  if (labelled.length > 0) return picked(question, labelled, {});
  const told = factsInWords(text, question.topic, whereabouts);
  const own = factsOf(question.topic, completeFacts(told));
  if (Object.keys(own).length > 0) return answered(question, text, told, own);
  if (declined.test(bare) || unsure.test(bare)) return { kind: 'pass' };
  const noOption = question.options.find(({ id }) => id === 'none');
  if (
    (isNone(bare, told, question.topic) || plainly[question.topic]?.test(bare) === true) &&
    !asks.test(text)
  )
    // 没有 after 还有吗 takes nothing back
    return noOption === undefined
      ? { kind: 'pass' }
      : question.topic === 'labour'
        ? { kind: 'facts', facts: { ...told, ...nobodyAble }, implied: {}, settles: true }
        : picked(question, taken.length > 0 ? [] : [noOption], told);
  const only = question.options.filter(({ id }) => id !== 'none');
  if (isYes(bare) && only.length === 1) return picked(question, only, told);
  if (Object.keys(told).length > 0) return { kind: 'facts', facts: told, implied: {}, settles: false };
  return asks.test(text) ? { kind: 'question' } : { kind: 'unread' };
}

/** 有，我哥. */
function isYes(bare: string): boolean {
  const [first = '', ...rest] = bare.split(/[,，。;；!！?？\s]+/u);
  return yes.test(first) && !rest.some((clause) => /[没不冇]/u.test(clause));
}

/** 没有, with nothing after it that takes some of it back. */
function isNone(bare: string, told: Facts, topic: Topic): boolean {
  const [first = '', ...rest] = bare.split(/[,，。;；!！?？\s]+/u);
  if (!none.test(first) || rest.some((clause) => but.test(clause))) return false;
  // 没有高血压 says nothing of other illnesses
  const named = first.replace(/^.*?(?:没有?|冇得?|不是)/u, '');
  if (named !== first && Object.keys(factsOf(topic, factsInWords(named, topic))).length > 0) return false;
  return bare.length <= longestNone || Object.keys(told).length === 0;
}

/** What options come to: what they say, and, where several could be picked, that the others are not so. */
export function picked(
  question: Question,
  options: readonly Option[],
  told: Facts,
): CheckReply & { kind: 'facts' } {
  const facts = Object.assign({}, told, ...options.map((option) => option.facts)) as Facts;
  return { kind: 'facts', facts, implied: question.many ? noneOf(question) : {}, settles: true };
}

/**
 * Only denied things leave the others open: 没有大病 does not say that nobody takes medicine. Who says 监测户 may be 脱贫户, too:
 * the others of that question are still asked for.
 */
function answered(question: Question, text: string, told: Facts, own: Facts): CheckReply {
  const { topic, options } = question;
  const affirmed = Object.values(own).some((value) => value !== false);
  const picks = options.filter(({ facts }) =>
    Object.entries(facts).some(([name, value]) => value === true && own[name as keyof Facts] === true),
  );
  const isOffered = options.some(({ facts }) => Object.keys(facts).some((name) => name in own));
  if (topic === 'kind') {
    // 吃低保，别的没有
    if (othersNone.test(text) && affirmed && saysAll(text, topic))
      return { kind: 'facts', facts: told, implied: noneOf(question), settles: true };
    const more = picks.length > 0 && picks.length < options.length - 1;
    const ids = picks.map(({ id }) => id);
    return { kind: 'facts', facts: told, implied: {}, settles: isOffered, ...(more ? { picks: ids } : {}) };
  }
  const isAll = affirmed && namesAll.has(topic) && !mayBeMore.test(text) && saysAll(text, topic);
  const implied = isAll ? withoutTraits(noneOf(question)) : {};
  return { kind: 'facts', facts: told, implied, settles: true };
}

/** Who names some of these in words has named all: animals, crops, children at school, who is ill. */
const namesAll: ReadonlySet<Topic> = new Set(['raises', 'grows', 'students', 'illness']);
/** Illnesses that some papers call serious and some do not: one of them leaves the rest open. */
const mayBeMore = /心脏|精神|硬化|脑|瘤|肾|尘肺|开刀|手术|动刀|瘫|血栓|中风/u;
/** What is so besides: a child at school may board there though nobody says so. */
const traits = new Set(['boarding', 'graduate', 'hospitalInCounty']);

const withoutTraits = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !traits.has(name)));

const noneOf = ({ options }: Question): Facts => options.find(({ id }) => id === 'none')?.facts ?? {};

/** The options that have a button: those tapped have none, and once one is tapped 都没有 has none. */
export const optionsLeft = ({ options }: Question, taken: readonly string[]): Option[] =>
  options.filter(({ id }) => !taken.includes(id) && (taken.length === 0 || id !== 'none'));

/** 2, 第二个, 1 3, 1、3: by the order of the buttons; null when it is no number of them. */
function optionsByNumber(bare: string, options: readonly Option[], many: boolean): Option[] | null {
  const plain = bare
    .replace(/^第?([一二三四五六七八九])(?:个|项|种)?$/u, (_, digit: string) =>
      String(chinese.indexOf(digit) + 1),
    )
    .replace(/[第个号项选\s,，、.。和跟]+/gu, ' ')
    .trim();
  if (!/^\d( \d)*$/u.test(plain)) return null;
  const chosen = plain.split(' ').map((number) => options[Number(number) - 1]);
  if (chosen.some((option) => option === undefined) || (chosen.length > 1 && !many)) return null;
  return chosen as Option[];
}
