import { keepRecent } from '../../shared/keep-recent.js';

/** As many texts as one question is searched by: itself, with the turns before it, and these alone. */
const remembered = 3;

/**
 * Embeds a text, unless it is one of the last few: a question that no document of its year answers is searched again in all
 * years, and the model takes most of the time of an answer.
 */
export function recentVectors(
  embed: (text: string) => Promise<Float32Array>,
): (text: string) => Promise<Float32Array> {
  const recent = keepRecent<Float32Array>(remembered);
  return (text) => recent(text, () => embed(text));
}
