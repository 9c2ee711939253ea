/** Where a level of a path may end; a province is too wide to tell households by. */
const levelEnd = /[市州盟县旗镇乡道木村屯查场]|(?<!自治)区/gu;

/** The places a canonical path lies in, widest first, below the province: 铁岭市, 铁岭市开原市, … each as a path. */
export const placesOver = (region: string): string[] =>
  [...region.matchAll(levelEnd)]
    .map(({ index }) => region.slice(0, index + 1))
    .filter((place) => place !== region);

/** The same with the place itself. */
export const placesOf = (region: string): string[] => [...placesOver(region), region];

/** The widest of them: the prefecture, or the place itself. */
export const widestPlace = (region: string): string => placesOf(region)[0]!;
