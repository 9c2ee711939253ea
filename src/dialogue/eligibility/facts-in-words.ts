import { topicOf } from '../../eligibility/next-question.js';
import type { Topic, YesNoFact } from '../../eligibility/fact.js';
import { isOfPerson } from '../../eligibility/fact.js';
import type { Facts } from '../../eligibility/facts.js';
import { agesOfChildren, childIn, counted, gradeIn } from './figures-told.js';
import { clausesOf, isOwn } from './own-clauses.js';
import { placeFacts, type Whereabouts } from './place-facts.js';
import type { WordSign } from './word-sign.js';
import { wordSigns } from './word-signs.js';
import { isDenied } from './words-denied.js';

/** Who is spoken of is one person, not the house. */
const onePerson =
  /(?:我|俺|俄|他|她|老伴儿?|媳妇|婆姨|汉子|爸|妈|爹|娘|儿子?|闺女|女儿|娃|伢|孩子|孙子|爷爷|奶奶|姥姥?|老[公头婆倌汉人太爷])(?!们?家|屋)/u;

/**
 * What free words say of the household, by closed lists: only what is said. `replyTo`: the question they answer, so that
 * 想贷 or 8000 are understood. `whereabouts`: where it is at home, so that 在大连打工 is near for one and far for another.
 */
export function factsInWords(
  text: string,
  replyTo: Topic | null = null,
  whereabouts: Whereabouts | null = null,
): Facts {
  const facts: Facts = {};
  const clauses = clausesOf(text).filter(isOwn);
  for (const clause of clauses) {
    Object.assign(facts, spoken(clause, replyTo, facts, false));
    const grade = gradeIn(clause, replyTo);
    if (grade !== null) facts.houseGrade = grade;
    const { incomePerHead, ...counts } = counted(clause, replyTo);
    Object.assign(facts, counts);
    // 今年两万，去年三万: this year's stands
    if (incomePerHead !== undefined && !(facts.incomePerHead !== undefined && /去年/u.test(clause)))
      facts.incomePerHead = incomePerHead;
    if (replyTo === 'child' && agesOfChildren(clause) === true) facts.child = true;
  }
  Object.assign(facts, spoken(clauses.join('，'), replyTo, facts, true));
  Object.assign(facts, placeFacts(clauses, replyTo, whereabouts));
  const child = childIn(clauses);
  if (child === null) return facts;
  return { ...facts, child: true, ...(child.disabled === true ? { members: [child] } : {}) };
}

/** What the signs say in a clause, or in all of them `across`. */
function spoken(clause: string, replyTo: Topic | null, earlier: Facts, across: boolean): Facts {
  const said: Facts = {};
  for (const sign of wordSigns) {
    if ((sign.across ?? false) !== across) continue;
    if (sign.inReplyTo !== undefined && (replyTo === null || !sign.inReplyTo.includes(replyTo))) continue;
    if (sign.unless?.test(clause) === true) continue;
    for (const match of clause.matchAll(sign.words)) {
      const so = saysSo(sign, clause, match);
      if (so === null) continue;
      for (const fact of sign.facts) {
        // 我没残疾 says nothing of the others at home
        if (!so && isOfPerson(fact) && onePerson.test(clause)) continue;
        // what is said to be so stands against a denial of something of the same name
        if (so || (said[fact] ?? earlier[fact]) !== true) said[fact] = so;
      }
    }
  }
  if (across) return said;
  if (/(?:没|冇)(?:得|有)?(?:人|哪个)?[^，。]{0,2}(?:能干活|能做|干得动|劳力|劳动力)|没人干活/u.test(clause))
    return { ...said, ordinaryLabour: false, weakLabour: false };
  return said;
}

/** Null: the words neither say it nor deny it. */
function saysSo(sign: WordSign, clause: string, match: RegExpExecArray): boolean | null {
  if (sign.says === false) return false;
  const no = isDenied(clause, match.index, match.index + match[0].length);
  if (no === null || (no && sign.oneKind === true)) return null;
  return !no;
}

const filler =
  /^(?:别的|其他|其它|旁的|再)?(?:就|也|都|还)?(?:没|冇|无|不)(?:有|得|是)?(?:别的|啥|了|的|啊|呀)*$|^就[^，。]{0,4}$|^(?:有|嗯|对|是|中|都有)(?:的|啊|呀|哩|咧)*$|^.$/u;
const joined = /[、和跟与及]|还有|再有|再就是|再加/u;

/** Whether every part of an answer says a fact of the topic: then what it does not name is not so. */
export function saysAll(text: string, topic: Topic): boolean {
  return clausesOf(text)
    .flatMap((clause) => clause.split(joined))
    .filter((part) => part !== '' && !filler.test(part))
    .every((part) => Object.keys(factsOf(topic, factsInWords(part, topic))).length > 0);
}

/** Facts of these that the question asks about. */
export const factsOf = (topic: Topic, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => name !== 'members' && topicOf(name as YesNoFact) === topic),
  );
