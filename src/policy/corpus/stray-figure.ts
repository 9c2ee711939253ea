import { figuresIn, sameFigure } from '../answer/figures.js';
import { simplifiedScript } from './simplified-script.js';

/** Whether words hold a figure that their source does not; in any script. */
export function hasStrayFigure(words: string, source: string): boolean {
  const held = figuresIn(simplifiedScript(source));
  return figuresIn(simplifiedScript(words)).some((figure) => !held.some((one) => sameFigure(one, figure)));
}
