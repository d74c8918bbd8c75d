import fc from 'fast-check';
import { InvalidInput } from '../../plugin/core/errors';
import { agendaDocument } from '../../plugin/invitations/agenda-document';
import { childInvitationLetter } from '../../plugin/invitations/child-invitation';
import { invitationEmail, invitationLetter } from '../../plugin/invitations/invitation-letter';
import { professionalInvitationEmail, professionalInvitationLetter } from '../../plugin/invitations/professional-invitation';
import { childPlanDocument } from '../../plugin/plans/child-plan-document';
import { familyPlanDocument } from '../../plugin/plans/plan-document';
import {
  aChildInvitation,
  aChildPlan,
  aMeetingForLetter,
  anAgenda,
  anInvitation,
  aPlan,
  aProfessionalInvitation,
} from '../builders/letters';

/** Somebody round the child, and how the records say to reach them. */
interface Somebody {
  readonly house: string;
  readonly postcode: string;
  readonly digits: string;
  readonly email: string;
}

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const somebody: fc.Arbitrary<Somebody> = fc.record({
  house: fc
    .tuple(
      fc.integer({ min: 2, max: 250 }),
      fc.constantFrom('Mill Lane', 'Tannery Row', 'St Brigid’s Close', 'Łódź Street', 'Weir-Head Road'),
    )
    .map(([number, street]) => `${number} ${street}`),
  postcode: fc
    .tuple(fc.constantFrom('AM2', 'AM14', 'Q1A'), digit, fc.constantFrom('BC', 'XY', 'ZZ'))
    .map(([area, unit, end]) => `${area} ${unit}${end}`),
  digits: fc
    .tuple(fc.constantFrom('01632960', '07700900'), digit, digit, fc.integer({ min: 2, max: 9 }))
    .map(([start, a, b, c]) => `${start}${a}${b}${c}`)
    // The number of the advice service that every letter names is nobody's own.
    .filter((digits) => digits !== '01632960999'),
  email: fc
    .string({ unit: fc.constantFrom('a', 'b', 'z', '.', '7'), minLength: 3, maxLength: 9 })
    .map((name) => `x${name.replace(/\.+/g, '.')}x@example.org`),
});

/** The many ways in which somebody writes it into a free text, wherever that ends up. */
const leakOf = (person: Somebody): fc.Arbitrary<string> => {
  const { house, postcode, digits, email } = person;
  const international = `+44 (0)${digits.slice(1, 5)} ${digits.slice(5)}`;
  return fc
    .tuple(
      fc.constantFrom('', 'He sleeps at ', 'Ring Emeka on ', 'see ('),
      fc.constantFrom(
        house,
        house.toUpperCase(),
        house.replace(' ', '  '),
        postcode,
        postcode.toLowerCase().replace(' ', ''),
        digits,
        `${digits.slice(0, 5)} ${digits.slice(5)}`,
        international,
        email,
        email.toUpperCase(),
      ),
      fc.constantFrom('', '.', ', every Friday', ')\nand back'),
    )
    .map((parts) => parts.join(''));
};

/** Everybody's details in the case system's own shape: some with commas, some in capitals, telephone numbers with blanks. */
const asRecorded = ({ house, postcode, digits, email }: Somebody): readonly string[] => [
  `${house}, Ambersham, ${postcode}`,
  `${house.toUpperCase()} AMBERSHAM ${postcode}`,
  `${digits.slice(0, 5)} ${digits.slice(5)}`,
  email,
];

const squeezed = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '');

/** Looks for each detail in everything that would be printed or sent, by a reading of its own. */
function givesAway(printed: string, { house, postcode, digits, email }: Somebody): boolean {
  const plain = squeezed(printed);
  return (
    [house, postcode, email].some((detail) => plain.includes(squeezed(detail))) || plain.includes(digits) || plain.includes(digits.slice(1))
  );
}

type Maker = (text: string, otherPeoplesContacts: readonly string[]) => unknown;

const places: readonly (readonly [string, Maker])[] = [
  ['why the person matters', (whyYouMatter, otherPeoplesContacts) => both(anInvitation({ whyYouMatter, otherPeoplesContacts }))],
  ['the reason in brief', (purposeInBrief, otherPeoplesContacts) => both(anInvitation({ purposeInBrief, otherPeoplesContacts }))],
  ['the reason', (purposeInFull, otherPeoplesContacts) => both(anInvitation({ purposeInFull, otherPeoplesContacts }))],
  ['the short agenda', (text, otherPeoplesContacts) => both(anInvitation({ agenda: ['Hello', text], otherPeoplesContacts }))],
  ['the help arranged', (text, otherPeoplesContacts) => both(anInvitation({ arranged: [text], otherPeoplesContacts }))],
  ['the enclosures', (text, otherPeoplesContacts) => both(anInvitation({ enclosures: [text], otherPeoplesContacts }))],
  [
    'a home as the venue',
    (text, otherPeoplesContacts) =>
      both(
        anInvitation({
          meeting: aMeetingForLetter({ place: { kind: 'venue', text, isHome: true, unsafeForRecipient: false } }),
          otherPeoplesContacts,
        }),
      ),
  ],
  [
    'a venue unsafe for the recipient',
    (text, otherPeoplesContacts) =>
      both(
        anInvitation({
          meeting: aMeetingForLetter({ place: { kind: 'venue', text, isHome: false, unsafeForRecipient: true } }),
          otherPeoplesContacts,
        }),
      ),
  ],
  [
    'how to join online',
    (joinBy, otherPeoplesContacts) =>
      both(anInvitation({ meeting: aMeetingForLetter({ place: { kind: 'online', joinBy } }), otherPeoplesContacts })),
  ],
  [
    'who runs the meeting',
    (role, otherPeoplesContacts) =>
      both(anInvitation({ meeting: aMeetingForLetter({ runBy: { name: 'Helen', role, independent: false } }), otherPeoplesContacts })),
  ],
  ['the questions to a professional', (text, otherPeoplesContacts) => bothProfessional({ questions: [text], otherPeoplesContacts })],
  [
    'the information wanted',
    (what, otherPeoplesContacts) => bothProfessional({ information: { what, by: anInvitation().replyBy }, otherPeoplesContacts }),
  ],
  [
    'who comes, in a child’s letter',
    (text, otherPeoplesContacts) => childInvitationLetter(aChildInvitation({ whoIsComing: [text], otherPeoplesContacts })),
  ],
  ['the ground rules', (text, otherPeoplesContacts) => agendaDocument(anAgenda({ groundRules: [text], otherPeoplesContacts }))],
  [
    'a view that is read out',
    (text, otherPeoplesContacts) => agendaDocument(anAgenda({ absentViews: [{ from: 'Joan', text }], otherPeoplesContacts })),
  ],
  [
    'an action',
    (what, otherPeoplesContacts) => familyPlanDocument(aPlan({ actions: [{ ...aPlan().actions[0]!, what }], otherPeoplesContacts })),
  ],
  [
    'how we will know',
    (howWeWillKnow, otherPeoplesContacts) =>
      familyPlanDocument(aPlan({ actions: [{ ...aPlan().actions[0]!, howWeWillKnow }], otherPeoplesContacts })),
  ],
  [
    'a decision',
    (answer, otherPeoplesContacts) => familyPlanDocument(aPlan({ decisions: [{ question: 'Where?', answer }], otherPeoplesContacts })),
  ],
  [
    'the child’s words',
    (words, otherPeoplesContacts) => familyPlanDocument(aPlan({ childVoice: [{ child: 'Zoë', words }], otherPeoplesContacts })),
  ],
  ['who watches', (monitoring, otherPeoplesContacts) => familyPlanDocument(aPlan({ monitoring, otherPeoplesContacts }))],
  [
    'the reasons for the decision',
    (reasons, otherPeoplesContacts) => familyPlanDocument(aPlan({ decision: { ...aPlan().decision!, reasons }, otherPeoplesContacts })),
  ],
  [
    'whom a child can talk to',
    (how, otherPeoplesContacts) => childPlanDocument(aChildPlan({ talkTo: [{ name: 'Emeka', how }], otherPeoplesContacts })),
  ],
  [
    'what will not happen',
    (why, otherPeoplesContacts) => childPlanDocument(aChildPlan({ willNotHappen: [{ what: 'Moving', why }], otherPeoplesContacts })),
  ],
];

const both = (invitation: Parameters<typeof invitationLetter>[0]) => [invitationLetter(invitation), invitationEmail(invitation)];
const bothProfessional = (changes: Parameters<typeof aProfessionalInvitation>[0]) => [
  professionalInvitationLetter(aProfessionalInvitation(changes)),
  professionalInvitationEmail(aProfessionalInvitation(changes)),
];

describe('nobody else’s address, telephone number or e-mail address is ever printed or sent', () => {
  it.each(places)('whatever is typed as %s', (_place, make) => {
    const case_ = somebody.chain((person) => fc.tuple(fc.constant(person), leakOf(person), fc.array(somebody, { maxLength: 3 })));
    fc.assert(
      fc.property(case_, ([person, text, others]) => {
        let printed: string;
        try {
          printed = JSON.stringify(make(text, [person, ...others].flatMap(asRecorded)));
        } catch (error) {
          if (error instanceof InvalidInput) return !givesAway(JSON.stringify(error.problems), person);
          throw error;
        }
        return !givesAway(printed, person);
      }),
      { numRuns: 100 },
    );
  });

  it('while the same letters without them are all released', () => {
    for (const [, make] of places) expect(() => make('at school', [])).not.toThrow();
  });
});
