import type { Child, FC } from 'hono/jsx';
import { shortPlaceName } from './place-name.js';
import { roleNames, type StaffMember } from '../../../hardship/staff/staff-member.js';
import { htmxAsset, scriptAsset, styleAsset } from './desk-assets.js';
import { DeskForm, SubmitButton } from './desk-form.js';
import type { DeskMessage } from './desk-message.js';
import { navigationOf, type NavigationKey } from './desk-navigation.js';

/** What the frame around a page needs; a `DeskContext` is one. */
export interface PageFrame {
  /** Absent at the door. */
  member?: StaffMember;
  csrf: string;
  said: DeskMessage | null;
}

const htmxConfig = JSON.stringify({ includeIndicatorCSS: false });

/** Head, header, navigation and messages of every page of the desk. The page brings its own `h1`. */
export const DeskLayout: FC<{
  frame: PageFrame;
  title: string;
  /** Which entry of the navigation the page belongs to. */
  here?: NavigationKey;
  /** For tables and charts: uses the whole width of a wide screen. */
  wide?: boolean;
  children?: Child;
}> = ({ frame, title, here, wide, children }) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · 明白人工作台`}</title>
      <meta name="theme-color" content="#14573f" />
      <meta name="format-detection" content="telephone=no" />
      <meta name="robots" content="noindex" />
      <meta name="htmx-config" content={htmxConfig} />
      <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
      <link rel="stylesheet" href={`/desk${styleAsset.path}`} />
      <script src={`/desk${htmxAsset.path}`} defer></script>
      <script src={`/desk${scriptAsset.path}`} defer></script>
    </head>
    <body>
      <a class="skip" href="#page">
        直接看内容
      </a>
      <header class="top">
        <div class="inner">
          <a class="brand" href="/desk">
            <strong>明白人</strong>
            <span>工作台</span>
          </a>
          {frame.member === undefined ? null : <Who member={frame.member} />}
        </div>
      </header>
      <div class="inner body">
        {frame.member === undefined ? null : (
          <SideNavigation member={frame.member} here={here} csrf={frame.csrf} />
        )}
        <main id="page" class={classOfPage(frame, wide)}>
          {frame.said === null ? null : <Said said={frame.said} csrf={frame.csrf} />}
          {children}
        </main>
      </div>
      {frame.member === undefined ? null : <BottomBar member={frame.member} here={here} />}
    </body>
  </html>
);

const Who: FC<{ member: StaffMember }> = ({ member }) => (
  <a class="who" href="/desk/account">
    <b>{member.name}</b>
    <span>{`${shortPlaceName(member.region)} · ${roleNames[member.role]}`}</span>
  </a>
);

const SideNavigation: FC<{ member: StaffMember; here: NavigationKey | undefined; csrf: string }> = (side) => (
  <nav class="side" aria-label="全部页面">
    {navigationOf(side.member).map(({ key, label, path }) => (
      <a href={path} {...current(key === side.here)}>
        {label}
      </a>
    ))}
    <DeskForm csrf={side.csrf} action="/desk/sign-out">
      <button type="submit" class="link">
        退出登录
      </button>
    </DeskForm>
  </nav>
);

const BottomBar: FC<{ member: StaffMember; here: NavigationKey | undefined }> = ({ member, here }) => {
  const entries = navigationOf(member).filter(({ bar }) => bar === true);
  return (
    <nav class="bottom" aria-label="常用页面">
      {entries.map(({ key, label, path }) => (
        <a href={path} {...current(key === here)}>
          {label}
        </a>
      ))}
      <a href="/desk/more" {...current(here !== undefined && !entries.some(({ key }) => key === here))}>
        更多
      </a>
    </nav>
  );
};

function classOfPage({ member }: PageFrame, wide: boolean | undefined): string {
  if (member === undefined) return 'page alone';
  return wide === true ? 'page wide' : 'page';
}

const current = (here: boolean) => (here ? ({ 'aria-current': 'page' } as const) : {});

/** What was just done, and the way to take it back. */
export const Said: FC<{ said: DeskMessage; csrf: string }> = ({ said, csrf }) => (
  <div class={`said ${said.kind}`} role={said.kind === 'trouble' ? 'alert' : 'status'}>
    <p>{said.text}</p>
    {said.undo === undefined ? null : (
      <DeskForm csrf={csrf} action={said.undo.action}>
        {Object.entries(said.undo.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <SubmitButton label={said.undo.label} look="plain" />
      </DeskForm>
    )}
  </div>
);

/** What is wrong with what was just sent; nothing when nothing is. */
export const Trouble: FC<{ text: string | undefined }> = ({ text }) =>
  text === undefined ? null : (
    <div class="said trouble" role="alert">
      <p>{text}</p>
    </div>
  );

/** A sentence where a list is empty, and what to do about it. */
export const Empty: FC<{ text: string; children?: Child }> = ({ text, children }) => (
  <div class="empty">
    <p>{text}</p>
    {children}
  </div>
);
