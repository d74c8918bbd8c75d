import { z } from 'zod';
import { ROLES, type Role } from './actor';
import { complaintDays } from './policy-complaints';
import { group, words } from './policy-setting';

/** Who the family is told to ring, write to and complain to. What only the council knows is null until it says it. */
export const serviceContact = group({
  name: words(120, 'the name of the service')
    .default('Family group decision making service')
    .describe('the service that signs letters (S1-46)'),
  address: z
    .array(words(80, 'a line of the address'), 'give the lines of the address as a list')
    .max(7, 'give at most 7 lines')
    .default([])
    .describe("lines of the service's postal address on every letter; a letter cannot be released while it is empty (L1 to L17)"),
  telephone: words(40, 'a telephone number')
    .nullable()
    .default(null)
    .describe("the number families ring: the service's, never a worker's own (L3); null = not known yet"),
  email: z
    .email("give the service's e-mail address")
    .nullable()
    .default(null)
    .describe("the service's e-mail address on letters, and where answers go; null = none"),
  statement: words(600, 'a short text')
    .default('Children do best when their family and the people close to them are at the heart of decisions about them.')
    .describe('the sentence about the service that letters open with (S1-01)'),
  complaintsText: words(2000, 'a short text')
    .default(
      'If you are not happy with any part of this, please talk to us first if you feel you can. You can also make a complaint: our complaints leaflet says how, and who can help you; ask us for one if you do not have it. Complaining does not affect the help you get.',
    )
    .describe('the paragraph on complaining in every family letter, on the form to consent on and in the plan (S0-30)'),
  independentAdviceText: words(2000, 'a short text')
    .default('Family Rights Group gives families advice that is free and independent of the council: www.frg.org.uk.')
    .describe('where the family can get advice from outside the council, in every family letter (S1-47)'),
  complaintDays: complaintDays.prefault({}).describe('by when each step of a complaint is answered, in the complaints leaflet (L14)'),
});

const ROLE_LABELS: Readonly<Record<Role, string>> = {
  worker: 'social worker',
  'senior-practitioner': 'senior practitioner',
  coordinator: 'independent coordinator',
  'team-manager': 'team manager',
  'business-support': 'business support',
  'performance-analyst': 'performance analyst',
  administrator: 'administrator',
  'conference-chair': 'child protection chair',
  auditor: 'auditor',
};

const roleLabel = (role: Role) =>
  words(60, 'a name').default(ROLE_LABELS[role]).describe(`what pages and letters call the ${role} (S0-31, C18, C20)`);

const roleLabels = Object.fromEntries(ROLES.map((role) => [role, roleLabel(role)])) as Record<Role, ReturnType<typeof roleLabel>>;

/** Local words for things that councils call by different names (C19, C20). */
export const labels = group({
  roles: group(roleLabels).prefault({}).describe('what the council calls each role'),
  assessment: words(60, 'a name')
    .default('child and family assessment')
    .describe('what the assessment is called ("Core Assessment" is an old name, S0-14)'),
  lookedAfterReview: words(60, 'a name').default('looked-after review').describe('what the review of a looked-after child is called (C19)'),
  familyPlan: words(60, 'a name').default('family plan').describe('what the plan is called on pages and on paper'),
});
