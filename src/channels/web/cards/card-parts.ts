import type { Benefit } from '../../../eligibility/benefit.js';
import type { Contact } from '../../../eligibility/card-entry.js';
import type { Facts } from '../../../eligibility/facts.js';
import type { HouseholdCard } from '../../../eligibility/household-card.js';
import type { VillageLeaflet } from '../../../eligibility/village-leaflet.js';

/** Cards and leaflets by the rules as they are now. */
export interface CardMaker {
  household(of: {
    facts: Facts;
    region: string | null;
    date: string;
    gets: readonly string[] | null;
    offices: readonly Contact[];
  }): HouseholdCard;
  leaflet(of: { region: string; date: string; offices: readonly Contact[] }): VillageLeaflet;
  /**
   * Opens the chat at a place, no narrower than a township; with `status` it offers to look up how far a case is.
   * Nothing about a person is in it.
   */
  address(region: string | null, opens: 'chat' | 'status'): string;
  benefits: () => readonly Benefit[];
}

/** What people without an account make cards with. */
export interface PublicCards {
  maker: CardMaker;
  /** What can be ticked, in the words of the form. */
  ticks: readonly { fact: string; words: string }[];
  /** Facts as a form or a program sent them; null when they cannot be used. */
  readFacts(sent: unknown): Facts | null;
  /** Offices of a place, nearest first; none while nobody entered any. */
  officesOf(region: string): Promise<readonly Contact[]>;
}
