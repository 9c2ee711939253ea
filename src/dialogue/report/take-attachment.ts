import { mostAttachments } from '../../hardship/reports/attachment-store.js';
import type { ReportDraft } from '../../hardship/reports/report-draft.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { TurnAttachment } from '../turn.js';
import { reportWording as words } from '../wording/report-wording.js';
import { ask, draftOf, keep, takeReportWords } from './report-turn.js';

/** A photo or a voice note: kept with the report being told; spoken words are taken as words where they can be heard. */
export async function takeAttachment(turn: TurnDraft, given: TurnAttachment): Promise<TurnDraft> {
  const isVoice = given.kind === 'voice';
  if (turn.overheard) return say(turn, words.groupChat);
  const draft = await draftOf(turn);
  if (draft === null) return say(turn, isVoice ? words.voiceNotNow : words.attachmentNotNow);
  if (draft.attachments.length >= mostAttachments) return ask(turn, draft, [words.attachmentTooMany]);
  const kept = await turn.parts.attachments.keep(draft.id, given, turn.now);
  if (kept.kind === 'refused') return ask(turn, draft, [words.attachmentRefused[kept.why]]);
  const more: ReportDraft = { ...draft, attachments: [...draft.attachments, kept.attachment] };
  const heard = isVoice ? await hear(turn, given) : null;
  if (heard !== null) return takeReportWords(keep(turn, more), more, heard);
  const told = isVoice ? words.voiceKept : words.attached(more.attachments.length);
  return ask(keep(turn, more), more, [told]);
}

/** Null without an engine, or when it heard nothing: the sound itself is kept all the same. */
async function hear({ parts }: TurnDraft, { bytes }: TurnAttachment): Promise<string | null> {
  if (parts.speech === null) return null;
  const heard = await parts.speech.transcribe(bytes).catch(() => '');
  return heard === '' ? null : heard;
}
