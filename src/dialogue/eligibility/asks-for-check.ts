import { factsInWords } from './facts-in-words.js';

const wish = '想(?:知道|晓得|[查问看](?:一下|下)?)';
// no words can be taken by it in two ways, or a long row of 看看看 would never be given up
const lead = `(?:请问|那么?|你?[给帮](?:我(?!${wish})|俺)?|先|[看瞅查算问](?:一下|[下个])?|我?${wish})*`;
const subject =
  '(?:像)?(?:我|俺|俄|额|咱)们?(?:这)?(?:家里?|屋里?头?|户)?(?:这样|这种|这个|这)?(?:的|儿)?(?:家庭|人家|户|情况|条件)?(?:的|儿)?';
const what = '(?:啥|什么|哪些|哪样|哪几样|么子|么事|甚|甚么)(?:样)?(?:的)?';
const good = '(?:补助|补贴|政策|好处|扶持|优惠|帮扶|钱|待遇|帮助|福利|照顾|东西)?';
const end = '(?:吗|么|嘛|不|没|没有|呀|啊|呢|哩|咧)?';
const take = '(?:领|享受|享|得|拿|申请|沾|有)(?:到|着|上)?(?:个|点|些)?';

/** A whole clause that asks about all benefits at once; one that names a benefit is a policy question. */
const triggers = [
  `(?:符不符合|够不够|合不合|符合|够|合)(?:条件|资格|格|要求|政策|${what}(?:条件|政策|补助)?)?${end}`,
  `(?:都)?(?:能够?|可以|该|应该)?${take}${what}${good}${end}`,
  `(?:能不能|能|可以)(?:领|享受|拿)(?:到|着|上|个|点|些)?(?:补助|补贴|政策|待遇)${end}`,
].map((asks) => new RegExp(`^${lead}${subject}${asks}$`, 'u'));
const command = /^\/(?:check|benefits)$/i;
const asksSomething = /[吗?？]|多少|多大|怎么|咋|几(?!个|口)|哪|为啥|为什么|能不能|有没有/u;

/**
 * What was told along with “我家符合吗”: '' for nothing. Null: it is not asked for. Other clauses must tell of the household
 * and ask nothing, or the whole is a policy question.
 */
export function asksForCheck(text: string): string | null {
  if (command.test(text.trim())) return '';
  const clauses = text
    .normalize('NFKC')
    .split(/[,，。;；!！?？\n\s]+/u)
    .filter((clause) => clause !== '');
  const at = clauses.findIndex((clause) => triggers.some((trigger) => trigger.test(clause)));
  if (at < 0) return null;
  const story = clauses.filter((_, i) => i !== at);
  if (story.length === 0) return '';
  if (story.some((clause) => asksSomething.test(clause))) return null;
  const told = story.join('，');
  return Object.keys(factsInWords(told)).length === 0 ? null : told;
}
