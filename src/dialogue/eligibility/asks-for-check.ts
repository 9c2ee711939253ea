import { factsInWords } from './facts-in-words.js';

const wish = '想(?:知道|晓得|[查问看](?:一下|下)?)';
// no words can be taken by it in two ways, or a long row of 看看看 would never be given up
const lead = `(?:请问|那么?|麻烦您?|劳驾|您好|你好|[你您]?[给帮替](?:我(?!${wish})|俺|咱)?|[你您]?说说|打听(?:一下|下)?|先|[你您]?[看瞅查算问](?:一下|[下个])?|我?${wish})*`;
const house = '(?:家里?|屋里?头?|户)';
const like = '(?:这样|这种|这号|这样式|这个|这)?(?:的|儿)?(?:家庭|人家|户|情况|条件)?(?:的|儿)?';
const who = '(?:像)?(?:我|俺|俄|额|咱)们?(?:这)?';
const subject = `(?:${who}${house}?${like}|${house}(?:这样|这种|这号|这)(?:的)?(?:情况|条件|人家)?(?:的)?)`;
const wholeHouse = `${who}${house}${like}`;
const what = '(?:些|点)?(?:啥|什么|哪些|哪样|哪几样|么子|么事|么里|甚么|甚)(?:样)?(?:的)?';
const goodThing =
  '(?:补助|补贴|政策|好处|扶持|优惠|帮扶|帮补|帮助|帮衬|搞头|名堂|份|钱|待遇|福利|照顾|照应|救济|说法|光|东西)';
const good = `${goodThing}?`;
const giver = '(?:国家|政府|公家|官家|上头|上面|上边|村里|政策上?)?';
const end = '(?:吗|么|嘛|不|没|没有|了|呀|啊|呢|哩|咧|啵|吧|哇|哦)*';
const take =
  '(?:领|享受|享|吃|得|拿|申请|沾|有|办|轮|摊|够|挨|落)(?:得|个)?(?:到|着|上)?(?:个|点|些|一点|一些)?';
const can = '(?:能够?|可以|该|应该|能不能|可不可以|会)?';
const still = '(?:到底|究竟|都|还|也|总共|一共|眼下|现在|如今)*';

const askings = [
  `(?:符合不符合|符不符合|够不够|合不合|符合|够|合)(?:条件|资格|格|要求|政策|${what}(?:条件|政策|补助|条)?)?${end}`,
  `${giver}${can}${take}${what}${good}${end}`,
  `(?:能不能|能|可以)(?:领|享受|拿|有|得)(?:到|着|上|个|点|些)?${goodThing}${end}`,
  `(?:有没有|有冇[得有]?)(?:${what}|一?点|一些)?(?:可以|能)?(?:领|享受|办)?的?${goodThing}${end}`,
  `(?:给不给|管不管)(?:补|管|照顾|补助|补贴)?${end}`,
  `(?:有没有|有冇[得有]?)${what}(?:可以|能)?(?:领|享受|办)?的?${end}`,
];
const forHouse = `(?:有没有|有)(?:${what})?${goodThing}?(?:是)?${who}${house}?(?:能够?|可以)(?:领|享受|办|拿|申请|沾)的?${good}${end}`;
const givenToHouse = `(?:有|能有|可有)(?:没有)?${what}${good}(?:是|能|可以)?给${wholeHouse}${end}`;

/** A whole clause that asks about all benefits at once; one that names a benefit is a policy question. */
const triggers = [
  ...askings.map((asks) => `${lead}(?:${giver}[对给为])?${subject}${still}${giver}${asks}`),
  `${lead}${giver}${givenToHouse}`,
  `${lead}${giver}${forHouse}`,
  `${lead}${giver}${can}给${wholeHouse}(?:个|点|些)?${what}${good}${end}`,
].map((asks) => new RegExp(`^${asks}$`, 'u'));
/** Without naming the house; only after words that tell of it. */
const bareAsking = new RegExp(`^${lead}${still}${can}(?<=[能以该会])(?!有)${take}${what}${good}${end}$`, 'u');
const ownHouse = /[我俺俄额咱]|家里|屋里/u;
/** The same in the middle of words without a stop, as voice typing writes them. */
const within = new RegExp(`${wholeHouse}${still}(?:${askings.join('|')})(?=$|[我俺俄咱]|家里|屋里)`, 'u');
const command = /^\/(?:check|benefits)$/i;
const asksSomething =
  /[吗?？]|多少|多大|怎么|咋(?!地)|几(?!个|口|[只头亩年回百千万岁])|哪|为啥|为什么|能不能|有没有/u;
/** Of the person, or said to whom is asked: no thing that is asked about. */
const talk =
  /[我俺俄额咱你您他她]|[家屋娃伢]|老[人汉伴婆公]|[问说听看想]|[哎唉喂嗯哦]|一句话|谢|师傅|大[姐哥妹爷妈]/u;
const benefitNamed =
  /补贴|补助|津贴|奖[励补]|救助|贷款|贴息|公益|岗|低保|五保|医保|农合|合作医疗|保险|养老|报销|改造|改厕|厕所|搬迁|培训|助学|雨露|危房|项目|政策|分红|条件|标准|资格|申请|文件|通知/u;
const supposed = /的话|要是|如果|假如|想[养种办开搞]/u;
const longestTopic = 5;
const longestText = 2000;

/**
 * What was told along with “我家符合吗”: '' for nothing. Null: it is not asked for. Other clauses must tell of the household
 * or be talk, and ask nothing, or the whole is a policy question.
 */
export function asksForCheck(text: string): string | null {
  if (command.test(text.trim())) return '';
  const clauses = text
    .normalize('NFKC')
    .split(/[,，。;；!！?？\n\s]+/u)
    .filter((clause) => clause !== '');
  const asks = (clause: string, i: number) =>
    triggers.some((trigger) => trigger.test(clause)) ||
    (bareAsking.test(clause) && clauses.slice(0, i).some((told) => ownHouse.test(told) && tells(told)));
  const at = clauses.findIndex(asks);
  const story = at < 0 ? aroundAsking(clauses) : clauses.filter((clause, i) => !asks(clause, i));
  if (story === null) return null;
  if (story.length === 0) return '';
  if (story.some((clause) => asksSomething.test(clause))) return null;
  const told = story.join('，');
  if (tells(told)) return told;
  const isTalk = (clause: string) =>
    talk.test(clause) && !benefitNamed.test(clause) && !supposed.test(clause);
  return story.every(isTalk) ? told : null;
}

const tells = (words: string): boolean => Object.keys(factsInWords(words)).length > 0;

/** The clauses with what asks cut out of the one it stands in; null when it stands in none. */
function aroundAsking(clauses: readonly string[]): string[] | null {
  if (clauses.join('').length > longestText) return null;
  for (const [i, clause] of clauses.entries()) {
    const match = within.exec(clause);
    if (match === null) continue;
    const [before, after] = [clause.slice(0, match.index), clause.slice(match.index + match[0].length)];
    // 养牛我家能领啥 asks about cattle
    if (before.length <= longestTopic && !talk.test(before)) continue;
    if (supposed.test(before)) continue;
    return [...clauses.slice(0, i), before, after, ...clauses.slice(i + 1)].filter((part) => part !== '');
  }
  return null;
}
