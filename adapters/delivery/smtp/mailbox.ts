import { domainToASCII } from 'node:url';

// One mailbox and nothing beside it: no list, no name, no comment, no quotes, no route, no control character.
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The address as it stands on the envelope, an international domain in its ASCII form; undefined where it is not exactly one mailbox (A18). */
export function mailbox(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  if (at < 1 || local.length > 64 || !LOCAL.test(local)) return undefined;
  const typed = address.slice(at + 1);
  // What a domain cannot hold is refused before conversion, which would drop or map some of it.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(typed)) return undefined;
  const domain = domainToASCII(typed);
  return DOMAIN.test(domain) ? `${local}@${domain}` : undefined;
}

/** Text that can stand in a header: a line break in it would begin a header of the writer's own. */
export function mayStandInHeader(text: string): boolean {
  return text.length <= MOST && !/[\p{Cc}\u2028\u2029]/u.test(text);
}

const MOST = 500;
