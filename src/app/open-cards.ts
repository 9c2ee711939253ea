import type { CardMaker, PublicCards } from '../channels/web/cards/card-parts.js';
import type { EligibilityParts } from '../dialogue/eligibility/eligibility-parts.js';
import { checkHousehold } from '../eligibility/check-household.js';
import { thingOf, type YesNoFact } from '../eligibility/fact.js';
import { readFacts } from '../eligibility/facts.js';
import { householdCard } from '../eligibility/household-card.js';
import { villageLeaflet } from '../eligibility/village-leaflet.js';
import { contactsOf, type CountyProfiles } from '../hardship/cases/county-profile.js';
import type { PolicyLibrary } from '../policy/policy-library.js';

interface CardSources {
  publicUrl: string;
  rules: Pick<EligibilityParts, 'benefits' | 'contains'>;
  /** The documents as they are now. */
  library: () => PolicyLibrary;
}

/** Where a place is one of the first so many levels: province, city, county, township. */
const levelsInAddress = 4;

/** Makes cards by the rules as the house has them now. */
export function openCardMaker({ publicUrl, rules, library }: CardSources): CardMaker {
  const titleOf = (document: string) => library().documents.get(document)?.title ?? document;
  return {
    benefits: () => rules.benefits(),
    household({ facts, gets, offices, ...asked }) {
      const checked = checkHousehold(rules.benefits(), facts, asked, rules.contains);
      return householdCard(checked, { ...asked, gets, offices }, titleOf);
    },
    leaflet: (asked) => villageLeaflet(rules.benefits(), asked, rules.contains, titleOf),
    address(region, opens) {
      const url = new URL('/', publicUrl);
      const place = region === null ? null : wideEnough(library(), region);
      if (place !== null) url.searchParams.set('region', place);
      if (opens === 'status') url.searchParams.set('status', '1');
      return url.href;
    },
  };
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
