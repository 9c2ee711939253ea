import { loadConfig } from '../config/load-config.js';
import { maskPersonalData } from '../dialogue/mask-personal-data.js';
import type { LearnDesk } from '../policy/learn-asks/learn-desk.js';
import { systemClock } from '../shared/clock.js';
import { embedTexts } from './embed-texts.js';
import { openStoresAt } from './open-stores.js';

/** Where a county role decides what is learnt from the ledger. */
export async function openLearning(): Promise<{ desk: LearnDesk; close: () => Promise<void> }> {
  const config = loadConfig();
  const { ledger, decisions, close } = await openStoresAt(config);
  const desk = {
    corpusDir: config.corpusDir,
    ledger,
    decisions,
    mask: maskPersonalData,
    embed: embedTexts,
    clock: systemClock,
  };
  return { desk, close };
}
