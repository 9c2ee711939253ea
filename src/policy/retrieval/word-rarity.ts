import { bareForm } from '../corpus/plain-text.js';

/** Rarer than about one ask in twenty, or it tells nothing of what an ask is about; in nats. */
const common = 3;

/** The characters and pairs of neighbouring ones of a text in search form, each once, without marks. */
export function piecesOf(plain: string): Set<string> {
  const bare = bareForm(plain);
  const pieces = new Set<string>();
  for (let i = 0; i < bare.length; i++) {
    pieces.add(bare.charAt(i));
    if (i + 1 < bare.length) pieces.add(bare.slice(i, i + 2));
  }
  return pieces;
}

/** How much rarer than common a piece is among asks (search form); 0 where it is common. What one ask holds, and none, is as rare. */
export function wordRarity(asks: readonly string[]): (piece: string) => number {
  const held = new Map<string, number>();
  for (const ask of asks) for (const piece of piecesOf(ask)) held.set(piece, (held.get(piece) ?? 0) + 1);
  // most pieces stand in one ask only: they need no place
  const several = new Map([...held].filter(([, count]) => count > 1));
  return (piece) => Math.max(0, Math.log((asks.length + 1) / ((several.get(piece) ?? 1) + 1)) - common);
}
