import { readConfig } from '../../src/config/config.js';
import { startHouse } from '../../test/journeys/running-house.js';
import { keyOf } from '../../test/prepared-index.js';
import { createChatClient, newTrace, type ClientTrace } from './chat-client.js';
import { findLosses, type Findings } from './find-losses.js';
import { inventHousehold } from './invented-household.js';
import { tellReport, type Told } from './tell-report.js';

export interface CrashDrill {
  reports: number;
  /** Times at least that the program is killed with SIGKILL while it works. */
  kills: number;
  /** Households that tell at the same time. */
  people: number;
  onProgress?: (told: number, kills: number) => void;
}

export interface CrashReport extends Findings {
  told: readonly Told[];
  kills: number;
  trace: ClientTrace;
}

/** Where every tenth household stops half-way. */
const stops = ['village', 'contact', 'confirm'] as const;
const doubling = 0.05;

/** Households tell reports over HTTP while the program is killed again and again; then what is kept is counted. */
export async function runCrashDrill({
  reports,
  kills,
  people,
  onProgress,
}: CrashDrill): Promise<CrashReport> {
  const house = await startHouse({
    env: { MINGBAI_RATE_PER_CHAT: '100000', MINGBAI_RATE_PER_ADDRESS: '1000000', LOG_LEVEL: 'warn' },
  });
  const trace = newTrace();
  const told: Told[] = [];
  let [next, done, killed] = [0, 0, 0];
  // so many reports lie between two kills that the last kill still finds households telling
  const between = reports / (kills + 1);
  const telling = Array.from({ length: people }, async () => {
    while (next < reports) {
      const number = next++;
      const stopAt = number % 10 === 9 ? stops[Math.floor(number / 10) % stops.length]! : null;
      const client = createChatClient(house.url, trace, doubling);
      told.push(await tellReport(client, inventHousehold(number), stopAt));
      done++;
      onProgress?.(done, killed);
    }
  });
  const killer = async (): Promise<void> => {
    while (killed < kills && done < reports) {
      const due = (killed + Math.random()) * between;
      while (done < due && done < reports) await new Promise((resolve) => setTimeout(resolve, 5));
      if (done >= reports) return;
      // at no moment in particular
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      await house.restart('SIGKILL');
      killed++;
    }
  };
  try {
    await Promise.all([...telling, killer()]);
    await house.stop();
    const config = readConfig({ MINGBAI_DATA_DIR: house.data, MINGBAI_KEY_FILE: keyOf(house.data) });
    return { ...(await findLosses(config, told)), told, kills: killed, trace };
  } finally {
    await house.close();
  }
}
