/** Several texts that may each be it say more than one: their odds are added up; null of none. */
export const sumOfOdds = (logOdds: readonly number[]): number | null =>
  logOdds.length === 0 ? null : Math.log(logOdds.reduce((sum, each) => sum + Math.exp(each), 0));
