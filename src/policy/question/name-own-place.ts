import type { RegionList, RegionPath } from '../corpus/region-list.js';

const own = /(?:我们?|俺们?|咱们?|本|俺这|咱这|我们这)(?:个)?(省|市|县|区|乡|镇|街道)(?:里|上)?/u;

/**
 * 我们县 said by somebody of 彰武县 becomes 彰武县: documents call places by their names.
 * A county-level city is called 县 and 市 alike. Words that fit no level of the place stay.
 */
export function nameOwnPlace(question: string, place: RegionPath | null, regions: RegionList): string {
  const said = own.exec(question);
  if (place === null || said === null) return question;
  const levels = regions.levels(place);
  const kind = said[1]!;
  const name =
    levels.findLast((level) => level.endsWith(kind)) ??
    (kind === '县' && levels.length >= 3 ? levels[2] : undefined);
  return name === undefined ? question : question.replace(said[0], name);
}
