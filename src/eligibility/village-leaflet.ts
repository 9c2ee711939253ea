import { audiences, isOfVillage, type Audience, type Benefit } from './benefit.js';
import {
  entryWriter,
  whomToCall,
  type CardEntry,
  type CardSource,
  type Contact,
  type TitleOf,
} from './card-entry.js';
import { placeFinder, type ContainsPlace } from './check-household.js';

/** 明白纸: every benefit the documents of a place name. */
export interface VillageLeaflet {
  /** Canonical path. */
  place: string;
  /** YYYY-MM-DD in Asia/Shanghai. */
  day: string;
  /** By whom it is for, each benefit once, under the first it is written for. */
  groups: readonly { audience: Audience; title: string; entries: readonly CardEntry[] }[];
  /** Some document's period is over, and no newer one is known. */
  ended: boolean;
  call: readonly Contact[];
  sources: readonly CardSource[];
}

export interface LeafletAsked {
  region: string;
  date: string;
  offices: readonly Contact[];
}

/** The leaflet of a place: its own benefits and those of the places above it, whose period has begun. Pure. */
export function villageLeaflet(
  benefits: readonly Benefit[],
  { region, date, offices }: LeafletAsked,
  contains: ContainsPlace,
  titleOf: TitleOf,
): VillageLeaflet {
  const where = placeFinder({ region, date }, contains);
  const here = benefits.filter((benefit) => where(benefit).at === 'here');
  const { sources, write } = entryWriter(titleOf);
  const entryOf = (benefit: Benefit) => write(benefit, where(benefit));
  const groups = (Object.keys(audiences) as Audience[]).flatMap((audience) => {
    const own = here.filter((benefit) => groupOf(benefit) === audience);
    return own.length === 0 ? [] : [{ audience, title: audiences[audience], entries: own.map(entryOf) }];
  });
  return {
    place: region,
    day: date,
    groups,
    ended: here.some((benefit) => where(benefit).ended && where(benefit).newer === null),
    call: whomToCall(offices),
    sources,
  };
}

/** `income` says nearly nothing: what else a benefit is about comes first. */
function groupOf(benefit: Benefit): Audience {
  if (isOfVillage(benefit)) return 'village';
  return benefit.about.find((each) => each !== 'income' && each !== 'village') ?? 'income';
}
