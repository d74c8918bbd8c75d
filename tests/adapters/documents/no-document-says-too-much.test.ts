import fc from 'fast-check';
import { day } from '../../../plugin/core/calendar-day';
import { asEmail } from '../../../plugin/core/document-as-email';
import type { PrintedDocument } from '../../../plugin/core/documents-port';
import { InvalidInput } from '../../../plugin/core/errors';
import { meetingCaseNote } from '../../../plugin/filing/meeting-case-note';
import { planCaseNote } from '../../../plugin/filing/plan-case-note';
import { outcomeNoticeDocument } from '../../../plugin/follow-up/outcome-notice';
import { agendaDocument } from '../../../plugin/invitations/agenda-document';
import { BLANK_PAPERS, blankPaper } from '../../../plugin/invitations/blank-papers';
import { childInvitationLetter } from '../../../plugin/invitations/child-invitation';
import { consentForm, USUALLY_SHARED } from '../../../plugin/invitations/consent-form';
import { deskRequestDocument } from '../../../plugin/invitations/desk-request-paper';
import { enclosure, ENCLOSURES, feedbackForm } from '../../../plugin/invitations/enclosures';
import { invitationEmail, invitationLetter } from '../../../plugin/invitations/invitation-letter';
import type { LetterBasics, Recipient } from '../../../plugin/invitations/invitation-words';
import { meetingNewsLetter, NEWS } from '../../../plugin/invitations/meeting-news';
import { offerLetter } from '../../../plugin/invitations/offer-letter';
import { printCover } from '../../../plugin/invitations/print-cover';
import { professionalInvitationEmail, professionalInvitationLetter } from '../../../plugin/invitations/professional-invitation';
import { childPlanDocument } from '../../../plugin/plans/child-plan-document';
import { planAnswerLetter } from '../../../plugin/invitations/plan-answer-letter';
import { familyPlanDocument } from '../../../plugin/plans/plan-document';
import { DISCLOSURE_LEVELS, type DisclosureLevel } from '../../../plugin/network/network-member';
import {
  aChildInvitation,
  aChildPlan,
  aMeetingForLetter,
  anAgenda,
  anInvitation,
  aPlan,
  aProfessionalInvitation,
  basics as someBasics,
} from '../../builders/letters';

/** Somebody round the family, and all that can be known of how to reach them. */
interface Person {
  readonly name: string;
  readonly address: string;
  readonly telephone: string;
  readonly email: string;
}

const HOUSE = ['14 Mill Lane', '3 Quay Street', 'Haven House, 14 Shelter Walk', 'Flat 2, The Maltings', '27 Tannery Row', '9 Weir Street'];
const people: readonly Person[] = ['Leanne', 'Craig', 'Sam', 'Pat', 'Toni', 'Ken'].map((name, i) => ({
  name: `${name} Hartley`,
  address: `${HOUSE[i]}, Sampleton ZZ${i + 1} ${i + 1}TR`,
  telephone: `07700 90030${i}`,
  email: `${name.toLowerCase()}@example.org`,
}));

const linesOf = ({ address }: Person): readonly string[] => address.split(', ');
const detailsOf = (person: Person): readonly string[] => [person.address, ...linesOf(person), person.telephone, person.email];

interface Flags {
  readonly by: Recipient['by'];
  readonly largePrint: boolean;
  readonly disclosure: DisclosureLevel;
  readonly home: boolean;
  readonly unsafe: boolean;
  readonly beforeProceedings: boolean;
}

const TRAYS = { usual: 'Tray 1', largePrint: 'Tray 2' } as const;
const BRIEF = 'The family needs some help in the mornings';
const FULL = 'Jo has told his teacher that he is afraid at night';

/** Every document, to this person; each may refuse to be made. The reader's own address stands in the window alone. */
function everyDocument(
  to: Person,
  basics: LetterBasics,
  flags: Flags,
  homeOf: Person,
): readonly (() => readonly (PrintedDocument | object)[])[] {
  const { by, largePrint, disclosure, home, unsafe } = flags;
  const recipient: Recipient = { name: to.name, by, addressLines: by === 'post' ? linesOf(to) : undefined, largePrint };
  const place = {
    kind: 'venue',
    text: home ? homeOf.address : 'Riverside Community Centre',
    isHome: home,
    unsafeForRecipient: unsafe,
  } as const;
  const meeting = aMeetingForLetter({ place });
  const letter = { ...basics, recipient, children: ['Jo'] };
  const family = anInvitation({ ...letter, meeting, disclosure, purposeInBrief: BRIEF, purposeInFull: FULL });
  const professional = aProfessionalInvitation({ ...letter, meeting });
  const news = { ...letter, meetingLabel: 'family meeting', day: day('2026-12-04'), nextOn: day('2026-12-11') };
  const answer = {
    ...letter,
    planLabel: 'family plan',
    inPart: true,
    decidedOn: day('2026-12-08'),
    reasons: 'Nobody is there on Sundays.',
    tests: [],
  };
  const notice = {
    ...basics,
    to: { name: to.name, role: 'chair' },
    children: ['Jo'],
    meeting: { label: 'family meeting', on: day('2026-12-04'), held: true },
  };
  const forChair = {
    protectionPlans: [{ child: 'Jo', since: day('2026-09-01') }],
    actions: [{ what: 'Sleep at the house', who: 'Robin', by: day('2026-12-07') }],
    voices: [{ child: 'Jo', words: 'I want to sleep.' }],
    disagreements: { all: 1, open: 1 },
    leftOut: 0,
  };
  const signed = { planLabel: 'family plan', noReviewBecause: 'There is no plan', signedBy: { name: 'Nia', role: 'worker' } };
  const ofRecord = {
    label: 'family meeting',
    on: day('2026-12-04'),
    reference: basics.reference,
    runBy: { name: 'Nia', role: 'worker' },
    present: people.map(({ name }) => ({ name, role: 'family' })),
    sentViews: [],
    plan: 'reached' as const,
  };
  const agreed = { label: 'family plan', number: 1, agreedOn: day('2026-12-04'), agreedBy: 'everyone' };
  const toPrint = people.map((person, i) => ({
    id: `letter-${i}`,
    addressee: {
      name: person.name,
      greeting: person.name,
      contact: { channel: 'letter' as const, addressLines: linesOf(person), email: person.email },
      formats: [],
      needs: [],
      disclosure,
      enclosures: [],
    },
  }));
  const bound = toPrint.map(({ id }, i) => ({ id, pages: i % 3 }));
  return [
    () => [invitationLetter(family), invitationEmail(family)],
    () => [professionalInvitationLetter(professional), professionalInvitationEmail(professional)],
    () => [childInvitationLetter(aChildInvitation({ ...letter, meeting }))],
    () => [agendaDocument(anAgenda({ ...basics, children: ['Jo'] }))],
    () => [
      offerLetter({ ...letter, meetingLabel: 'family meeting', replyBy: day('2026-12-18'), beforeProceedings: flags.beforeProceedings }),
    ],
    () => [
      consentForm({
        ...basics,
        name: to.name,
        meetingLabel: 'family meeting',
        children: ['Jo'],
        toShare: USUALLY_SHARED,
        ownBehalf: false,
      }),
    ],
    () => [familyPlanDocument(aPlan({ ...basics, largePrint }))],
    () => [childPlanDocument(aChildPlan({ ...basics, largePrint }))],
    () => [
      outcomeNoticeDocument({
        ...notice,
        planLabel: 'family plan',
        noReviewBecause: 'There is no plan',
        signedBy: { name: 'Nia', role: 'worker' },
      }),
    ],
    () => [outcomeNoticeDocument({ ...notice, ...signed, forChair })],
    // Where somebody typed another's home into what goes to the chair, it does not go.
    ...(['aim', 'mustHappen', 'cannotHappen', 'familyContingency', 'professionalContingency', 'reasons'] as const).map((field) => () => [
      outcomeNoticeDocument({ ...notice, ...signed, forChair: { ...forChair, [field]: `He is at ${homeOf.address}` } }),
    ]),
    () => [meetingCaseNote(ofRecord, basics.wording), planCaseNote(agreed, ofRecord, basics.wording)],
    () => [feedbackForm(basics, largePrint)],
    () => [printCover({ letters: toPrint, trays: TRAYS, service: basics.service, on: day('2026-12-01') }, bound)],
    () => [planAnswerLetter(answer)],
    () => [planAnswerLetter({ ...answer, reasons: `Nobody is at ${homeOf.address}.` })],
    ...NEWS.map((which) => () => [meetingNewsLetter({ ...news, news: which })]),
    ...ENCLOSURES.map((which) => () => [enclosure(which, basics, { largePrint, child: false })]),
    () => [enclosure('complaints-leaflet', basics, { largePrint: false, child: true })],
    ...NEWS.map((which) => () => [meetingNewsLetter({ ...news, news: which, forChild: true })]),
    () => [
      deskRequestDocument({
        title: 'Request to business support',
        code: 'FM-7K3Q9/1',
        sendBy: day('2026-12-01'),
        replyBy: day('2026-12-03'),
        letters: people.map(({ name }) => ({ name, how: 'Post', format: 'Standard', mind: '', encloses: 'Agenda' })),
        tasks: ['Book the venue: 1, by 25 November 2026'],
        booked: ['Interpreter: booked'],
        ...basics,
      }),
    ],
    ...BLANK_PAPERS.map((which) => () => [blankPaper(which, { ...basics, largePrint })]),
  ];
}

/** All words on it and in its e-mail; the window with the reader's own address apart. */
const wordsOf = (papers: readonly object[]): string =>
  papers
    .map((paper) => {
      const email = 'blocks' in paper ? asEmail(paper as PrintedDocument, 'A letter') : undefined;
      return JSON.stringify({ paper, email }, (_key, value: unknown) =>
        (value as { kind?: string } | null)?.kind === 'address' ? '' : value,
      );
    })
    .join('\n');

function made(make: () => readonly object[]): readonly object[] {
  try {
    return make();
  } catch (error) {
    if (error instanceof InvalidInput) return [];
    throw error;
  }
}

const basicsFor = (to: Person): LetterBasics => ({
  ...someBasics,
  otherPeoplesContacts: people.filter((other) => other !== to).flatMap((other) => [other.address, other.telephone, other.email]),
});

const pairs = people.flatMap((to) => people.filter((other) => other !== to).map((other) => [to.name, other.name, to, other] as const));
const usual: Flags = { by: 'post', largePrint: false, disclosure: 'full-meeting', home: false, unsafe: false, beforeProceedings: true };

test.each(pairs)('no document to %s holds an address, number, e-mail address or home of %s', (_to, _other, to, other) => {
  for (const home of [false, true]) {
    const papers = everyDocument(to, basicsFor(to), { ...usual, home }, other).flatMap(made);
    expect(papers.length).toBeGreaterThan(35);
    const words = wordsOf(papers);
    expect(detailsOf(other).filter((detail) => words.includes(detail))).toEqual([]);
  }
});

test('the list on top of the letters names nobody; how it was says nothing of a case; a case note nothing of how to reach anybody', () => {
  const [to, other] = people as readonly [Person, Person];
  const papers = everyDocument(to, basicsFor(to), usual, other).flatMap(made);
  const ofTemplate = (start: string) => wordsOf(papers.filter((paper) => 'template' in paper && String(paper.template).startsWith(start)));
  expect(ofTemplate('print-cover')).toContain('LETTER-1');
  expect(ofTemplate('print-cover')).not.toMatch(/Hartley|Leanne|Craig|FM-2026|Jo\b/);
  expect(ofTemplate('feedback-form')).toContain('safe');
  expect(ofTemplate('feedback-form')).not.toMatch(/Hartley|FM-2026|Jo\b/);
  const notes = papers.filter((paper) => 'body' in paper);
  expect(notes).toHaveLength(2);
  const everyDetail = people.flatMap(detailsOf);
  expect(everyDetail.filter((detail) => wordsOf(notes).includes(detail))).toEqual([]);
});

test('whatever the family, the flags and the levels: no document breaks what it must not say', () => {
  const flags = fc.record({
    by: fc.constantFrom<Recipient['by']>('post', 'hand', 'e-mail'),
    largePrint: fc.boolean(),
    disclosure: fc.constantFrom(...DISCLOSURE_LEVELS),
    home: fc.boolean(),
    unsafe: fc.boolean(),
    beforeProceedings: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.constantFrom(...people), fc.constantFrom(...people), flags, (to, other, given) => {
      fc.pre(to !== other);
      const papers = everyDocument(to, basicsFor(to), given, other).map(made);
      const all = wordsOf(papers.flat());
      const invitation = wordsOf(papers[0] ?? []);
      const withPlace = papers.slice(0, 3).map(wordsOf).join('');
      return (
        detailsOf(other).every((detail) => !all.includes(detail)) &&
        (given.by === 'post' || !all.includes(to.address)) &&
        ((!given.home && !given.unsafe) || !withPlace.includes('Riverside')) &&
        (given.disclosure === 'full-meeting' || !all.includes(FULL)) &&
        (given.disclosure === 'full-meeting' || given.disclosure === 'reason-in-brief' || !all.includes(BRIEF)) &&
        (given.disclosure !== 'nothing-yet' || invitation === '') &&
        // A subject and a title stand on lock screens and in file lists.
        papers.flat().every((paper) => !('subject' in paper) || !/\bJo\b|Hartley|invitation/.test(String(paper.subject))) &&
        // No worker's own number, and the episode's code alone.
        !/07700/.test(all)
      );
    }),
    { numRuns: 60, seed: 20261121 },
  );
});
