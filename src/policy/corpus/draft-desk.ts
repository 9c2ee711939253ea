import type { AskDrafter } from './ask-drafter.js';
import { draftAsks, type DraftedAsks } from './draft-asks.js';

/** How drafting asks for a document goes. */
export type DraftState =
  | { kind: 'working'; done: number; all: number }
  | { kind: 'done'; drafted: Pick<DraftedAsks, 'asks' | 'facts' | 'asked' | 'down'> }
  | { kind: 'failed' };

/** Has a model draft asks behind the pages, one document at a time. */
export interface DraftDesk {
  /** False without a model service. */
  ready: boolean;
  /** `busy`: another document is being drafted for, or this one is. */
  begin(document: string): 'begun' | 'busy' | 'no_model';
  /** Of the last drafting of a document since the house started; null when there was none. */
  state(document: string): DraftState | null;
  /** Resolves when nothing is being drafted. */
  settled(): Promise<void>;
}

export interface DraftDeskParts {
  corpusDir: string;
  drafter: AskDrafter | null;
  onDone: () => void;
  onFailure: (error: unknown) => void;
}

export function createDraftDesk({ corpusDir, drafter, onDone, onFailure }: DraftDeskParts): DraftDesk {
  const states = new Map<string, DraftState>();
  let work: Promise<void> | null = null;

  const draft = async (document: string, model: AskDrafter): Promise<void> => {
    try {
      const drafted = await draftAsks(corpusDir, document, model, (done, all) =>
        states.set(document, { kind: 'working', done, all }),
      );
      states.set(document, { kind: 'done', drafted });
      onDone();
    } catch (error) {
      onFailure(error);
      states.set(document, { kind: 'failed' });
    }
    work = null;
  };
  return {
    ready: drafter !== null,
    begin(document) {
      if (drafter === null) return 'no_model';
      if (work !== null) return 'busy';
      states.set(document, { kind: 'working', done: 0, all: 0 });
      work = draft(document, drafter);
      return 'begun';
    },
    state: (document) => states.get(document) ?? null,
    settled: async () => {
      await work;
    },
  };
}
