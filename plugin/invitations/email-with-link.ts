import { inWords, type CalendarDay } from '../core/calendar-day';
import type { EmailWords } from '../core/document-as-email';
import { html } from '../core/html';

/** The same e-mail with the reader's own link at its end, as text and as HTML. The kept copy has none: a link is for its reader alone. */
export function emailWithLink<Words extends Pick<EmailWords, 'text'> & { readonly html?: string }>(
  email: Words,
  address: string,
  last: CalendarDay,
): Words {
  const before = 'You can also tell us here whether you are coming:';
  const after = `This link is for you alone. It works once, until ${inWords(last)}. Please do not pass it on.`;
  const paragraph = html`<p>${before}<br /><a href="${address}">${address}</a></p>
    <p>${after}</p>`.toString();
  return {
    ...email,
    text: `${email.text.trimEnd()}\n\n${before}\n${address}\n\n${after}\n`,
    ...(email.html === undefined ? {} : { html: withParagraph(email.html, paragraph) }),
  };
}

function withParagraph(page: string, paragraph: string): string {
  const end = page.lastIndexOf('</body>');
  return end === -1 ? `${page}${paragraph}` : `${page.slice(0, end)}${paragraph}${page.slice(end)}`;
}
