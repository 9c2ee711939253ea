/** Dangers to a life that must be met before anything else is said; the first that is heard counts. */
export const dangers = [
  'self_harm',
  'violence',
  'fire',
  'medical',
  'trapped',
  'hunger',
  'child',
  'shelter',
] as const;
export type Danger = (typeof dangers)[number];

/** Hears danger to a life in somebody's words, also in dialect and said in a roundabout way. */
export interface DangerSense {
  /** The danger that weighs most; null when nobody seems in danger. */
  hear(text: string): Promise<Danger | null>;
}

/** Port: how likely each text speaks of danger now, and of which; a classifier over the encoder's vectors. */
export interface DangerClassifier {
  dangersOf(
    texts: readonly string[],
  ): Promise<readonly { any: number; each: Readonly<Record<Danger, number>> }[]>;
}

const signs: readonly [Danger, RegExp][] = [
  ['self_harm', /不想活|活不下去了|不如死|想死|寻短见|寻死|自杀|喝(了)?农药|喝药了|上吊|跳(河|楼|井)|想不开/],
  ['fire', /(着火|起火|失火)了|正?在?烧着(呢|了)/],
  [
    'trapped',
    /(人|娃|孩子|老人|爹|娘|爸|妈|俺|我)们?[^，。]{0,6}(被|让|给)[^，。]{0,6}(埋|压|困|冲走|淹)[^，。]{0,3}(了|住|着)/,
  ],
  ['medical', /(没气了|没呼吸|喘不上气|昏(过去|迷)了|晕倒了|大出血|血止不住|快不行了|人事不省|中毒了|吐血)/],
  [
    'violence',
    /(正|又|天天|老)?(在)?(打|砍|杀)(我|俺|人)(呢|了)|要(打|砍|杀)死(我|俺)|家暴|被(男人|老公|爱人|婆家|儿子)打|拿刀/,
  ],
];

/** A danger is rather met once too often than missed: a false alarm costs a sentence. */
const alarmAt = 0.5;
const pieceLength = 40;

/** Words that leave no doubt first, then the classifier over the whole and each piece of it. */
export function createDangerSense(classifier: DangerClassifier): DangerSense {
  return {
    async hear(text) {
      const plain = signs.find(([, sign]) => sign.test(text))?.[0];
      if (plain !== undefined) return plain;
      if (!/\p{Script=Han}{2}/u.test(text)) return null;
      const heard = await classifier.dangersOf(piecesOf(text));
      const worst = heard.reduce((a, b) => (b.any > a.any ? b : a));
      if (worst.any < alarmAt) return null;
      return dangers.reduce((a, b) => (worst.each[b] > worst.each[a] ? b : a));
    },
  };
}

/** The whole, and its sentences put together to pieces of about a breath: a cry within a long tale is heard too. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const clause of text.split(/(?<=[。！？!?；;\n，,])/u)) {
    if (piece !== '' && piece.length + clause.length > pieceLength) {
      pieces.push(piece);
      piece = '';
    }
    piece += clause;
  }
  pieces.push(piece);
  return pieces.length < 2 ? [text] : [text.slice(0, 400), ...pieces];
}
