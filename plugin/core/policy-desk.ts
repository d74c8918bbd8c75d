import { z } from 'zod';
import { group, wholeNumber, words, yesOrNo } from './policy-setting';

/** How business support's desk works (S2-38). */
export const desk = group({
  bookDaysBefore: wholeNumber(1, 60, 'days')
    .default(7)
    .describe('days before a meeting by which transport, childcare, an interpreter and food are to be booked (S2-38)'),
  chaseDays: wholeNumber(1, 60, 'days')
    .default(5)
    .describe('days after an invitation was sent, or was last asked about, without an answer, after which somebody asks again (S2-38)'),
  printing: group({
    bothSides: yesOrNo().default(true).describe('whether letters are printed on both sides: each then begins on a new sheet'),
    trays: group({
      usual: words(20, 'the name of a tray').default('Tray 1').describe('the tray from which letters are printed'),
      largePrint: words(20, 'the name of a tray').default('Tray 1').describe('the tray for letters in large print'),
    })
      .prefault({})
      .describe('what the list on top of a print run says of the printer'),
  })
    .prefault({})
    .describe('how letters on paper are printed in one file'),
  notify: group({
    letters: yesOrNo()
      .default(false)
      .describe(
        'whether business support may choose, letter by letter, that GOV.UK Notify prints and posts it; never one with a safety instruction (documents.md)',
      ),
    textReminders: yesOrNo()
      .default(false)
      .describe(
        'whether business support may choose a text message before the meeting for a person who asked for one; it says that there is a meeting and when, and nothing else, and goes to nobody with a safety note (S2-38; roles.md rule 5)',
      ),
    textDaysBefore: wholeNumber(1, 14, 'days').default(2).describe('days before the meeting on which such a text message goes'),
    textAt: z
      .string('give a time like 10:00')
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'give a time like 10:00')
      .default('10:00')
      .describe('the time of that day, in London'),
  })
    .prefault({})
    .describe('what may leave through GOV.UK Notify besides e-mail (docs: Letters)'),
  replyLinks: group({
    address: z
      .url(
        'give the full address under which the module is mounted, as the public reaches it, such as https://meetings.example.org/family-meetings',
      )
      .refine(
        (address) => address.startsWith('https://') || address.startsWith('http://127.0.0.1'),
        'give an address that begins with https://',
      )
      .nullable()
      .default(null)
      .describe('the address before /reply/… in links by which people answer an invitation by e-mail; null = e-mails bring no such link'),
    days: wholeNumber(1, 90, 'days').default(28).describe('days for which such a link can be used, and never after the meeting'),
  })
    .prefault({})
    .describe('links in e-mails by which an invited person answers once, without a login'),
});
