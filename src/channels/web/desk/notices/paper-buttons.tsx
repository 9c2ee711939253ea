import type { FC } from 'hono/jsx';
import { PrintButton } from '../desk-form.js';

/** Above a sheet for the wall: takes it away as PDF, or prints the page. */
export const PaperButtons: FC<{ pdf: string }> = ({ pdf }) => (
  <p class="buttons no-print">
    <a class="button strong" href={pdf}>
      下载 PDF
    </a>
    <PrintButton />
  </p>
);
