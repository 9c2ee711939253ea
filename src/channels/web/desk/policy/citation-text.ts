import type { Citation, PolicyAnswer } from '../../../../policy/answer/policy-answer.js';
import { particulars } from './passage-card.js';

/** An answer as it is pasted into a letter or a chat: words, then every sentence with where it stands. */
export function citationText(question: string, answer: PolicyAnswer, publicUrl: string): string {
  const parts = answer.parts.slice(1).flatMap((part) => [`还问了：${part.question}`, `答：${part.answer}`]);
  const cited = answer.citations.map((citation, i) => source(citation, i + 1, publicUrl));
  return [`问：${question}`, `答：${answer.answer}`, ...parts, '', '出处：', ...cited].join('\n');
}

function source(citation: Citation, n: number, publicUrl: string): string {
  const about = particulars(citation).join('，');
  return `${n}. 《${citation.title}》（${about}）\n   “${citation.quote.trim()}”\n   ${publicUrl}${citation.url}`;
}
