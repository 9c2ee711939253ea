import { DeskForm, SubmitButton } from './desk-form.js';
import { DeskLayout } from './desk-layout.js';
import { navigationOf } from './desk-navigation.js';
import type { DeskParts } from './desk-parts.js';
import type { DeskContext, DeskRoute } from './desk-routes.js';

/** 更多: every page a member may open, and the way out. */
export const moreRoutes = (_parts: DeskParts): DeskRoute[] => [
  { method: 'get', path: '/more', permission: 'signed_in', handle: showMore },
];

const showMore = (c: DeskContext) =>
  c.html(
    <DeskLayout frame={c} title="更多" here="more">
      <h1>更多</h1>
      <ul class="menu">
        {navigationOf(c.member).map(({ label, path }) => (
          <li>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ul>
      <DeskForm csrf={c.csrf} action="/desk/sign-out">
        <SubmitButton label="退出登录" look="plain" />
      </DeskForm>
    </DeskLayout>,
  );
