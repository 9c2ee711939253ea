import { Converter } from 'opencc-js/t2cn';

/** The package's own types do not resolve from its sub-path. */
const openTables = Converter as (from: { from: 't'; to: 'cn' }) => (text: string) => string;

let tables: ((text: string) => string) | undefined;

/** Traditional → simplified script; the tables are read at the first call. */
export function simplifiedScript(text: string): string {
  const convert = (tables ??= openTables({ from: 't', to: 'cn' }));
  return convert(text).replace(/著(?=[力手眼重实想])/g, '着');
}
