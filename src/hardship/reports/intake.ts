import { codesOf, mostCauses, type CauseGroup } from './cause.js';
import { readCauses } from './cause-lexicon.js';
import { longestPlace, type Relation, type Village } from './hardship-report.js';
import { changeable, isGiven, optionsOf } from './intake-options.js';
import { agrees, disagrees, itemNamed, numbersIn, readable, wantsChange } from './intake-words.js';
import { readContact } from './read-contact.js';
import { nobody, type IntakeStep, type ReportDraft, type Who } from './report-draft.js';
import type { StoryReading } from './story-reading.js';
import { couldBeName, whoAsWritten, whoSaid, whoSoFar, withWho } from './take-who.js';
import { urgencySigns } from './urgency.js';

/** One thing the person did while reporting. */
export type IntakeReply =
  | { kind: 'words'; text: string }
  /** A button, with the step it was shown at. */
  | { kind: 'tap'; step: IntakeStep; value: string }
  /** 说完了, with what was read out of the story. */
  | { kind: 'story_done'; reading: StoryReading }
  | { kind: 'back' }
  /** 改: which item, or null when none was named. */
  | { kind: 'change'; step: IntakeStep | null };

/** Why an answer was not taken; the draft stays at its step. */
export type Rejection =
  | 'empty'
  | 'old_button'
  | 'no_such_option'
  | 'story_unreadable'
  | 'story_full'
  | 'story_missing'
  | 'name_unclear'
  | 'name_missing'
  | 'village_unclear'
  | 'village_too_long'
  | 'contact_unclear'
  | 'phone_wrong_length'
  | 'cause_unclear'
  | 'too_many_causes'
  | 'consent_needed'
  | 'confirm_unclear'
  | 'nothing_before'
  | 'not_that_item';

export type IntakeOutcome =
  | { kind: 'next'; draft: ReportDraft }
  | { kind: 'rejected'; draft: ReportDraft; why: Rejection }
  /** Everything is there and agreed to: it can be submitted. */
  | { kind: 'complete'; draft: ReportDraft };

/** What the intake must look up, without asking anybody: the place words name. */
export interface IntakeLook {
  /** Reads where somebody lives; null when the words name no place. */
  village(text: string, near: string | null): Village | null;
}

const longestStory = 200;

/** The one step of the intake: pure, writes nothing, asks nothing. Any order of replies is answered. */
export function takeReply(draft: ReportDraft, reply: IntakeReply, look: IntakeLook): IntakeOutcome {
  switch (reply.kind) {
    case 'back':
      return goBack(draft);
    case 'change':
      return startChange(draft, reply.step);
    case 'story_done':
      return endStory(draft, reply.reading);
    case 'tap':
      if (reply.step !== draft.step) return rejected(draft, 'old_button');
      return takeOption(draft, reply.value);
    case 'words':
      return takeWords(draft, reply.text.trim(), look);
    default:
      return reply satisfies never;
  }
}

const next = (draft: ReportDraft): IntakeOutcome => ({ kind: 'next', draft });
const rejected = (draft: ReportDraft, why: Rejection): IntakeOutcome => ({ kind: 'rejected', draft, why });

function takeWords(draft: ReportDraft, text: string, look: IntakeLook): IntakeOutcome {
  if (text === '') return rejected(draft, 'empty');
  if (draft.step !== 'story') {
    const numbers = numbersIn(text);
    if (numbers !== null) return takeNumbers(draft, numbers);
  }
  switch (draft.step) {
    case 'story':
      return addToStory(draft, text);
    case 'who':
      return takeWho(draft, whoSaid(whoSoFar(draft), text), text);
    case 'village': {
      const village = look.village(text, draft.near);
      if (village !== null) return accept({ ...draft, village });
      if (text.length > longestPlace) return rejected(draft, 'village_too_long');
      return rejected({ ...draft, unread: readable(text) ? text : draft.unread }, 'village_unclear');
    }
    case 'contact':
      return takeContact(draft, text);
    case 'cause': {
      const groups = causesSaid(draft, text);
      return groups.length === 0 ? rejected(draft, 'cause_unclear') : takeCauses(draft, groups);
    }
    case 'confirm':
      return takeConfirmation(draft, text);
    case 'change': {
      const step = itemNamed(text);
      return step === null ? rejected(draft, 'not_that_item') : startChange(draft, step);
    }
    default:
      return draft.step satisfies never;
  }
}

function addToStory(draft: ReportDraft, text: string): IntakeOutcome {
  if (!readable(text)) return rejected(draft, 'story_unreadable');
  if (draft.story.length >= longestStory) return rejected(draft, 'story_full');
  return next({ ...draft, story: [...draft.story, text] });
}

function endStory(draft: ReportDraft, reading: StoryReading): IntakeOutcome {
  if (draft.step !== 'story') return rejected(draft, 'old_button');
  if (draft.story.length === 0) return rejected(draft, 'story_missing');
  const told: ReportDraft = {
    ...draft,
    ...(draft.relation === null && draft.name === null ? whoIn(reading) : {}),
    village: draft.village ?? reading.village,
    contact: draft.contact ?? reading.contact,
    near: draft.near ?? reading.village?.region ?? null,
    ranked: [...reading.causes],
    likely: reading.likely,
    causes: draft.causes ?? (reading.sure ? codes(draft, reading.causes.slice(0, reading.likely)) : null),
    danger: urgencySigns.filter((sign) => [...draft.danger, ...reading.danger].includes(sign)),
  };
  return accept(told);
}

function takeOption(draft: ReportDraft, value: string): IntakeOutcome {
  if (!optionsOf(draft).includes(value)) return rejected(draft, 'no_such_option');
  switch (draft.step) {
    case 'story':
      return rejected(draft, 'story_missing');
    case 'who':
      return takeWho(draft, whoChosen(draft, value));
    case 'village':
      return accept({ ...draft, village: placeChosen(draft, value) });
    case 'contact':
      return accept({
        ...draft,
        contact: { by: value as 'group_leader' | 'chat', pin: draft.spareDigits },
      });
    case 'cause':
      return takeCauses(
        draft,
        value === 'likely' ? draft.ranked.slice(0, draft.likely) : [value as CauseGroup],
      );
    case 'confirm':
      if (value === 'agree') return finish(draft);
      return value === 'change' ? startChange(draft, null) : rejected(draft, 'consent_needed');
    case 'change':
      return startChange(draft, value as IntakeStep);
    default:
      return draft.step satisfies never;
  }
}

const whoIn = ({ relation, name, helper }: StoryReading): Who => ({ relation, name, helper });

function whoChosen(draft: ReportDraft, value: string): Who | null {
  const before = whoSoFar(draft);
  return value === 'as_written'
    ? whoAsWritten(before, draft.unread ?? '')
    : { ...before, relation: value as Relation };
}

function placeChosen(draft: ReportDraft, value: string): Village {
  if (value !== 'as_written') return { region: value, said: value };
  return { region: draft.near, said: draft.unread ?? value };
}

function takeNumbers(draft: ReportDraft, numbers: readonly number[]): IntakeOutcome {
  const options = optionsOf(draft);
  const chosen = numbers.map((number) => options[number - 1]);
  if (chosen.some((value) => value === undefined)) return rejected(draft, 'no_such_option');
  if (chosen.length === 1) return takeOption(draft, chosen[0]!);
  if (draft.step !== 'cause') return rejected(draft, 'no_such_option');
  const groups = chosen.flatMap((value) =>
    value === 'likely' ? draft.ranked.slice(0, draft.likely) : [value as CauseGroup],
  );
  return takeCauses(draft, groups);
}

/** Somebody for somebody must also say for whom; then the same step goes on. */
function takeWho(draft: ReportDraft, who: Who | null, text = ''): IntakeOutcome {
  const unread = couldBeName(whoSoFar(draft), text) ? text : draft.unread;
  if (who === null) return rejected({ ...draft, unread }, 'name_unclear');
  const told = withWho(draft, who);
  return who.name !== null && who.relation !== null ? accept(told) : next({ ...told, unread });
}

function takeContact(draft: ReportDraft, text: string): IntakeOutcome {
  const read = readContact(text);
  switch (read.kind) {
    case 'contact':
      return accept({ ...draft, contact: read.contact });
    case 'way':
      return accept({ ...draft, contact: { by: read.by, pin: draft.spareDigits } });
    case 'wrong_length':
      return rejected(draft, 'phone_wrong_length');
    case 'unclear':
      return rejected(draft, 'contact_unclear');
    default:
      return read satisfies never;
  }
}

function takeCauses(draft: ReportDraft, groups: readonly CauseGroup[]): IntakeOutcome {
  const chosen = [...new Set(groups)];
  if (chosen.length > mostCauses) return rejected(draft, 'too_many_causes');
  return accept({ ...draft, causes: codes(draft, chosen) });
}

/** 对 means what the question named as likely. */
function causesSaid(draft: ReportDraft, text: string): CauseGroup[] {
  const named = readCauses(text);
  if (named.length > 0 || !agrees.test(text.replace(notLetters, ''))) return named;
  return draft.ranked.slice(0, draft.likely);
}

const notLetters = /[\s\p{P}]/gu;
const codes = (draft: ReportDraft, groups: readonly CauseGroup[]) => codesOf(groups, draft.story.join('\n'));

function takeConfirmation(draft: ReportDraft, text: string): IntakeOutcome {
  const bare = text.replace(notLetters, '');
  if (disagrees.test(bare)) return rejected(draft, 'consent_needed');
  if (wantsChange(bare)) return startChange(draft, itemNamed(bare));
  return agrees.test(bare) ? finish(draft) : rejected(draft, 'confirm_unclear');
}

function startChange(draft: ReportDraft, step: IntakeStep | null): IntakeOutcome {
  const back = [...draft.earlier, draft.step];
  if (step === null) {
    const given = changeable.filter((each) => isGiven(draft, each));
    if (given.length === 0) return rejected(draft, 'nothing_before');
    return next({ ...draft, whoAnew: null, step: 'change', earlier: back, unread: null });
  }
  if (!isGiven(draft, step) && step !== draft.step) return rejected(draft, 'not_that_item');
  // what was given stays until it is given anew
  return next({ ...draft, whoAnew: anewAt(step), step, earlier: back, unread: null });
}

/** 返回: the step asked before; what was given there is kept until it is given anew. */
function goBack(draft: ReportDraft): IntakeOutcome {
  const earlier = draft.earlier.filter((step) => step !== 'change');
  const step = earlier.at(-1);
  if (step === undefined) return rejected(draft, 'nothing_before');
  return next({ ...draft, whoAnew: anewAt(step), step, earlier: earlier.slice(0, -1), unread: null });
}

const anewAt = (step: IntakeStep): Who | null => (step === 'who' ? nobody : null);

const asked = ['story', 'who', 'village', 'contact', 'cause'] as const;

/** On to the first item that nobody has given yet, or back to where an item was mended from. */
function accept(draft: ReportDraft): IntakeOutcome {
  const missing = asked.find((step) => !isGiven(draft, step));
  return next({
    ...draft,
    step: missing ?? 'confirm',
    earlier: [...draft.earlier.filter((step) => step !== 'change'), draft.step].slice(-20),
    unread: null,
  });
}

function finish(draft: ReportDraft): IntakeOutcome {
  const missing = asked.find((step) => !isGiven(draft, step));
  if (missing !== undefined) return next({ ...draft, step: missing });
  return { kind: 'complete', draft };
}
