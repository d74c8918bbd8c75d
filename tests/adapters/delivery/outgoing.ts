import type { OutgoingEmail, OutgoingLetter } from '../../../plugin/core/delivery-port';

export const anEmail = (changes: Partial<OutgoingEmail> = {}): OutgoingEmail => ({
  messageKey: '01ARYZ6S41TSV4RRFFQ69G5FAV',
  channel: 'email',
  recipient: { name: 'Grace Okafor', email: 'grace.okafor@example.org' },
  subject: 'A letter from Ambershire Family Meetings Service',
  text: 'Dear Mrs Okafor,\n\nZoë and Łukasz would like you to come.\n',
  html: '<p>Dear Mrs Okafor,</p><p>Zoë and Łukasz would like you to come.</p>',
  attachments: [{ fileName: 'letter.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7 not really') }],
  ...changes,
});

export const aLetter = (changes: Partial<OutgoingLetter> = {}): OutgoingLetter => ({
  messageKey: '01ARYZ6S41TSV4RRFFQ69G5FAV',
  channel: 'print',
  recipient: { name: 'Grace Okafor' },
  subject: 'Invitation to a family meeting',
  text: 'Dear Mrs Okafor,',
  attachments: [{ fileName: 'letter.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7 not really') }],
  ...changes,
});
