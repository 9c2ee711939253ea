import type { Attachment } from './hardship-report.js';

/** A picture of damage or bills, or words spoken. */
export interface NewAttachment {
  kind: Attachment['kind'];
  bytes: Uint8Array;
}

export type AttachmentKept =
  | { kind: 'kept'; attachment: Attachment }
  | { kind: 'refused'; why: 'too_large' | 'not_readable' };

/** Most files a report takes. */
export const mostAttachments = 10;

/** Port: keeps files under the key of the draft or report they belong to, their metadata removed. */
export interface AttachmentStore {
  /** Kept before the turn that names it is saved; what no turn names is swept away later. */
  keep(report: string, given: NewAttachment, now: Date): Promise<AttachmentKept>;
  /** The bytes as kept; null once the key is destroyed. */
  read(report: string, attachment: Attachment): Promise<Uint8Array | null>;
  /** Removes the files of reports and drafts that have no key any more; how many. */
  sweep(): Promise<number>;
}
