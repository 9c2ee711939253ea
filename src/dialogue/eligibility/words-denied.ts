/** What stands right before words that are denied. */
const before =
  /(?:不是|不算|没有?|没得|冇得?|冇|不|未|无|非)(?:的|个|一个|啥|什么|甚|么子|么事|在|给|能|评|吃|享受|算|想|去|办|养|喂|种|搞|闹|整|弄|参加|再|有|人|上|过|哪个|当|做|成|列|入|进|纳|被|敢|要|受|遭|遇|碰|着|到|硬|壮|整|像样|正经)*$/u;
/** What was named first is denied right after: 低保没吃过, 残疾人也没有. */
const after =
  /^(?:的|人|户|证|啥的|什么的|那些|这些)?(?:咱|我们?|俺|家|屋里)?(?:也|都|倒|可|却|还|就|从来|从|一直|一样|统统|是|一[个只头亩])*(?:(?:没|冇)(?:有|得)?(?:吃|享受|当|沾|受|遭|遇|碰|种|养|喂|参加|入|搞|评|纳入)?(?:着|上|到|过|了)?|不(?:是|沾|吃|养|喂|种|搞|算))(?:[的啊呀哩咧么嘛呢吧哇了]|我家|我们|咱家)*$/u;
/** Neither so nor not so: it was asked for, it is not known, it is over. */
const open = /^[^，。]{0,4}(?:没(?:办|评|批|鉴定|查)|停了|取消|说不[准好清])/u;

/** Whether a match in a clause is denied; null when it is left open. */
export function isDenied(clause: string, start: number, end: number): boolean | null {
  if (before.test(clause.slice(0, start))) return true;
  const behind = clause.slice(end);
  if (after.test(behind)) return true;
  return open.test(behind) ? null : false;
}
