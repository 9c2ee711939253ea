const toned = '[a-zɡ]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]*';
const syllable =
  '(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|' +
  'ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|vn|a|e|i|o|u|v)|ang|eng|ai|an|ao|ei|en|er|ou)';
const tonedInBrackets = new RegExp(`(?<=\\p{Script=Han})\\s*[（(]\\s*${toned}\\s*[)）]`, 'gu');
const plainInBrackets = new RegExp(
  `(?<=\\p{Script=Han})[（(]${syllable}[)）](?=\\p{Script=Han}|[，。、；：！？,;:!?”》」]|$)`,
  'gu',
);

/** Takes out readings that a converter left behind a character: 產業(yè), 发展(zhan)的. Units and letters stay: (km), (A). */
export function withoutPinyin(text: string): string {
  if (!/[（(]\s*[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜɡ]/.test(text)) return text;
  return text.replace(tonedInBrackets, '').replace(plainInBrackets, '');
}
