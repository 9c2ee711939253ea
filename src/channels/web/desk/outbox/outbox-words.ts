import type { CallReason } from '../../../../hardship/messages/outbox.js';

/** Why a family is to be called, as the list says it. */
export const callReasons: Record<CallReason, { text: string; colour: 'grey' | 'amber' | 'red' }> = {
  no_chat: { text: '没法发消息', colour: 'grey' },
  handed_on: { text: '那部手机换了人用', colour: 'amber' },
  seat_changed: { text: '只提醒了，没发内容', colour: 'amber' },
  blocked: { text: '发不出去', colour: 'red' },
  unreachable: { text: '一天没发出去', colour: 'red' },
};
