import { answerFile } from '../../answer-file.js';
import { findHanFont } from '../../paper/han-font.js';
import type { Paper } from '../../paper/paper.js';
import type { DeskContext } from '../desk-routes.js';

/** A paper as PDF; `name` says what it is, never whose. */
export async function answerPaper(c: DeskContext, paper: Paper, name: string): Promise<Response> {
  const { writePaper } = await import('../../paper/write-paper.js');
  const bytes = await writePaper(paper, findHanFont(), c.now);
  return answerFile(c.web, { bytes, type: 'application/pdf' }, name);
}
