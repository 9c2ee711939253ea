/** Words that claim much, and what the passage must say for them to be said. */
const claims: readonly [said: RegExp, held: RegExp][] = [
  [/[每各按一]个?[户家](?!庭?[银医])|户均|家家/u, /[每各按一]个?户|户均|到户|家庭|\/户|每家/u],
  [/[每按一]个?(?:人|口|名)|人均|人人/u, /[每按一]个?(?:人|名)|人均|\/人/u],
  [/[每按一]个?月|月月/u, /[每按]个?月|月(?:人均)?(?:工资|收入|补|标准)|\/月/u],
  [/[每按一]年|年年/u, /[每按]年|年(?:人均|平均|均)?(?:营业|收|补|收益|增收|度)|全年|\/年/u],
  [/[每按一]个?季/u, /[每按]季/u],
  [/[每按一][天日周]|天天/u, /[每按][天日周]/u],
  [/[每一]亩/u, /每亩|亩均|\/亩/u],
  [/[每一](?:头|只|羽|株|棵|栋|座)/u, /[每\/](?:头|只|羽|株|棵|栋|座)|户均一/u],
  [/免费|不要钱|不花钱|不用(?:掏|花|交|出)钱|白(?:给|送|拿|领)/u, /免费|免收|全免/u],
  [/都|全部|所有|凡是?|谁|任何|一律|统统|个个|挨家/u, /都|均|全部|全覆盖|所有|凡|任何|一律|每个|各类/u],
  [/全额|全款|全报|全包/u, /全额/u],
  [/一半|翻[一两]?[倍番]|加倍|好几|几[十百千万]/u, /50%|翻番|翻一番|加倍/u],
  [/一辈子|终身|永远|一直/u, /终身|长期|永久/u],
  [/马上|立刻|立马|当天|很快|今天|明天/u, /立即|及时|当天|当日|尽快/u],
  [/必须|非得/u, /必须|应|须|不得|务必|严格/u],
  [/现金|到账|打(?:到|进|款)|卡[里上]/u, /现金|到账|打卡|打款|一卡通|拨付|发放/u],
  [/贷款|借钱|借给/u, /贷|借/u],
];

/** Said only where the passage has the very word: each could send somebody somewhere or cost them money. */
const strictWords =
  /微信|支付宝|转账|汇款|账号|账户|密码|验证码|链接|扫码|二维码|下载|点击|网站|手续费|押金|保证金|身份证|银行卡|红包|群|中奖|签字|手印|拨打|电话|来电|\p{Script=Han}{2}(?:省|市|县|镇|局|厅|银行|公司|中心|协会|办公室|委员会|合作社|医院|学校)/gu;
/** Of no place and no office in particular. */
const general = /(?:村民?|居民?)委员会$|(?:全|各|本|在|到|去|这|那|您|咱)[个]?(?:省|市|县|镇)$/u;

const promise =
  /一定(?!的?(?:劳动|条件|比例|程度|规模|能力))|保证|肯定|绝对|包(?:您|你|过|批)|准能|准给|放心|没问题|只要|就行|就(?:能|可以)(?:领|拿|得|享)|就(?:给|发)|谁都|人人都|[您你俺咱](?:家|们)?[^,]{0,6}(?:能|可以|会|够|符合|属于|该|有权|得到|拿到|领)/u;
const speaksOfItself =
  /作为.{0,8}(?:AI|人工智能|模型|助手|机器人)|语言模型|人工智能|机器人|提示词|系统|指令|规则|抱歉|对不起|无法(?:回答|提供|协助)|不能(?:回答|提供|协助)|我/iu;

export const promises = (words: string): boolean => promise.test(words);

/** The model talks about itself or its task instead of the passage. */
export const talksOfItself = (words: string): boolean => speaksOfItself.test(words);

/** Strong words and names stand only where the passage, or the particulars of its document, bear them out. */
export function claimsHeld(words: string, passage: string, particulars: string): boolean {
  if (claims.some(([said, held]) => said.test(words) && !held.test(passage))) return false;
  const sources = passage + particulars;
  return (words.match(strictWords) ?? []).every((word) => general.test(word) || sources.includes(word));
}
