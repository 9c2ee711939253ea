import type { Relation } from './hardship-report.js';
import { isPossibleName, isSureName, type NameTest } from './person-names.js';
import type { Who } from './report-draft.js';

/** Longer words say more than who somebody is. */
const longestWho = 30;

const kin =
  '(?:大|二|三|四|五|六|小|老|表|堂)*(?:爹|娘|爸|妈|父亲|母亲|爷|奶|公公|婆婆|姥|舅|姑|姨|叔|婶|伯|哥|姐|弟|妹|侄|外甥|岳|丈)';
const ownPeople = '(?:孩子|娃|儿子|女儿|闺女|老伴|男人|老公|丈夫|媳妇|老婆|爱人)';
const relationWords: readonly [Relation, RegExp][] = [
  ['grid_worker', /网格员/],
  ['cadre', /村(干部|支书|主任|会计|委)|支书|驻村|妇女主任|村医/],
  ['neighbour', /邻居|隔壁|对门|同村|村里(的|人)|一个(村|屯|组)的|(我|俺|咱)们?(村|屯|组|队)(里|上)?的/],
  [
    'relative',
    new RegExp(`亲戚|(?:替|帮|给|代|(?<!因)为)(?:我|俺|咱)?(?:家)?${kin}|^(?:我|俺|咱)的?${kin}`, 'u'),
  ],
  ['self', new RegExp(`自己|本人|自家|(?:我|俺|我们)家|(?:给|替|帮|为)(?:我|俺|咱)?家?的?${ownPeople}`, 'u')],
];

const end = '(?=$|[，。,.\\s;；、!！])';
const ownName = new RegExp(
  `(?:我|俺|咱|额|侬)(?:的)?(?:名字?|姓名|大名)?(?:叫|名叫|是|:|：)\\s*([\\p{Script=Han}·]{2,5}?)${end}`,
  'u',
);
const officeName = new RegExp(
  `(?:网格员|村干部|村?支书|村?主任|村?会计)([\\p{Script=Han}]{2,3}?)${end}`,
  'u',
);
const anyName = [
  ownName,
  new RegExp(`(?:名字?|姓名|大名)(?:叫|是|:|：)\\s*([\\p{Script=Han}·]{2,4})${end}`, 'u'),
  new RegExp(
    `(?:叫|喊|称呼)(?:我|俺)?\\s*([\\p{Script=Han}·]{2,6}?)(?:就行|就好|就可以|就中|吧)?${end}`,
    'u',
  ),
];
const theirName = new RegExp(
  `(?:他|她|人家|户主|家主|那家)(?:的名字)?(?:叫|名叫|姓名是?|是)\\s*([\\p{Script=Han}·]{2,4})${end}`,
  'u',
);

/** 替邻居李大爷报: what stands after 替; 我邻居李大爷家: after the relation. */
const onBehalf =
  /^(?:.*?(?:干部|网格员|支书|主任|会计|来|想|要|我|俺)|([\p{Script=Han}]{2,4}?))?(?:替|帮|代|给|为)(.+)$/u;
const theirHouse = new RegExp(
  `^(?:我|俺|咱)们?家?的?((?:邻居|隔壁|对门|亲戚|同村|[村屯组队][里上]?的|${kin}).*)$`,
  'u',
);
const closeness =
  /^(?:我|俺|咱)?们?(?:家)?的?(?:邻居|隔壁|对门|亲戚|同村|本?[村屯组队][里上]?)?的?(?:(?:五保|贫困|脱贫|低保|监测|困难|特困)户|残疾人|老人)?/u;
const reports = /(?:来)?(?:报|申报|上报|登记|反映|说|填|问)?(?:的|困难|一下|个|下|情况|吧|一?声)*$/u;
const own = /^(?:我|俺|咱)?们?(?:家里?)?(?:自己|自个儿?|自家|本人)?(?:家里?)?$/u;
const ownMember = new RegExp(`^(?:我|俺|咱)?家?的?${ownPeople}`, 'u');

const piecesOf = (text: string): string[] => text.split(/[\s，。,.;；、:：!！?？]+/u).filter(Boolean);

/** Reads the answer to "how shall I call you, and who are you to them"; `already` is who reports, when that is known. */
export const readWho = (text: string, already: Relation | null = null): Who =>
  read(text, already, isSureName);

/** The same by somebody who insists: words that could be a name are one. */
export const readWhoAsWritten = (text: string, already: Relation | null = null): Who =>
  text.length > longestWho ? readWho('', already) : read(text, already, isPossibleName);

/** Whether the words say that somebody else's household is meant, however close it is. */
export const meansAnother = (text: string): boolean => piecesOf(text).some((piece) => behalf(piece) !== null);

function read(text: string, already: Relation | null, isName: NameTest): Who {
  const relation =
    text.length > longestWho ? null : (relationWords.find(([, sign]) => sign.test(text))?.[0] ?? null);
  const pieces = piecesOf(text);
  const frames = pieces.map(behalf).filter((frame) => frame !== null);
  const another = frames.length > 0 || ((relation ?? already) !== null && (relation ?? already) !== 'self');
  const whole = text.trim();
  const plain = [whole, ...pieces.filter((piece) => behalf(piece) === null).map(bare)].filter(isName);
  if (!another) {
    return { relation, name: introduced([...anyName, theirName], text) ?? plain[0] ?? null, helper: null };
  }
  const self = introduced([ownName, officeName], text);
  const framed = frames.map(({ rest }) => nameAtHead(rest)).find((name) => name !== null);
  const rest = plain.filter((name) => name !== self);
  const acts = frames.some((frame) => frame.acts);
  const name = framed ?? introduced([theirName], text) ?? (acts ? null : rest[0]) ?? null;
  const before = frames.map(({ by }) => by).find((by) => by !== undefined && isSureName(by));
  const helper = self ?? before ?? (frames.length > 0 ? rest.find((each) => each !== name) : null) ?? null;
  return { relation: relation === 'self' && frames.length > 0 ? null : relation, name, helper };
}

interface Behalf {
  /** Who stands before 替; undefined where nobody does. */
  by: string | undefined;
  /** 替 was said, not only 我邻居. */
  acts: boolean;
  rest: string;
}

/** The part of 替邻居李大爷报 after the relation, and who stands before it; null where one's own household is meant. */
function behalf(piece: string): Behalf | null {
  const stands = onBehalf.exec(piece);
  const said = stands?.[2] ?? theirHouse.exec(piece)?.[1];
  if (said === undefined) return null;
  if (stands?.[1] !== undefined && !isSureName(stands[1])) return null;
  if (own.test(said.replace(reports, '')) || ownMember.test(said)) return null;
  return { by: stands?.[1], acts: stands !== null, rest: said.replace(closeness, '').replace(reports, '') };
}

/** 李大爷家断粮了 → 李大爷; 舅舅李福贵家 → 李福贵. Said in so many words, a rare name is one. */
function nameAtHead(rest: string): string | null {
  const head = /^(.{1,8}?)(?:他|她|一)?家/u.exec(rest)?.[1] ?? rest;
  const further = new RegExp(`^${kin}(?:舅|姑|姨|叔|爷|奶|哥|姐|弟|妹|妈|子|母|父|夫|嫂|婿)?`, 'u').exec(
    head,
  )?.[0];
  const after = further === undefined ? '' : head.slice(further.length);
  return [after, head].find(isPossibleName) ?? null;
}

function introduced(signs: readonly RegExp[], text: string): string | null {
  for (const sign of signs) {
    const name = sign.exec(text)?.[1];
    if (name !== undefined && isPossibleName(name)) return name;
  }
  return null;
}

const bare = (piece: string): string =>
  piece
    .replace(/^(?:本人|户主|姓名|名叫|邻居|隔壁|对门|亲戚|同村)的?/u, '')
    .replace(reports, '')
    .replace(/(自己|本人)$/u, '');
