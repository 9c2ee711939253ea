import type { RegionList, RegionPath } from '../../policy/corpus/region-list.js';
import type { Topic } from '../../eligibility/fact.js';
import type { Facts } from '../../eligibility/facts.js';

/** Where the household is at home; the same town is far away for one and next door for another. */
export interface Whereabouts {
  regions: RegionList;
  /** Null: not yet known. */
  home: RegionPath | null;
}

const work =
  '(?:打工|干活|务工|上班|做事|做工|摆摊|开店|跑外卖|送外卖|送快递|跑车|工地|厂|装修|端盘子|饭店|打扫|保洁|保安|看孩子|带孩子|当保姆|扎钢筋|盖楼|干[装建瓦木电]|学徒)';
const far = /(?:外省|省外|北京|上海|广东|深圳|浙江|江苏)/u;
const near = /(?:省内|本省|省里|省城|县城|县里|市里|城里|镇上|乡里|街上)/u;
const works = new RegExp(work, 'u');
/** There, and not for work: to live, to learn, to be ill, wished or over. */
const notWork =
  /嫁|娘家|念|读|上(?:大|小|中|高|初|幼)?学|大学|住院|看病|手术|想|打算|准备|要去|以前|早先|回来了|不[去干]了|医院|没|不|冇/u;
const registered = /户口/u;

/** Who works near or far, and where the household is registered; only what names a place. */
export function placeFacts(
  clauses: readonly string[],
  replyTo: Topic | null,
  whereabouts: Whereabouts | null,
): Facts {
  const facts: Facts = {};
  for (const [i, clause] of clauses.entries()) {
    const saysWork =
      replyTo === 'work'
        ? /[在去]|打工/u.test(clause) || works.test(clause)
        : /在|去/u.test(clause) && works.test(clause);
    if (saysWork && !notWork.test(clause)) Object.assign(facts, worksWhere(clause, whereabouts));
    const own = registered.test(clause) || (i > 0 && registered.test(clauses[i - 1]!));
    if (own && whereabouts?.home != null) Object.assign(facts, registeredWhere(clause, whereabouts));
  }
  return facts;
}

function worksWhere(clause: string, whereabouts: Whereabouts | null): Facts {
  if (near.test(clause) && !far.test(clause)) return { worksInProvince: true };
  const provinces = provincesIn(clause, whereabouts);
  const home = whereabouts?.home == null ? null : provinceOf(whereabouts.home, whereabouts.regions);
  if (home === null || provinces.length === 0) return far.test(clause) ? { worksOutside: true } : {};
  return provinces.includes(home)
    ? provinces.length === 1
      ? { worksInProvince: true }
      : {}
    : { worksOutside: true };
}

function registeredWhere(clause: string, { regions, home }: Whereabouts): Facts {
  const named = regions.mentions(clause, home).map(({ path, start }) => ({ path, start }));
  if (named.length !== 1) return {};
  const [{ path, start }] = named as [{ path: RegionPath; start: number }];
  const denied = /(?:不在|不是|没在)$/u.test(clause.slice(0, start));
  const here = regions.contains(path, home!) || regions.contains(home!, path);
  if (/迁|转|以前|早先|原来/u.test(clause)) return {};
  return here ? { registeredHere: !denied } : denied ? {} : { registeredHere: false };
}

const provincesIn = (clause: string, whereabouts: Whereabouts | null): string[] =>
  whereabouts === null
    ? []
    : [
        ...new Set(
          whereabouts.regions
            .mentions(clause, whereabouts.home)
            .map(({ path }) => provinceOf(path, whereabouts.regions))
            .filter((province) => province !== null),
        ),
      ];

const provinceOf = (path: RegionPath, regions: RegionList): string | null => {
  const [first = ''] = regions.levels(path);
  return /(?:省|自治区|市|行政区)$/u.test(first) ? first : null;
};
