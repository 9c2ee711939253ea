import type { Child, FC } from 'hono/jsx';

/** A form that takes one turn; without JavaScript it posts and comes back to the page. */
export const TurnForm: FC<{
  token: string;
  turn: string;
  class?: string;
  files?: boolean;
  /** A place that goes with the first turn; the script takes it away once it is sent. */
  place?: string | undefined;
  children?: Child;
}> = (form) => (
  <form
    method="post"
    action="/"
    data-turn
    class={form.class}
    {...(form.files === true ? { enctype: 'multipart/form-data' } : {})}
  >
    <input type="hidden" name="token" value={form.token} />
    <input type="hidden" name="turn" value={form.turn} />
    {form.place === undefined ? null : <input type="hidden" name="region" value={form.place} data-preset />}
    {form.children}
  </form>
);
