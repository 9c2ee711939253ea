import type { RegionPath } from '../../policy/corpus/region-list.js';
import { shanghaiDay } from '../../shared/clock.js';
import { answerQuestion, askForPlace, say, settlePlace, type TurnDraft } from '../answer-turn.js';
import { meetDanger } from '../report/meet-danger.js';
import { ask as askReport, beginReport, draftOf } from '../report/report-turn.js';
import { eligibilityWording as words } from '../wording/eligibility-wording.js';
import { reportWording } from '../wording/report-wording.js';
import { askQuestion } from './ask-question.js';
import type { EligibilityParts } from './eligibility-parts.js';
import { factsInWords } from './facts-in-words.js';
import { homeInStory } from './home-in-story.js';
import { newCheck, type CheckDeed, type HouseholdCheck } from './household-check.js';
import { learnFacts, supplementFacts } from './learn-facts.js';
import { giveList } from './list-messages.js';
import { nextToAsk, resultSoFar } from './next-to-ask.js';
import type { Whereabouts } from './place-facts.js';
import { picked, readReply, type CheckReply } from './read-reply.js';
import { spokenFacts } from './spoken-facts.js';
import { endCheck, withCheck } from './with-check.js';

/** Replies to one question that are not understood, before it is left. */
const missesBorne = 2;

/** 我家符合吗, with what was told along with it; facts kept by 记下来 are not asked again. */
export async function beginCheck(turn: TurnDraft, story: string): Promise<TurnDraft> {
  if (turn.overheard) return say(turn, reportWording.groupChat);
  if (turn.parts.eligibility == null) return say(turn, words.noRules(''));
  const report = await draftOf(turn);
  if (report !== null) return askReport(turn, report, [reportWording.goingOn]);
  const { check } = turn.conversation;
  const under = check !== null && check.stage !== 'listed' ? check : null;
  const kept = check?.kept === true ? { facts: check.facts, story: check.story, kept: true } : {};
  const begun = withCheck(turn, under ?? { ...newCheck, ...kept });
  const opening = under === null ? [words.opening] : [words.goOn];
  if (story === '' && under?.question != null && begun.conversation.region !== null)
    return askQuestion(begun, opening);
  if (story === '') return goOn(begun, under === null ? [...opening, words.openingHint] : opening);
  const told = await hearStory(withCheck(begun, unasked(begun.conversation.check!)), story);
  const heard = heardOf(told, story);
  return goOn(told, [...opening, heard === '' ? words.nothingHeard : words.tookStory(heard)]);
}

/** A story may say where the household lives, and must be heard for danger before anything else. */
async function hearStory(turn: TurnDraft, story: string): Promise<TurnDraft> {
  const check = turn.conversation.check!;
  const regions = turn.parts.regions();
  const home = (turn.conversation.region as RegionPath | null) ?? homeInStory(story, regions);
  const { facts } = learnFacts(check.facts, factsInWords(story, null, { regions, home }));
  const told = withCheck(turn, { ...check, facts, story: [...check.story, story] });
  const danger = await turn.parts.danger.hear(story);
  const met = danger === null ? told : meetDanger(told, danger);
  return met.conversation.region !== null || home === null ? met : settlePlace(met, home);
}

const whereabouts = (turn: TurnDraft): Whereabouts => ({
  regions: turn.parts.regions(),
  home: turn.conversation.region as RegionPath | null,
});

/** What was heard of a story, to be read back. */
const heardOf = (turn: TurnDraft, story: string): string =>
  spokenFacts(factsInWords(story, null, whereabouts(turn)));

/** The open question is still to be asked: it counts as none. */
const unasked = (check: HouseholdCheck): HouseholdCheck => ({
  ...check,
  asked: check.asked.filter((topic) => topic !== check.question?.topic),
  question: null,
  picked: [],
});

/** A place was settled: a check that waits for it, or was asked for another, goes on. */
export async function goOnAfterPlace(turn: TurnDraft): Promise<TurnDraft> {
  const { check } = turn.conversation;
  if (check === null || check.stage === 'listed') return turn;
  // of another place other benefits may wait for it, with other options
  return goOn(withCheck(turn, unasked(check)), []);
}

/** Asks the next question, or gives the list. `before` is said first. */
async function goOn(turn: TurnDraft, before: readonly string[]): Promise<TurnDraft> {
  const check = turn.conversation.check!;
  if (turn.conversation.region === null)
    return askForPlace(
      withCheck(turn, { ...unasked(check), stage: 'place' }),
      [...before, words.needPlace].join('\n\n'),
    );
  const result = resultNow(turn, check);
  const next = nextToAsk(check, result);
  if (next === null)
    return giveList(before.length === 0 ? turn : say(turn, before.join('\n\n')), check, result);
  const asking: HouseholdCheck = {
    ...check,
    stage: 'asking',
    asked: [...check.asked, next.topic],
    question: next,
    picked: [],
    misses: 0,
  };
  return askQuestion(withCheck(turn, asking), before);
}

const resultNow = (turn: TurnDraft, check: HouseholdCheck) =>
  resultSoFar(
    check,
    { region: turn.conversation.region, date: shanghaiDay(turn.now) },
    turn.parts.eligibility as EligibilityParts,
  );

/** Words while a check is under way; null: they are for the ordinary ways. */
export async function takeCheckWords(turn: TurnDraft, text: string): Promise<TurnDraft | null> {
  const { check } = turn.conversation;
  if (check === null || turn.overheard || turn.parts.eligibility == null) return null;
  const bare = text.replace(/[\s\p{P}]/gu, '');
  if (check.stage === 'listed') return afterList(turn, check, bare);
  if (check.stage === 'place') {
    if (/^(算了|不查了|取消)$/u.test(bare)) return say(withCheck(turn, null), words.stopped);
    const facts = Object.keys(factsInWords(text)).length > 0;
    return facts ? goOn(await hearStory(turn, text), [words.tookStory(heardOf(turn, text))]) : null;
  }
  if (check.question === null) return goOn(turn, []);
  const reply = readReply(text, check.question, check.picked, whereabouts(turn));
  const settles = reply.kind === 'facts' && reply.settles;
  const danger = settles ? turn.parts.danger.plainly(text) : await turn.parts.danger.hear(text);
  if (reply.kind === 'question') {
    // a number to call is part of the answer where it is not sure
    if (danger?.sure !== true) return takeReply(turn, check, reply, text);
    return askQuestion(meetDanger(turn, danger), [words.goOn]);
  }
  return takeReply(danger === null ? turn : meetDanger(turn, danger), check, reply, text);
}

async function takeReply(
  turn: TurnDraft,
  check: HouseholdCheck,
  reply: CheckReply,
  text: string,
): Promise<TurnDraft> {
  switch (reply.kind) {
    case 'stop':
    case 'list':
    case 'again':
      return doDeed(turn, { do: reply.kind });
    case 'pass':
      return goOn(turn, []);
    case 'done':
      return doDeed(turn, { do: 'done', topic: check.question!.topic });
    case 'question': {
      const answered = await answerQuestion(turn, text);
      // what a household asks meanwhile stays between it and the check
      return askQuestion({ ...answered, notes: turn.notes }, [words.goOn]);
    }
    case 'facts': {
      const { facts, clashed } = learnFacts(check.facts, reply.facts);
      const known = supplementFacts(facts, reply.implied);
      const story = text === '' ? check.story : [...check.story, text];
      const learnt = withCheck(turn, { ...check, facts: known, story });
      const before = clashed ? [words.clashed] : [];
      const picks = [...new Set([...check.picked, ...(reply.picks ?? [])])];
      const left = check.question!.options.length - 1 - picks.length;
      if (reply.picks !== undefined && left > 0)
        return askQuestion(withCheck(learnt, { ...learnt.conversation.check!, picked: picks }), before);
      if (reply.settles) return goOn(learnt, before);
      return askQuestion(learnt, [...before, words.tookStory(spokenFacts(reply.facts))]);
    }
    case 'unread':
      if (check.misses + 1 >= missesBorne) return goOn(turn, [words.passedBy]);
      return askQuestion(withCheck(turn, { ...check, misses: check.misses + 1 }), [words.notUnderstood]);
    default:
      return reply satisfies never;
  }
}

/** A few words that belong to the list; anything else ends the check, and what was told with it. */
function afterList(turn: TurnDraft, check: HouseholdCheck, bare: string): Promise<TurnDraft> | null {
  if (/^(给我)?记(下来|下|住|上)(吧)?$/u.test(bare)) return doDeed(turn, { do: 'keep' });
  if (/^(不记了|忘掉吧?|都忘掉)$/u.test(bare)) return doDeed(turn, { do: 'drop' });
  if (/^(重来|重新查|说错了)$/u.test(bare)) return doDeed(turn, { do: 'again' });
  if (/^接着问(吧)?$/u.test(bare)) return doDeed(turn, { do: 'further' });
  return null;
}

/** A button of the check. */
export async function pressCheck(turn: TurnDraft, deed: CheckDeed): Promise<TurnDraft> {
  if (deed.do === 'start') return beginCheck(turn, '');
  if (turn.overheard) return say(turn, reportWording.groupChat);
  const { check } = turn.conversation;
  if (check === null || turn.parts.eligibility == null) {
    if (deed.do === 'again') return beginCheck(turn, '');
    if (deed.do === 'report') return beginReport(turn, []);
    return say(turn, words.nothingKept, {
      choices: [turn.buttons.add(words.start, { type: 'check', deed: { do: 'start' } })],
    });
  }
  return doDeed(turn, deed);
}

async function doDeed(turn: TurnDraft, deed: CheckDeed): Promise<TurnDraft> {
  const check = turn.conversation.check!;
  switch (deed.do) {
    case 'start':
      return beginCheck(turn, '');
    case 'pick':
    case 'done':
    case 'pass':
      return answerTap(turn, check, deed);
    case 'list':
      return turn.conversation.region === null
        ? goOn(turn, [])
        : giveList(turn, unasked(check), resultNow(turn, unasked(check)));
    case 'further':
      return goOn(withCheck(turn, { ...check, further: true }), []);
    case 'keep':
      return say(withCheck(turn, { ...check, kept: true }), words.keptNow);
    case 'drop':
      return say(withCheck(turn, null), words.dropped);
    case 'again':
      return beginCheck(withCheck(turn, null), '');
    case 'stop':
      return say(withCheck(turn, null), words.stopped);
    case 'report': {
      const told = [...check.story, ...(deed.tell ? [spokenFacts(check.facts)] : [])];
      return beginReport(endCheck(turn), deed.tell ? told.filter((line) => line !== '') : []);
    }
    default:
      return deed satisfies never;
  }
}

/** An option, 就这些 or 不清楚 of the open question; of an earlier one only that it is over. */
async function answerTap(
  turn: TurnDraft,
  check: HouseholdCheck,
  deed: Extract<CheckDeed, { topic: unknown }>,
): Promise<TurnDraft> {
  const { question } = check;
  if (question === null || question.topic !== deed.topic)
    return question === null ? say(turn, words.questionGone) : askQuestion(turn, [words.questionGone]);
  if (deed.do === 'pass') return goOn(turn, []);
  const tapped = deed.do === 'pick' ? deed.option : null;
  const ids = tapped === null ? check.picked : [...new Set([...check.picked, tapped])];
  const all = ids.length === question.options.length - 1;
  const ends = tapped === null || tapped === 'none' || !question.many || all;
  const chosen = question.options.filter(({ id }) => id === tapped);
  if (ids.length === 0 || (tapped !== null && chosen.length === 0))
    return askQuestion(turn, [words.notUnderstood]);
  const reply = picked(question, chosen, {});
  if (ends) return takeReply(turn, check, reply, '');
  // learnt at once: whatever is said next, what was tapped stands
  const { facts, clashed } = learnFacts(check.facts, reply.facts);
  return clashed
    ? askQuestion(turn, [words.clashed])
    : askQuestion(withCheck(turn, { ...check, facts, picked: ids }), []);
}
