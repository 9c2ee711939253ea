import type { ChoiceAction, Conversation } from './conversation.js';
import type { MessageChoice } from './turn.js';

type Unlabelled<Action> = Action extends { label: string } ? Omit<Action, 'label'> : Action;
/** What a press does; the label is kept with it where a press is read back. */
export type ButtonAction = Unlabelled<ChoiceAction>;

/** Collects the buttons of one turn: the shown side (id, label) and the kept side (what a press does). */
export interface ButtonRow {
  add(label: string, action: ButtonAction): MessageChoice;
  /** What each button does, by id. */
  actions(): Conversation['choices'];
}

/**
 * Ids are short (a Telegram button holds 64 bytes) and unique within the conversation: who sits there, save number,
 * position. After 换人 an old button means nothing.
 */
export function createButtonRow({ account, version }: Pick<Conversation, 'account' | 'version'>): ButtonRow {
  const actions: Conversation['choices'] = {};
  return {
    add(label, action) {
      const id = `${account.slice(0, 6)}.${version + 1}.${Object.keys(actions).length + 1}`;
      actions[id] = withLabel(action, label);
      return { id, label, does: action.type };
    },
    actions: () => actions,
  };
}

const withLabel = (action: ButtonAction, label: string): ChoiceAction =>
  action.type === 'intake' ||
  action.type === 'intake_move' ||
  action.type === 'affair' ||
  action.type === 'staff' ||
  action.type === 'check'
    ? { ...action, label }
    : action;
