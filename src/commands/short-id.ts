/** The end of an id, long enough to be typed instead of it. */
export const shortId = (id: string): string => id.slice(-6);
