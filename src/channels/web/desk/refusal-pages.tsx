import { roleNames, type StaffMember, type StaffRole } from '../../../hardship/staff/staff-member.js';
import { DeskLayout } from './desk-layout.js';
import type { PageStatus, VisitorContext } from './desk-routes.js';

type Answer = Response | Promise<Response>;

/** Says which roles may, so that one knows whom to ask. */
export function notYourTask(c: VisitorContext, member: StaffMember, roles: readonly StaffRole[]): Answer {
  const who = roles.map((role) => roleNames[role]).join('、');
  return refusal(
    c,
    member,
    403,
    '这件事要别人来办',
    `您的身份是${roleNames[member.role]}，这一页由${who}使用。要办这件事，请找有这个身份的同事；身份登记错了，请找管理员改。`,
  );
}

/** A form of another session, or one that lay too long. */
export const staleForm = (c: VisitorContext, member: StaffMember | null): Answer =>
  refusal(
    c,
    member,
    403,
    '这一页放得太久了',
    '为了稳妥，没有办。请退回去，刷新一下页面，再点一次。填过的内容如果还在，可以先抄下来。',
  );

export const notFound = (c: VisitorContext, member: StaffMember | null): Answer =>
  refusal(
    c,
    member,
    404,
    '没有这一页',
    '可能地址不对，也可能这件事不归您管的地方。请从“今天”或者“案件”里找。',
  );

export const failed = (
  c: VisitorContext,
  member: StaffMember | null,
  status: PageStatus,
  text: string,
): Answer => refusal(c, member, status, '没有办成', text);

function refusal(
  c: VisitorContext,
  member: StaffMember | null,
  status: PageStatus,
  title: string,
  text: string,
): Answer {
  const frame = { csrf: c.csrf, said: c.said, ...(member === null ? {} : { member }) };
  return c.html(
    <DeskLayout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a class="button plain" href="/desk">
          回到今天
        </a>
      </p>
    </DeskLayout>,
    status,
  );
}
