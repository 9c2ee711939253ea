import type { LexiconEntry } from '../corpus/corpus.js';
import { matchForm } from '../corpus/plain-text.js';
import { KnownWords } from '../known-words.js';

/** A name of the asker's and the one the document has for it. */
export interface OfficialWord {
  word: string;
  official: string;
  /** Once official itself, and no longer. */
  former: boolean;
}

/** A shorter term is no name of its own: 补助, 政府. */
const shortestTerm = 4;

/** Endings that tell what a name names; a word and a term are of one sort when both end in the same line. */
const sorts: readonly RegExp[] = [
  /(?:补贴|补助|补|津贴|奖励|救助|钱|金|(?<!罚)款)$/u,
  /(?:费|钱|款|金|报酬|补偿|工资)$/u,
  /(?:保障|供养|保险|险|保|医疗|农合|统筹)$/u,
  /(?:贷款|贷|信贷)$/u,
  /(?:证书|(?<!认)证|本|卡|码)$/u,
  /(?:户|人员|人口|对象|群众|家庭|员)$/u,
  /(?:岗位|岗)$/u,
  /(?:干部|书记|主任|村长|主席|支书|队长|组长)$/u,
  /(?:局|部门|办|办公室|委|机关|企业|银行|信用社|工作队|队|委员会)$/u,
  /(?:卫生院|卫生室|医院|卫生所|诊所|养老院|敬老院|福利院|服务机构|医疗机构)$/u,
  /(?:医生|大夫|医)$/u,
  /(?:学校|技校|车间|工厂|合作社|中心|大厅)$/u,
];

/** 吃低保, 办手续: said of a thing, no name of it. */
const doing =
  /^(?:吃|办|要|领|交|报|买|打|发|没|看|查|借|贷|退|先|押|当|念|住|自己|上头|国家)|[给掏垫免杀赔不换]/u;

const knownOf = new WeakMap<readonly LexiconEntry[], KnownWords>();

/** All words of a lexicon, both people's and official ones; gathered once. */
function knownWords(lexicon: readonly LexiconEntry[]): KnownWords {
  const known =
    knownOf.get(lexicon) ??
    new KnownWords(lexicon.flatMap(({ official, people }) => [official, ...people.map(({ word }) => word)]));
  knownOf.set(lexicon, known);
  return known;
}

/** The official term of every everyday name that stands in a text. */
export function officialTerms(text: string, lexicon: readonly LexiconEntry[]): string[] {
  const said = knownWords(lexicon).within(text);
  return lexicon
    .filter(({ people }) => people.some(({ word }) => said.has(word)))
    .map(({ official }) => official);
}

/**
 * The longest of the asker's names that a passage never uses, with the term its quote (else the passage) has instead;
 * null when there is none, or when the word may stand for several of the terms. `year`: that of asking, when known.
 */
export function officialWord(
  question: string,
  { quote, passage }: { quote: string; passage: string },
  lexicon: readonly LexiconEntry[],
  year: number | null,
): OfficialWord | null {
  const known = knownWords(lexicon);
  const [asked, held] = [matchForm(question), matchForm(passage)];
  const said = known.within(asked);
  const missing = lexicon
    .filter(({ official }) => official.length >= shortestTerm && !said.has(official))
    .flatMap(({ official, people }) =>
      people
        .filter(({ word }) => said.has(word) && standsAlone(word, asked, said) && !held.includes(word))
        .map(({ word, until }) => ({
          word,
          official,
          former: until !== null && until < (year ?? Infinity),
        }))
        .filter(isName),
    );
  if (missing.length === 0) return null;
  const within = (text: string) => {
    const words = known.within(text);
    return missing.filter(({ official }) => words.has(official) && standsAlone(official, text, words));
  };
  const inQuote = within(matchForm(quote));
  return onlyLongest(inQuote.length > 0 ? inQuote : within(held));
}

function onlyLongest(pairs: readonly OfficialWord[]): OfficialWord | null {
  const length = Math.max(0, ...pairs.map(({ word }) => word.length));
  const [longest, ...others] = pairs.filter(({ word }) => word.length === length);
  const alone = longest !== undefined && others.every(({ official }) => official === longest.official);
  return alone ? longest : null;
}

/** What once was official is a name; other words are when they name the same sort of thing, and not almost alike. */
function isName({ word, official, former }: OfficialWord): boolean {
  if (word.length < 2 || official.includes(word) || word.includes(official)) return false;
  if (former) return true;
  const alike = word.length >= official.length - 1 && [...word].every((sign) => official.includes(sign));
  return !alike && !doing.test(word) && sorts.some((sort) => sort.test(word) && sort.test(official));
}

/** Whether a word of a text stands somewhere by itself and not only within a longer one that is a name: 大队 in 大队部. */
function standsAlone(word: string, text: string, words: ReadonlySet<string>): boolean {
  const longer = [...words].filter(
    (name) => name.length > word.length && name.includes(word) && !doing.test(name),
  );
  return longer.reduce((rest, name) => rest.replaceAll(name, '\n'), text).includes(word);
}
