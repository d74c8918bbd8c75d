import { z } from 'zod';
import { ROLES } from './actor';
import { REFERRAL_SOURCES } from './referral-sources';
import { circumstances } from './policy-circumstances';
import { census } from './policy-census';
import { desk } from './policy-desk';
import { emergencyAccess } from './policy-emergency';
import { measures } from './policy-measures';
import { meetingTypes, type MeetingType } from './policy-meeting-types';
import { nightly } from './policy-nightly';
import { overPreset, PRESETS } from './policy-presets';
import { PolicyRefused, problemsIn } from './policy-refused';
import { decisionReasons } from './policy-reasons';
import { calendarDay, dayOfYear, group, listOf, oneOf, wholeNumber, words, yesOrNo } from './policy-setting';
import { labels, serviceContact } from './policy-words';
import { reminders, worklists } from './policy-worklists';
import type { Regime } from './regime';
import { SENT_DOCUMENTS } from './sent-documents';

const interval = (days: number | null, regime: string, source: string) =>
  wholeNumber(1, 366, 'days', ', or null for no interval')
    .nullable()
    .default(days)
    .describe(
      `longest time between two reviews of a family plan while the child is ${regime}, in calendar days; null = only the family's own date counts (${source})`,
    );

const reviews = group({
  intervalDays: group({
    'looked-after': interval(null, 'looked after', 'C8'),
    'care-proceedings': interval(null, 'in care proceedings', 'C8'),
    'pre-proceedings': interval(null, 'in pre-proceedings', 'C8'),
    'child-protection': interval(28, 'on a child protection plan', 'S4-41'),
    'child-in-need': interval(42, 'on a child in need plan', 'S4-41'),
    'early-help': interval(null, 'getting early or family help', 'C8'),
    'post-permanence': interval(null, 'in a permanent placement', 'C8'),
    'open-no-plan': interval(null, 'open without a plan', 'C8'),
    none: interval(null, "not open to children's social care", 'C8'),
  } satisfies Record<Regime, z.ZodType>)
    .prefault({})
    .describe('how often a family plan must be reviewed, by the regime the child is under'),
  anchor: oneOf(['rolling', 'fixed-schedule'])
    .default('rolling')
    .describe("what the next due date counts from: the review last held, or the plan's first date (R1)"),
  graceDays: wholeNumber(0, 31, 'days').default(0).describe('days after the due date on which a review still counts as on time (R1)'),
});

const ages = group({
  max: wholeNumber(16, 25, 'years').default(18).describe('a child of this age or over is no longer a subject of a meeting (S3-07)'),
  maxWithLearningDisability: wholeNumber(18, 30, 'years')
    .default(25)
    .describe('the same for a young person with a learning disability (S3-08); from 18 they consent for themselves (C9)'),
});

const targets = group({
  conversionDays: wholeNumber(1, 366, 'days')
    .default(56)
    .describe('days from referral within which a first meeting held counts as converted (U4, S3-19)'),
  aspireDays: wholeNumber(1, 366, 'days')
    .default(28)
    .describe('the quicker time a conference aims for, and the first band of U5 (C10, S3-19)'),
  responseWindowDays: wholeNumber(1, 366, 'days')
    .default(28)
    .describe('days after an offer after which silence counts as no response (U2)'),
  circulationWorkingDays: wholeNumber(1, 60, 'working days')
    .default(5)
    .describe('working days from agreeing a plan to sending it to everyone on its list (U12)'),
  conferenceChairNoticeWorkingDays: wholeNumber(1, 60, 'working days')
    .default(2)
    .describe('working days within which the child protection chair and the professionals are told the outcome (S0-24, S0-27)'),
  conferenceWorkingDays: wholeNumber(1, 60, 'working days')
    .default(15)
    .describe(
      'working days from a strategy discussion, or the start of a section 47 enquiry, within which a child protection conference would follow (S0-04; Working Together)',
    ),
  professionalResponseWorkingDays: wholeNumber(1, 60, 'working days')
    .default(5)
    .describe('working days that a professional who was told of a plan has to answer before they are chased (S0-25)'),
  conferenceChairResponseWorkingDays: wholeNumber(1, 60, 'working days')
    .default(5)
    .describe('working days in which the child protection chair is asked to answer the notice of the outcome (S0-25, S0-27; local)'),
});

const consentException = group({
  allowed: yesOrNo()
    .default(false)
    .describe(
      "whether a family meeting may be held without the consent of anyone with parental responsibility, on a manager's authority (C3)",
    ),
  circumstance: words(32, 'the code of a circumstance')
    .default('NO_PR_CONSENT')
    .describe('the only circumstance in which that path opens (S2-16)'),
});

const fgdmDuty = group({
  commencesOn: calendarDay('give the day as YYYY-MM-DD, or null while no day is set')
    .nullable()
    .default(null)
    .describe(
      'the day on which the duty to offer before care proceedings (Children Act 1989 s31ZA) starts here; before it, reports say "practice offer"',
    ),
});

const filing = group({
  caseNoteType: words(16, 'a code').default('FAMMEET').describe("the case system's own type of the case note on a meeting (S2-48)"),
  documentCategory: words(80, 'a category')
    .default('Family meetings')
    .describe("the case system's category under which plans and letters are filed (S2-49)"),
  sentCopies: z
    .array(oneOf(['all', ...SENT_DOCUMENTS]), 'give a list of documents')
    .default([])
    .describe(
      'the documents of which a copy, as it was sent, is filed on the record of each child whom it names: any of offer, consent-form, family-invitation, professional-invitation, child-invitation, agenda, plan-answer, review-invitation, meeting-moved, meeting-cancelled, missed-meeting, feedback, or all; an empty list files none, since the module keeps every sent copy itself (documents.md, rules for all; S2-49 asks for plans alone)',
    ),
  sentCopiesWithSafeAddress: yesOrNo()
    .default(false)
    .describe(
      'whether such a copy is filed also where it shows an address that is kept safe: of a person in a contact-safety note, or one that the case record does not display; else it stays with the module (roles.md rule 5)',
    ),
});

const suppression = group({
  suppressMax: wholeNumber(5, 50, 'children')
    .default(5)
    .describe('counts from 1 to this are hidden in publishable files; 5 is the national rule and cannot be lowered'),
  symbol: words(3, 'a symbol').default('c').describe('what stands in place of a hidden figure'),
  suppressExtremes: yesOrNo().default(true).describe('whether 0% and 100% of fewer than 10 are hidden too'),
  releaseDays: z
    .array(dayOfYear(), 'give a list of days of the year as MM-DD')
    .default(['02-01', '05-01', '08-01', '11-01'])
    .describe(
      'the days of each year (MM-DD) on which figures that are published may change; in between, publishable files stay as they were released, since two nights’ files would tell of the one child between them; an empty list changes them every night (measures 3.4 rule 5)',
    ),
});

const handOver = group({
  minutes: wholeNumber(15, 480, 'minutes')
    .default(120)
    .describe(
      'minutes for which a device that was handed to the family for its private time stays open for it, unless the worker comes back before (S1-37)',
    ),
});

const JARGON = [
  'CIN',
  'CP',
  'CLA',
  'LAC',
  'PLO',
  'S17',
  'S47',
  'SGO',
  'IRO',
  'ICPC',
  'RCPC',
  'TAF',
  'MASH',
  'multi-agency',
  'safeguard',
  'safeguarding',
  'engage with',
  'disengage',
  'signpost',
  'threshold',
  'wraparound',
  'contact centre',
  'respite',
  'placement',
];

const session = group({
  minutes: wholeNumber(5, 240, 'minutes')
    .default(30)
    .describe('minutes without a request after which a worker has to come in again from the case record'),
});

const timeOfDay = (byDefault: string, what: string) =>
  z
    .string('give a time like 09:00')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'give a time like 09:00')
    .default(byDefault)
    .describe(what);

const caseRecords = group({
  whereRestrictionIsUnknown: oneOf(['allocated-only', 'as-not-restricted'])
    .default('allocated-only')
    .describe(
      "where the case system cannot tell which records are restricted: only a child's allocated workers open its record, or records count as not restricted (roles.md rule 2)",
    ),
});

const officeHours = group({
  opens: timeOfDay('09:00', 'a meeting that starts before this is outside office hours, as is one at a weekend or on a bank holiday'),
  closes: timeOfDay('17:00', 'a meeting that starts at this time or later is outside office hours'),
});

const roles = z
  .record(
    words(64, 'the code of a role'),
    z.array(oneOf(ROLES)).min(1, `give a list of at least one of: ${ROLES.join(', ')}`),
    'give role codes of 1 to 64 characters, each with a list of roles',
  )
  .default({})
  .describe("the council's role codes, each with the roles it gives here; a code that is not listed gives none");

export const policySchema = group({
  preset: oneOf(PRESETS)
    .nullable()
    .default(null)
    .describe('whose practice the settings start from: that of one of the five source documents; null = the defaults below (S0 to S4)'),
  meetingTypes,
  circumstances,
  referralSources: listOf(oneOf(REFERRAL_SOURCES), 'source')
    .default([...REFERRAL_SOURCES])
    .describe('who may ask for a meeting: a worker only, or the family and other professionals too (C11, S1-13, S3-20)'),
  smallNetwork: wholeNumber(2, 20, 'adults').default(4).describe('fewer adults than this who can come point to a family meeting (S2-18)'),
  independenceMonths: wholeNumber(0, 60, 'months')
    .default(12)
    .describe('months for which someone who held the case, or managed it, is not independent of it (S1-17)'),
  consentException: consentException.prefault({}).describe('the exceptional path without consent (C3)'),
  planModel: oneOf(['separate-and-incorporated', 'single-plan'])
    .default('separate-and-incorporated')
    .describe("whether the family plan stands alone and is built into the child's plan, or is a section of that one plan (C7)"),
  jargon: z
    .array(words(60, 'a word or words'), 'give a list of words')
    .max(300, 'give at most 300 words')
    .default(JARGON)
    .describe(
      'words that a family may not understand: a plan that holds one is warned about before it is agreed; an empty list warns of none (S4-36)',
    ),
  reviews: reviews.prefault({}).describe('when a family plan is due for review (C8)'),
  ages: ages.prefault({}).describe('up to what age someone is a subject of a meeting (C9)'),
  targets: targets.prefault({}).describe('times that are aimed for and measured (C10)'),
  worklists: worklists.prefault({}).describe('what stands in lists of tasks'),
  reminders: reminders.prefault({}).describe('the daily e-mail about tasks'),
  desk: desk.prefault({}).describe('the desk of business support'),
  fgdmDuty: fgdmDuty.prefault({}).describe('the statutory offer'),
  roles,
  service: serviceContact.prefault({}).describe('who letters come from'),
  labels: labels.prefault({}).describe('what the council calls things that others call differently (C19, C20)'),
  filing: filing.prefault({}).describe('how things are put on the case record'),
  nightly: nightly.prefault({}).describe('the nightly reports as a piece of work'),
  measures: measures.prefault({}).describe('how the nightly reports count'),
  suppression: suppression.prefault({}).describe('what publishable files hide'),
  handOver: handOver.prefault({}).describe('typing the plan in private time (S1-30)'),
  decisionReasons: decisionReasons.prefault({}).describe('the reasons among which whoever takes such a decision chooses'),
  census: census.prefault({}).describe('the part of the children in need census on pre-proceedings and family meetings'),
  emergencyAccess: emergencyAccess.prefault({}).describe('reading a record in an emergency (roles.md rule 2)'),
  caseRecords: caseRecords.prefault({}).describe('what the case system cannot tell'),
  session: session.prefault({}).describe('how long a session lasts'),
  officeHours: officeHours.prefault({}).describe('when a meeting counts as outside office hours; it may be held at any time (S0-23)'),
}).superRefine(
  (policy, context) => {
    policy.circumstances.forEach(({ suggests }, at) => {
      if (suggests === null || policy.meetingTypes.some((type) => type.family === suggests)) return;
      context.addIssue({
        code: 'custom',
        path: ['circumstances', at, 'suggests'],
        message: `no meeting type is a ${suggests}: give one of ${families(policy.meetingTypes)}, or null`,
      });
    });
    if (policy.consentException.allowed && !policy.circumstances.some((known) => known.code === policy.consentException.circumstance)) {
      context.addIssue({
        code: 'custom',
        path: ['consentException', 'circumstance'],
        message: 'give the code of a circumstance in the list',
      });
    }
  },
  // Told together with everything else that is wrong, as soon as the parts it reads are right.
  { when: ({ value, issues }) => isGroup(value) && !issues.some(({ path }) => CROSS_CHECKED.includes(String(path?.[0]))) },
);

const CROSS_CHECKED = ['meetingTypes', 'circumstances', 'consentException'];
const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null && 'circumstances' in value;
const families = (types: readonly MeetingType[]): string => [...new Set(types.map((type) => type.family))].join(', ');

type DeepReadonly<T> = T extends string | number | boolean | null | undefined ? T : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** Everything that differs from council to council. Made by `parsePolicy`; what each setting changes stands beside it above. */
export type Policy = DeepReadonly<z.output<typeof policySchema>>;
/** What a council writes: any part of a policy; the rest is the default. */
export type PolicyInput = DeepReadonly<z.input<typeof policySchema>>;

/**
 * The policy that a council's settings make, with the defaults for what they leave out. A list given replaces the default list.
 * @throws PolicyRefused naming every wrong or unknown setting by its path, with what would be right.
 */
export function parsePolicy(settings: unknown = {}): Policy {
  const parsed = policySchema.safeParse(overPreset(settings));
  if (!parsed.success) throw new PolicyRefused(problemsIn(parsed.error.issues));
  return deepFreeze(parsed.data);
}

/** The policy of the source documents, with nothing local in it. */
export const defaultPolicy = (): Policy => parsePolicy();

/** One policy is shared by every request of a module: nothing that reads it can change it for the rest. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
