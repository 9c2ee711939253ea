import { isOfVillage } from '../../eligibility/benefit.js';
import type { EligibilityResult } from '../../eligibility/result.js';
import { supersededWords, yearsOf } from '../../eligibility/eligibility-wording.js';
import type { Facts } from '../../eligibility/facts.js';
import type { Standing } from '../../eligibility/judge-benefit.js';
import type { Citation } from '../../policy/answer/policy-answer.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { MessageChoice } from '../turn.js';
import { eligibilityWording as words } from '../wording/eligibility-wording.js';
import { wording } from '../wording.js';
import { withCheck } from './with-check.js';
import type { HouseholdCheck } from './household-check.js';

type Line = EligibilityResult['benefits'][number];

/** A household's benefits by what its facts say, whatever became of the document's period. */
export const linesWith = ({ benefits }: EligibilityResult, standing: Standing): Line[] =>
  benefits.filter((line) => (line.then ?? line.outcome) === standing && !isOfVillage(line));

/** The list a check ends with: likely, worth asking, not; each line with the button that opens its paragraph. */
export async function giveList(
  turn: TurnDraft,
  check: HouseholdCheck,
  result: EligibilityResult,
): Promise<TurnDraft> {
  const place = turn.shortPlace(result.region ?? '');
  const [likely, open, not] = (['likely', 'ask_more', 'unlikely'] as const).map((standing) =>
    linesWith(result, standing),
  ) as [Line[], Line[], Line[]];
  const listed = withCheck(turn, { ...check, stage: 'listed', question: null, picked: [], further: false });
  if (likely.length + open.length + not.length === 0)
    return tail(say(listed, words.noRules(place)), check, result);
  const page = { label: words.catalogueLink, url: `/benefits/${encodeURIComponent(result.region ?? '')}` };
  const head = likely.length === 0 ? words.likelyNone : words.likelyHead(likely.length);
  let shown = say(
    listed,
    [
      words.listHead(place),
      ...pastNote(result),
      ...accountNote(turn, result),
      head,
      ...likely.map((line, i) => likelyText(line, i + 1)),
      ...unwrittenNote(likely),
    ].join('\n\n'),
    {
      choices: originals(turn, likely, 1),
      citations: await citationsFor(turn, likely),
      personal: true,
      page,
    },
  );
  // one year for all is said above
  const several = new Set([...likely, ...open, ...not].map(yearsOf)).size > 1;
  const yearIn = (line: Line) => (several || likely.length === 0 ? yearsOf(line) : null);
  const groups = [
    [open, words.askHead(open.length), openText, likely.length],
    [not, words.notHead(not.length), notText, likely.length + open.length],
  ] as const;
  for (const [lines, heading, text, before] of groups)
    if (lines.length > 0)
      shown = say(
        shown,
        [heading, ...lines.map((line, i) => text(line, before + i + 1, yearIn(line)))].join('\n'),
        {
          choices: originals(turn, lines, before + 1),
          personal: true,
        },
      );
  return tail(shown, check, result);
}

function likelyText(line: Line, n: number): string {
  const { what, by, how } = line;
  const papers = how.papers ?? [];
  return [
    headOf(line, n, yearsOf(line)),
    words.gives(what.map(({ says }) => says)),
    words.decides(by?.says ?? null),
    how.steps.length === 0 ? null : words.steps(how.steps.map(({ says }) => says)),
    papers.length === 0 ? null : words.papers(papers.map(({ says }) => says)),
    how.where === null ? null : words.where(how.where.says),
    how.days === null ? null : words.days(how.days.says),
  ]
    .filter((part) => part !== null)
    .join('\n');
}

const openText = (line: Line, n: number, years: string | null): string =>
  `${headOf(line, n, years)}：${openReasons(line).join('；')}`;

/** A newer document that counts is said before anything of the older one. */
function headOf({ name, newer, ...line }: Line, n: number, years: string | null): string {
  if (newer === null) return words.line(n, name, years);
  return `${words.line(n, name, yearsOf(line))}（${supersededWords(newer)}）`;
}

function openReasons({ conditions, place }: Line): string[] {
  if (conditions.length === 0) return [words.openCondition];
  const reasons = conditions.filter(({ state }) => state === 'unknown').map(({ reason }) => reason);
  return reasons.length === 0 ? [words.perhapsHere(place)] : [...new Set(reasons)];
}

function notText(line: Line, n: number, years: string | null): string {
  const against = line.conditions
    .filter(({ part, state }) => state === (part === 'condition' ? 'not_met' : 'met'))
    .map(({ reason }) => reason);
  return `${headOf(line, n, years)}：${[...new Set(against)].join('；')}`;
}

/** Said once, before all lines it holds of. */
function pastNote({ benefits }: EligibilityResult): string[] {
  const past = new Set(
    benefits
      .filter(({ outcome, newer }) => outcome === 'was_in_force' && newer === null)
      .map((line) => yearsOf(line)),
  );
  return past.size === 0 ? [] : [words.pastYear([...past].join('、'))];
}

/** Some documents tell what was done, and are no rules to go by. */
function accountNote({ parts }: TurnDraft, { benefits }: EligibilityResult): string[] {
  const accounts = new Set(
    (parts.eligibility?.benefits() ?? []).filter(({ tells }) => tells === 'account').map(({ id }) => id),
  );
  return benefits.some(({ id }) => accounts.has(id)) ? [words.account] : [];
}

const unwrittenNote = (lines: readonly Line[]): string[] =>
  lines.some(({ how }) => how.where === null || how.papers === null) ? [words.notWritten] : [];

const originals = (turn: TurnDraft, lines: readonly Line[], first: number): MessageChoice[] =>
  lines.flatMap(({ what }, i) => {
    const passage = what[0]!.citation.passage;
    if (passage === null) return [];
    return [turn.buttons.add(wording.seeOriginal(first + i), { type: 'citation', passage })];
  });

async function citationsFor({ parts }: TurnDraft, lines: readonly Line[]): Promise<Citation[]> {
  const found = await Promise.all(
    lines.map(async ({ what }): Promise<Citation[]> => {
      const { passage, quote } = what[0]!.citation;
      const archived = passage === null ? null : await parts.archive.find(passage);
      return archived === null ? [] : [{ ...archived, quote, url: `/p/${archived.passage}` }];
    }),
  );
  return found.flat();
}

/** What can be done now, under the last bubble. */
function tail(turn: TurnDraft, check: HouseholdCheck, result: EligibilityResult): TurnDraft {
  const { buttons } = turn;
  const last = turn.messages.at(-1)!;
  const risky = tellsOfRisk(check.facts);
  const choices = [
    ...(result.next === null ? [] : [buttons.add(words.further, { type: 'check', deed: { do: 'further' } })]),
    ...(risky
      ? [
          buttons.add(words.reportPlain, { type: 'check', deed: { do: 'report', tell: false } }),
          buttons.add(words.reportWithFacts, { type: 'check', deed: { do: 'report', tell: true } }),
        ]
      : []),
    check.kept
      ? buttons.add(words.drop, { type: 'check', deed: { do: 'drop' } })
      : buttons.add(words.keep, { type: 'check', deed: { do: 'keep' } }),
    buttons.add(words.again, { type: 'check', deed: { do: 'again' } }),
  ];
  const text = risky ? `${last.text}\n\n${words.riskHeard}` : last.text;
  const ended = { ...last, text, personal: true, choices: [...last.choices, ...choices] };
  return { ...turn, messages: [...turn.messages.slice(0, -1), ended] };
}

/** Whether the facts tell of what a household may fall back into poverty by. */
export function tellsOfRisk(facts: Facts): boolean {
  const signs = [
    'risk',
    'incomeDropped',
    'disaster',
    'drought',
    'epidemic',
    'unstable',
    'marginal',
    'sudden',
    'seriousIllness',
    'unpaidLoan',
    'lostLabour',
  ] as const;
  return signs.some((sign) => facts[sign] === true) || facts.houseGrade === 'C' || facts.houseGrade === 'D';
}
