import { checkboxesField, errorSummary, fillForm, radiosField } from '../core/fields';
import type { Form } from '../core/form';
import { dayOfWeekInWords, timeInWords } from '../core/in-words';
import type { Policy } from '../core/policy';
import { needOptions } from '../network/member-words.present';
import { answerByLink } from './answer-by-link.action';
import { NEEDS_BY_LINK, type BehindLink } from './behind-link';
import { openReplyLink } from './open-reply-link.query';
import type { Reply } from './invitation';
import { invitedPerson } from './reply-link';

const REPLIES: Readonly<Record<Reply, string>> = {
  coming: 'Yes, I am coming',
  'not-coming': 'No, I am not coming',
  'views-another-way': 'No, but I want to have my say in another way',
};
const THANKS: Readonly<Record<Reply, string>> = {
  coming: 'You said that you are coming.',
  'not-coming': 'You said that you are not coming.',
  'views-another-way':
    'You said that you are not coming and want to have your say in another way. Somebody rings you or writes to you about how.',
};

/** The page behind a link: a day, a time and a question. No name, no place, nothing of a family. */
function presentLink({ standing, on, startsAt }: BehindLink, form: Form, { service }: Policy) {
  if (standing !== 'open') return presentOver(service.telephone, standing === 'used');
  const filled = fillForm(form);
  return {
    title: 'Are you coming?',
    model: {
      open: true,
      paragraphs: [on === undefined ? 'You are asked to a meeting.' : `You are asked to a meeting on ${when(on, startsAt)}.`],
      problems: form.problems.length > 0 ? errorSummary(form) : undefined,
      heading: 'Are you coming?',
      reply: radiosField(filled, {
        name: 'reply',
        legend: 'Are you coming?',
        options: (Object.keys(REPLIES) as Reply[]).map((value) => ({ value, text: REPLIES[value] })),
      }),
      needs: checkboxesField(filled, {
        name: 'needs',
        legend: 'What would help you to come? (optional)',
        options: needOptions.filter(({ value }) => NEEDS_BY_LINK.some((need) => need === value)),
      }),
      ring: ringUs(service.telephone),
    },
  };
}

const when = (on: NonNullable<BehindLink['on']>, startsAt: string | undefined): string =>
  startsAt === undefined ? dayOfWeekInWords(on) : `${dayOfWeekInWords(on)} at ${timeInWords(startsAt)}`;

const ringUs = (telephone: string | null): string =>
  telephone === null
    ? 'Ring the number in your letter if you want to talk to somebody.'
    : `Ring us on ${telephone} if you want to talk to somebody.`;

/** Kind, and with a way on: nobody is told that they did something wrong. */
function presentOver(telephone: string | null, used = false) {
  const heading = used ? 'We have your answer already' : 'This link cannot be used any more';
  return {
    title: heading,
    model: {
      ...closed,
      heading,
      paragraphs: [
        used
          ? 'A link works once. You can still change your mind: just ring us.'
          : 'It may be too old, or something about the meeting has changed. You can still tell us whether you are coming: just ring us.',
      ],
      ring: ringUs(telephone),
    },
  };
}

const closed = { open: false, problems: undefined, reply: undefined, needs: undefined } as const;

const presentThanks = (reply: Reply, { service }: Policy) => ({
  title: 'Thank you',
  model: {
    ...closed,
    heading: 'Thank you',
    paragraphs: [THANKS[reply], 'You can close this page now. If something changes, ring us.'],
    ring: ringUs(service.telephone),
  },
});

/** What the web room takes to let somebody answer without a login. */
export const replyTable = {
  actor: invitedPerson,
  open: openReplyLink,
  answer: answerByLink,
  template: 'invitations/reply',
  presentLink,
  presentOver: ({ service }: Policy) => presentOver(service.telephone),
  presentThanks,
};
