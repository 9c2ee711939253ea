const asks = /多少|几|啥|什么|哪|谁|怎|咋|吗|不$|没$/;
const together = /分别|各(是|有|多少|几|要|给)|各自/;

/**
 * The things a question asks for side by side (产业项目、集体经济项目、典型村分别几个), as segments to look for one by one;
 * empty for a question that asks for one thing.
 */
export function thingsAsked(question: string): string[] {
  const segments = question
    .split(/[，,、;；？?\s]+|(?<=[^一])和|以及/u)
    .map((segment) => segment.trim())
    .filter((segment) => segment.length >= 2);
  if (segments.length < 2) return [];
  const asking = segments.filter((segment) => asks.test(segment) && segment.length >= 5).length;
  return together.test(question) || asking >= 2 ? segments : [];
}
