import type { PrintedCards } from '../../../../hardship/cases/printed-card.js';
import type { CardMaker } from '../../cards/card-parts.js';

/** What the pages of cards and leaflets are plugged into. */
export interface DeskCards {
  maker: CardMaker;
  printed: PrintedCards;
}
