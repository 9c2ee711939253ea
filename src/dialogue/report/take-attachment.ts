import { mostAttachments } from '../../hardship/reports/attachment-store.js';
import type { ReportDraft } from '../../hardship/reports/report-draft.js';
import { say, type TurnDraft } from '../answer-turn.js';
import type { TurnAttachment } from '../turn.js';
import { reportWording as words } from '../wording/report-wording.js';
import { draftOf, keep } from './report-turn.js';

/** A photo or a voice note is kept with the report being told; `heard` are its spoken words, to be taken like typed ones. */
export async function takeAttachment(
  turn: TurnDraft,
  given: TurnAttachment,
): Promise<{ turn: TurnDraft; heard: string | null }> {
  const isVoice = given.kind === 'voice';
  const told = (text: string, by = turn) => ({ turn: say(by, text), heard: null });
  if (turn.overheard) return told(words.groupChat);
  const draft = await draftOf(turn);
  const heard = isVoice ? await hear(turn, given) : null;
  if (draft === null) {
    if (heard !== null) return { turn, heard };
    return told(isVoice ? words.voiceNotNow : words.attachmentNotNow);
  }
  if (draft.attachments.length >= mostAttachments) return told(words.attachmentTooMany);
  const kept = await turn.parts.attachments.keep(draft.id, given, turn.now);
  if (kept.kind === 'refused') return told(words.attachmentRefused[kept.why]);
  const more: ReportDraft = { ...draft, attachments: [...draft.attachments, kept.attachment] };
  if (heard !== null) return { turn: keep(turn, more), heard };
  return told(isVoice ? words.voiceKept : words.attached(more.attachments.length), keep(turn, more));
}

/** Null without an engine, or when it heard nothing: the sound itself is kept all the same. */
async function hear({ parts }: TurnDraft, { bytes }: TurnAttachment): Promise<string | null> {
  if (parts.speech === null) return null;
  const heard = await parts.speech.transcribe(bytes).catch(() => '');
  return heard === '' ? null : heard;
}
