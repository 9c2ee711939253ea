/** A pattern for `like`: a place and everything below it. */
export const belowPlace = (region: string): string => `${region.replace(/[%_\\]/g, '')}%`;

/** A place with every path it could lie in: a place lies within another when its path begins with it. */
export const overPlace = (region: string): string[] => Array.from(region, (_, i) => region.slice(0, i + 1));
