import type { CardMaker, PublicCards } from '../channels/web/cards/card-parts.js';
import type { Benefit } from '../eligibility/benefit.js';
import { checkHousehold, type ContainsPlace } from '../eligibility/check-household.js';
import { thingOf, type YesNoFact } from '../eligibility/fact.js';
import { readFacts } from '../eligibility/facts.js';
import { householdCard } from '../eligibility/household-card.js';
import { readRules } from '../eligibility/read-rules.js';
import { villageLeaflet } from '../eligibility/village-leaflet.js';
import { contactsOf, type CountyProfiles } from '../hardship/cases/county-profile.js';
import type { RegionPath } from '../policy/corpus/region-list.js';
import type { PolicyLibrary } from '../policy/policy-library.js';
import { passageFinder } from './open-eligibility.js';
import { readRuleFiles } from './rule-files.js';

interface CardSources {
  corpusDir: string;
  publicUrl: string;
  /** The documents as they are now. */
  library: () => PolicyLibrary;
}

/** Where a place is one of the first so many levels: province, city, county, township. */
const levelsInAddress = 4;

/** Makes cards by the rules of the corpus; they are read again once the documents have changed. */
export function openCardMaker({ corpusDir, publicUrl, library }: CardSources): CardMaker {
  let read: { of: PolicyLibrary; benefits: Promise<ReadonlyMap<string, Benefit>> } | null = null;
  const benefits = (): Promise<ReadonlyMap<string, Benefit>> => {
    const now = library();
    if (read?.of !== now) {
      const reading = readBenefits(corpusDir, now);
      read = { of: now, benefits: reading };
      // a file that could not be read is tried again
      reading.catch(() => (read = null));
    }
    return read.benefits;
  };
  const contains: ContainsPlace = (outer, inner) =>
    library().regions.contains(outer as RegionPath, inner as RegionPath);
  const titleOf = (document: string) => library().documents.get(document)?.title ?? document;
  return {
    benefits,
    async household({ facts, gets, offices, ...asked }) {
      const checked = checkHousehold([...(await benefits()).values()], facts, asked, contains);
      return householdCard(checked, { ...asked, gets, offices }, titleOf);
    },
    leaflet: async (asked) => villageLeaflet([...(await benefits()).values()], asked, contains, titleOf),
    address(region, opens) {
      const url = new URL('/', publicUrl);
      const place = region === null ? null : wideEnough(library(), region);
      if (place !== null) url.searchParams.set('region', place);
      if (opens === 'status') url.searchParams.set('status', '1');
      return url.href;
    },
  };
}

async function readBenefits(
  corpusDir: string,
  { passages }: PolicyLibrary,
): Promise<ReadonlyMap<string, Benefit>> {
  const locate = passageFinder(passages);
  const files = await readRuleFiles(corpusDir);
  const benefits = files.flatMap(({ path, text }) => readRules(text, path, locate));
  return new Map(benefits.map((benefit) => [benefit.id, benefit]));
}

/** The place without its village: few households share one. */
function wideEnough({ regions }: PolicyLibrary, region: string): string | null {
  const place = regions.resolve(region);
  return place === null ? null : regions.levels(place).slice(0, levelsInAddress).join('');
}

/** What people know of themselves without asking anybody, in the order of the form. */
const ticked: readonly YesNoFact[] = [
  ...(['formerlyPoor', 'monitored', 'dibao', 'tekun'] as const),
  ...(['disabled', 'severelyDisabled', 'chronicIllness', 'seriousIllness'] as const),
  ...(['preschool', 'primary', 'junior', 'senior', 'vocational', 'college'] as const),
  ...(['ordinaryLabour', 'weakLabour', 'wantsWork', 'worksOutside', 'wantsTraining'] as const),
  ...(['ownCourtyard', 'production', 'cattle', 'sheep', 'chickens', 'rice', 'vegetables', 'herbs'] as const),
  ...(['loanForProduction', 'disaster', 'relocated'] as const),
];

/** The same for people without an account; nothing of it is kept. */
export const openPublicCards = (maker: CardMaker, counties: Pick<CountyProfiles, 'of'>): PublicCards => ({
  maker,
  ticks: ticked.map((fact) => ({ fact, words: thingOf(fact) })),
  readFacts(sent) {
    const read = readFacts(sent);
    return read.kind === 'facts' ? read.facts : null;
  },
  officesOf: async (region) => contactsOf(await counties.of(region), region),
});
