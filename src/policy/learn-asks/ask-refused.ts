import { AppError } from '../../shared/app-error.js';

/** Why a question cannot be made an ask of a passage. */
export type AskRefusal =
  | 'decided_before'
  | 'passage_gone'
  | 'quote_elsewhere'
  | 'words_unfit'
  | 'leans_on_another'
  | 'other_place'
  | 'known'
  | 'said_unanswered';

/** A decision that the use cases refuse; `reason` for who words it in another language. */
export class AskRefused extends AppError {
  constructor(
    readonly reason: AskRefusal,
    message: string,
  ) {
    super('ask_refused', message);
  }
}
