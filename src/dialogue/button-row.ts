import type { ChoiceAction, Conversation } from './conversation.js';
import type { MessageChoice } from './turn.js';

/** Collects the buttons of one turn: the shown side (id, label) and the kept side (what a press does). */
export interface ButtonRow {
  add(label: string, action: ChoiceAction): MessageChoice;
  /** What each button does, by id. */
  actions(): Conversation['choices'];
}

/** Ids are short (a Telegram button holds 64 bytes) and unique within the conversation: save number, then position. */
export function createButtonRow(version: number): ButtonRow {
  const actions: Conversation['choices'] = {};
  return {
    add(label, action) {
      const id = `b${version + 1}.${Object.keys(actions).length + 1}`;
      actions[id] = action;
      return { id, label, does: action.type };
    },
    actions: () => actions,
  };
}
