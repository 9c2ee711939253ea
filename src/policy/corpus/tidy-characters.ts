/** Radicals that PDFs write for whole characters and that NFKC leaves alone, each before its character. */
const radicals =
  '⺁厂⺄乙⺊卜⺌小⺎兀⺗心⺝月⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺯糸⺳网⺶羊⺷羊⺸羊⺹老⺺聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻐钅' +
  '⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻳龟';
const characterOf = new Map<string, string>();
for (let i = 0; i < radicals.length; i += 2) characterOf.set(radicals[i]!, radicals[i + 1]!);

/** Line ends made one, invisible characters out, look-alikes of common characters (⼈⺠ for 人民) put right. */
export function tidyCharacters(raw: string): string {
  return raw
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\0-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(
      /[\u2e80-\u2fdf\uf900-\ufaff]/g,
      (character) => characterOf.get(character) ?? character.normalize('NFKC'),
    );
}
