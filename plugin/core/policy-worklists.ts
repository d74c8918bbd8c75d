import { z } from 'zod';
import { group, wholeNumber, yesOrNo } from './policy-setting';

const TIME = 'give a time from 00:00 to 23:59, with a colon';

/** What stands in the lists of tasks, and when. */
export const worklists = group({
  soonDays: wholeNumber(1, 60, 'days')
    .default(7)
    .describe('days before its date from which a task counts as due soon, in lists and in reminders'),
  overdueListForAnalysts: yesOrNo()
    .default(false)
    .describe(
      'whether a performance analyst may have the lists of single cases: who is overdue, and which records to mend; restricted records stand in them only for those who may see them (roles.md)',
    ),
  invitationsDaysBefore: wholeNumber(1, 60, 'days')
    .default(7)
    .describe('days before a meeting by which its invitations are to be with business support (S2-38)'),
  childVersionDays: wholeNumber(1, 60, 'days')
    .default(14)
    .describe('days after a plan was agreed within which each child is to have their own version of it (U12)'),
  appointWorkingDays: wholeNumber(1, 60, 'working days')
    .default(5)
    .describe('working days from the referral within which a family that waits for a coordinator is given one (S1-14)'),
  firstTalkWorkingDays: wholeNumber(1, 60, 'working days')
    .default(5)
    .describe('working days from the appointment within which a coordinator first talks with the family (S1-13)'),
  preparationDaysBefore: wholeNumber(1, 60, 'days')
    .default(14)
    .describe('days before a conference from which those who are not prepared for it stand in lists of tasks (S0-21)'),
  conferenceDaysBefore: wholeNumber(1, 90, 'days')
    .default(21)
    .describe('days before a child protection conference from which taking the plan to it stands in lists of tasks (S4-33)'),
  disagreementWorkingDays: wholeNumber(1, 60, 'working days')
    .default(10)
    .describe('working days within which a disagreement or a complaint is followed to its end (S0-28)'),
  unmetNeedDays: wholeNumber(1, 60, 'days')
    .default(7)
    .describe('days after a plan was agreed within which somebody answers a need that nobody meets (S1-39)'),
  checkInDays: wholeNumber(1, 90, 'days')
    .default(14)
    .describe(
      'days after a plan was agreed within which the worker and the family member whom it names first look whether it works (S3-36)',
    ),
  incorporationWorkingDays: wholeNumber(1, 60, 'working days')
    .default(10)
    .describe('working days after a plan was agreed within which it becomes part of the child’s own plan (S2-34)'),
});

/** The daily e-mail to workers. It holds counts and a link, and nothing of a family. */
export const reminders = group({
  daily: yesOrNo()
    .default(true)
    .describe(
      'whether workers get an e-mail on a working day on which something of theirs is late or due soon; without a mail server none goes',
    ),
  at: z
    .string(TIME)
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, TIME)
    .default('07:30')
    .describe('the time from which reminders go out, in London time'),
  mayOptOut: yesOrNo().default(true).describe('whether a worker may stop their own reminders'),
  link: z
    .url('give the full address of the page "Your tasks", such as https://cases.example.org/family-meetings/tasks')
    .nullable()
    .default(null)
    .describe('the address of the page of tasks, as workers reach it; null = the e-mail says only where to look'),
});
