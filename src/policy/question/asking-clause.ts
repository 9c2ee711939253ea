/** 前年栽了几亩黄芪 and 那边啥也没有 tell, and ask nothing; 全县种了几亩 asks. */
const asks =
  /[吗呢么嘛]|多少|多[久长大咱会儿]|好多(?!人|年|次|回|天没)|好久(?!没|以前|了)|几(?![亩分头只棵])|(?<!(?<![县村镇乡市社共].{0,6})[栽种养喂包租][了过])几|多[些钱](?=[?？啊呀呢]|$)|(?:(?:(?<![为凭])啥|什么|哪|谁)(?![^，,。]?[也都][没不])|[怎咋](?![也都][没不]))|[为凭]啥|能不能|(?<![所只])有没|是不是|还有没|可不可以|管不管|行不行|中不中|如何|凭什么|(\p{Script=Han})[不没]\1(?![的那这])|[不没冇]$|[了过][没冇木]有$/u;

export const clauseMark = /[,，。？?！!;；\n]/u;

/** The clauses of a message, without their marks. */
export const clausesOf = (text: string): string[] =>
  text
    .split(clauseMark)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

/** Whether any of it asks. */
export const isAsking = (text: string): boolean => clausesOf(text).some((clause) => asks.test(clause));

/**
 * The clauses that ask, joined; people tell first what happened to them and then what they want to know.
 * The last clause when none is told apart.
 */
export function askingClauses(text: string): string {
  const asking = clausesOf(text).filter((clause) => asks.test(clause));
  return asking.length > 0 ? asking.join('，') : (clausesOf(text).at(-1) ?? text);
}

/** The clause of a text that holds what stands there. */
export function clauseAround(
  text: string,
  { start, end, words }: { start: number; end: number; words: string },
): string {
  const lead = text.slice(0, start).split(clauseMark).at(-1)!;
  const rest = text.slice(end).split(clauseMark, 1)[0]!;
  return (lead + words + rest).trim();
}
