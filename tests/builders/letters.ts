import { day } from '../../plugin/core/calendar-day';
import { parsePolicy } from '../../plugin/core/policy';
import type { AgendaDocument } from '../../plugin/invitations/agenda-document';
import { FAMILY_MEETING_PARTS } from '../../plugin/invitations/agenda-document';
import type { ChildInvitation } from '../../plugin/invitations/child-invitation';
import type { FamilyInvitation } from '../../plugin/invitations/invitation-letter';
import type { LetterBasics, MeetingForLetter, Recipient } from '../../plugin/invitations/invitation-words';
import type { ProfessionalInvitation } from '../../plugin/invitations/professional-invitation';
import type { ChildPlanDocument } from '../../plugin/plans/child-plan-document';
import type { FamilyPlanDocument } from '../../plugin/plans/plan-document';
import { ourWording } from './our-wording';

/** Letters of the reference meeting (the Okafor-Łukaszewski family). */
export const aService = parsePolicy({
  service: {
    name: 'Ambershire Family Meetings Service',
    address: ['Civic Centre', '1 Market Square', 'Ambersham', 'AM1 1AA'],
    telephone: '01632 960001',
    email: 'family.meetings@example.org',
    independentAdviceText: 'Family Rights Group gives families advice that is free and independent of the council. Ring 01632 960999.',
  },
}).service;

/** How people round the child can be reached: none of it may ever be printed. */
export const OTHER_PEOPLES_CONTACTS: readonly string[] = [
  '14 Mill Lane, Ambersham, AM2 3BC',
  'Flat 2, The Maltings, Ambersham AM2 4DE',
  '07700 900123',
  '+44 7700 900456',
  'piotr@example.org',
];

export const basics: LetterBasics = {
  reference: 'FM-2026-0417',
  writtenOn: day('2026-05-18'),
  service: aService,
  otherPeoplesContacts: OTHER_PEOPLES_CONTACTS,
  wording: ourWording,
};

export const aMeetingForLetter = (changes: Partial<MeetingForLetter> = {}): MeetingForLetter => ({
  label: 'family meeting',
  on: day('2026-06-05'),
  startsAt: '17:30',
  likelyLength: 'about two hours',
  place: { kind: 'venue', text: 'Riverside Community Centre\nWharf Road\nAmbersham AM1 4QT', isHome: false, unsafeForRecipient: false },
  runBy: { name: 'Helen Marsh', role: 'senior practitioner', independent: false },
  ...changes,
});

export const aRecipient = (changes: Partial<Recipient> = {}): Recipient => ({
  name: 'Grace Okafor',
  greeting: 'Mrs Okafor',
  addressLines: ['8 Orchard Close', 'Ambersham', 'AM3 5FG'],
  by: 'post',
  ...changes,
});

export const anInvitation = (changes: Partial<FamilyInvitation> = {}): FamilyInvitation => ({
  ...basics,
  recipient: aRecipient(),
  disclosure: 'full-meeting',
  meeting: aMeetingForLetter(),
  children: ['Zoë', 'Tomasz'],
  whyYouMatter: 'Zoë says that you always listen, and that Sundays at your house are her favourite day.',
  purposeInBrief: 'Amara has been unwell, and the children need some extra help.',
  purposeInFull: 'The school has seen that Zoë and Tomasz are often tired and hungry on Mondays. We want to plan who can help at weekends.',
  agenda: [
    'Everyone says who they are.',
    'We say what we are worried about and what is going well.',
    'The family talks about what it wants to do.',
    'We write down a plan: who does what, and by when.',
  ],
  arranged: ['A taxi will fetch you at 5pm.'],
  refreshments: true,
  replyBy: day('2026-05-29'),
  complaintsLeaflet: 'If you are not happy: how to complain',
  enclosures: ['Agenda', 'How we use information about you', 'What to expect', 'Tell us how it was (feedback form)'],
  ...changes,
});

export const aProfessionalInvitation = (changes: Partial<ProfessionalInvitation> = {}): ProfessionalInvitation => ({
  ...basics,
  recipient: aRecipient({
    name: 'Bríd Ní Dhomhnaill',
    greeting: 'Bríd Ní Dhomhnaill',
    addressLines: ['School Nursing Team', 'Health Centre', 'Ambersham', 'AM1 9ZZ'],
  }),
  meeting: aMeetingForLetter(),
  children: ['Zoë Okafor', 'Tomasz Łukaszewski'],
  purpose: 'The family is making a plan for the children’s weekends and mornings.',
  questions: ['What does the school nurse see on Monday mornings?', 'What help can the school give before lessons start?'],
  attends: 'information-part',
  onlyAtFamilysWish: true,
  familyWishesIt: true,
  information: { what: 'a short note on breakfast and attendance since January', by: day('2026-05-29') },
  replyBy: day('2026-05-27'),
  ...changes,
});

export const aChildInvitation = (changes: Partial<ChildInvitation> = {}): ChildInvitation => ({
  ...basics,
  recipient: aRecipient({ name: 'Zoë Okafor', greeting: 'Zoë', by: 'hand', addressLines: undefined }),
  firstName: 'Zoë',
  meeting: aMeetingForLetter(),
  whoIsComing: ['Mum', 'Nana Grace', 'Uncle Emeka', 'Auntie Kasia (on the screen)'],
  whoToAsk: 'Helen',
  advocate: 'Sana',
  ...changes,
});

export const anAgenda = (changes: Partial<AgendaDocument> = {}): AgendaDocument => ({
  ...basics,
  meetingLabel: 'family meeting',
  children: ['Zoë', 'Tomasz'],
  on: day('2026-06-05'),
  startsAt: '17:30',
  parts: FAMILY_MEETING_PARTS.map((part, i) => ({ ...part, time: i === 4 ? undefined : '10 minutes' })),
  groundRules: ['We listen to each other.', 'One person speaks at a time.', 'Anyone can ask for a break.'],
  bottomLines: { must: ['Zoë and Tomasz have breakfast every school day.'], cannot: ['The children cannot be left alone at night.'] },
  speaksFirst: 'Zoë',
  absentViews: [{ from: 'Joan Fairweather-Montgomery-Smythe', text: 'Tomasz can come to me any Saturday. I have missed him.' }],
  ...changes,
});

export const aPlan = (changes: Partial<FamilyPlanDocument> = {}): FamilyPlanDocument => ({
  ...basics,
  planLabel: 'family plan',
  versionNumber: 1,
  children: ['Zoë', 'Tomasz'],
  meeting: { label: 'family meeting', on: day('2026-06-05') },
  present: [
    { name: 'Amara Okafor', relation: 'mother' },
    { name: 'Piotr Łukaszewski', relation: 'father of Tomasz' },
    { name: 'Grace Okafor', relation: 'grandmother' },
    { name: 'Emeka Okafor', relation: 'uncle' },
    { name: 'Kasia Łukaszewska', relation: 'aunt, by video' },
    { name: 'Bríd Ní Dhomhnaill', relation: 'neighbour' },
    { name: 'Joan Fairweather-Montgomery-Smythe', relation: 'former foster carer' },
  ],
  aim: 'We want Zoë and Tomasz to be rested, fed and happy at home with their mum, and we want Amara to know that she is not on her own.',
  childVoice: [
    { child: 'Zoë', words: 'I want Mum to get better and I do not want to do all the cooking.' },
    { child: 'Tomasz', words: 'I like it when Uncle Emeka plays football with me.' },
  ],
  decisions: [{ question: 'Who helps at weekends?', answer: 'Grace and Emeka take turns. Bríd is next door if anything goes wrong.' }],
  actions: [
    {
      what: 'Cook a hot meal on Saturday and Sunday',
      who: 'Grace Okafor',
      by: day('2026-06-13'),
      kind: 'practical',
      howWeWillKnow: 'Zoë ticks the list on the fridge',
    },
    {
      what: 'Take Tomasz to football every Saturday',
      who: 'Emeka Okafor',
      by: day('2026-06-13'),
      kind: 'practical',
      howWeWillKnow: 'The coach sees him there',
    },
    { what: 'Ring Amara every evening', who: 'Kasia Łukaszewska', by: day('2026-06-06'), kind: 'emotional' },
    {
      what: 'Sit with Amara when she feels low',
      who: 'Bríd Ní Dhomhnaill',
      by: day('2026-06-06'),
      kind: 'emotional',
      howWeWillKnow: 'Amara says that it helps',
    },
    {
      what: 'Ask the school for places at the breakfast club',
      who: 'Helen Marsh',
      by: day('2026-06-12'),
      kind: 'practical',
      howWeWillKnow: 'Both children have a place',
    },
    {
      what: 'Check how Tomasz is sleeping',
      who: 'Joan Fairweather-Montgomery-Smythe',
      by: day('2026-06-19'),
      kind: 'practical',
      howWeWillKnow: 'He is less tired on Mondays',
    },
  ],
  professionalSupport: 'The school nurse sees Tomasz every two weeks. The worker visits every Thursday.',
  bottomLines: { must: 'Zoë and Tomasz have breakfast every school day.', cannot: 'The children cannot be left alone at night.' },
  familyContingency: 'If Grace is ill, Bríd cooks. If Bríd is away, Emeka comes over.',
  professionalContingency: 'If the children are alone at night, the worker comes the same day and the family meets again within a week.',
  monitoring: 'Monday to Friday: Helen Marsh. Saturday: Emeka. Sunday: Grace.',
  nominatedFamilyMember: 'Emeka Okafor',
  reviewOn: day('2026-07-10'),
  joins: 'This plan is part of the child in need plan.',
  agreed: { by: 'everyone who was there', on: day('2026-06-05') },
  decision: { decision: 'accepted', by: 'Helen Marsh, senior practitioner', on: day('2026-06-08') },
  writtenOn: day('2026-06-08'),
  ...changes,
});

export const aChildPlan = (changes: Partial<ChildPlanDocument> = {}): ChildPlanDocument => ({
  ...basics,
  firstName: 'Zoë',
  otherChildren: ['Tomasz', 'Baby'],
  willHappen: [
    { what: 'Nana cooks a hot meal', who: 'Nana Grace', when: 'Every Saturday and Sunday' },
    { what: 'You go to breakfast club', who: 'Helen asks the school', when: 'From Friday 12 June' },
  ],
  willNotHappen: [{ what: 'You will not have to cook for everyone.', why: 'The grown-ups want you to have time for your friends.' }],
  talkTo: [
    { name: 'Uncle Emeka', how: 'tell him on Saturdays, or ask Mum to ring him' },
    { name: 'Helen', how: 'tell her when she comes on Thursdays' },
  ],
  lookAgainOn: day('2026-07-10'),
  writtenOn: day('2026-06-08'),
  ...changes,
});
