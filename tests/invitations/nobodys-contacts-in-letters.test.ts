import fc from 'fast-check';
import { day } from '../../plugin/core/calendar-day';
import { composeLetter } from '../../plugin/invitations/compose-letter';
import { contactsRoundTheFamily, type RoundTheFamily } from '../../plugin/invitations/contacts-round-the-family';
import { letterKindOf } from '../../plugin/invitations/invitee';
import { ourWording } from '../builders/our-wording';
import { HARTLEY_CONTACTS, HARTLEY_NETWORK, HARTLEYS, theHartleyMeeting } from '../builders/hartley-family';
import { someLetterWords, someMeetingWords, somePersonalWords } from '../builders/an-invitation';
import { nia } from '../builders/okafor-family';
import type { World } from '../builders/world';

const today = day('2026-11-21');
const { jayden, bump, ken, ...REACHABLE } = HARTLEYS;

let world: World;
let round: RoundTheFamily;
beforeAll(async () => {
  world = await theHartleyMeeting();
  round = await contactsRoundTheFamily([jayden, bump], HARTLEY_NETWORK, { caseSystem: world.caseRecords, today });
});
afterAll(() => world.end());

const invitees = HARTLEY_NETWORK.filter((member) => letterKindOf(member) !== undefined && member.personId !== ken);
const contacts = Object.values(REACHABLE).flatMap((personId) => HARTLEY_CONTACTS[personId].map((contact) => ({ personId, contact })));
/** A post box alone is no address that the records could tell from a post box of anybody. */
const told = contacts.filter(({ contact }) => !/^(?:PO Box|Haven House)/.test(contact));

/** Where a worker could write it. */
const PLACES = [
  'whyYouMatter',
  'arranged',
  'greeting',
  'purposeInBrief',
  'purposeInFull',
  'agenda',
  'enclosures',
  'likelyLength',
  'purpose',
  'questions',
  'information',
  'whoIsComing',
  'whoToAsk',
  'advocate',
  'venue',
] as const;
type Place = (typeof PLACES)[number];

/** The letter to somebody, with a text of the worker's in one place of it. */
function letterWith(member: (typeof HARTLEY_NETWORK)[number], place: Place, text: string) {
  const by = (here: Place, otherwise: string) => (here === place ? text : otherwise);
  return composeLetter({
    request: {
      reference: 'FM-7K3Q9',
      meeting: someMeetingWords({
        children: [{ personId: jayden, firstName: 'Jayden', fullName: 'Jayden Hartley', restricted: false, unborn: false }],
        venue: by('venue', 'Riverside Community Centre'),
      }),
      words: someLetterWords({
        purposeInBrief: by('purposeInBrief', 'Some help'),
        purposeInFull: by('purposeInFull', 'More help'),
        agenda: ['Hello', by('agenda', 'A plan')],
        enclosures: [by('enclosures', 'What to expect')],
        likelyLength: by('likelyLength', 'two hours'),
      }),
    },
    invitation: {
      kind: letterKindOf(member)!,
      words: somePersonalWords({
        childIds: [jayden],
        greeting: by('greeting', member.name),
        whyYouMatter: by('whyYouMatter', 'You listen.'),
        arranged: [by('arranged', 'A taxi')],
        purpose: by('purpose', 'A plan'),
        questions: [by('questions', 'What can you do?')],
        information: { what: by('information', 'A note'), by: day('2026-12-01') },
        whoIsComing: [by('whoIsComing', 'Mum')],
        whoToAsk: by('whoToAsk', 'Nia'),
        advocate: by('advocate', 'Sana'),
      }),
    },
    member,
    service: world.policy.service,
    wording: ourWording,
    writtenOn: today,
    otherPeoplesContacts: round.contactsOfOthers(member),
    namesKept: round.namesKept([jayden, member.personId]),
  });
}

/** Everything that goes out but the recipient's own address window. */
const printed = (pack: object | undefined): string =>
  JSON.stringify(pack ?? {}, (key, value: unknown) => ((value as { kind?: string } | null)?.kind === 'address' ? key : value));

const ownContacts = ({ contact }: (typeof HARTLEY_NETWORK)[number]): readonly string[] => [
  ...(contact?.addressLines ?? []),
  ...(contact?.email === undefined ? [] : [contact.email]),
];

const squeezed = (text: string): string => text.toLowerCase().replace(/[^a-z0-9@]/g, '');

test('whatever a worker writes wherever: a letter that goes out holds nobody else’s address, telephone number or e-mail address', () => {
  const leak = fc.record({
    member: fc.constantFrom(...invitees),
    place: fc.constantFrom(...PLACES),
    who: fc.constantFrom(...told),
    before: fc.constantFrom('', 'He sleeps at ', 'Ring ', '('),
    shape: fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.replaceAll(' ', '  '),
      (text: string) => text.replace(/^07/, '+44 7'),
    ),
  });
  fc.assert(
    fc.property(leak, ({ member, place, who, before, shape }) => {
      // Who lives or has letters at the same place knows it already.
      fc.pre(who.personId !== member.personId && !ownContacts(member).includes(who.contact));
      // The venue has an address of its own, and people live behind the same postcode.
      fc.pre(place !== 'venue' || !/^[A-Z]{2}\d \d[A-Z]{2}$/u.test(who.contact));
      const { problems, pack } = letterWith(member, place, `${before}${shape(who.contact)}`);
      const given = squeezed(printed(pack)).includes(squeezed(who.contact).replace(/^07700/, '7700'));
      // The problem says where it stands and never repeats it.
      return !given && !squeezed(JSON.stringify(problems)).includes(squeezed(who.contact));
    }),
    { numRuns: 600, seed: 20261121 },
  );
});

test('while the same letters without it all go out', () => {
  for (const member of invitees.filter((each) => each.kind !== 'professional' || each.familyWish !== undefined)) {
    expect([member.id, letterWith(member, 'whyYouMatter', 'At school.').problems]).toEqual([member.id, []]);
  }
  expect(round.contactsOfOthers({ id: 'm-nia', personId: nia.workerId })).toContain('01632 960305');
});

describe('a restricted sister who is not on the meeting (roles.md rule 2)', () => {
  // Mia is on the family's list and related to Jayden: her record is restricted.
  const others = invitees.filter(({ personId }) => personId !== HARTLEYS.mia);

  test('stands in no letter that goes out, wherever a worker wrote her name', () => {
    const leak = fc.record({
      member: fc.constantFrom(...others),
      place: fc.constantFrom(...PLACES),
      text: fc.constantFrom('Mia comes too', 'for Jayden and MIA', 'Mia’s things', 'Mia Hartley', 'mia'),
    });
    fc.assert(
      fc.property(leak, ({ member, place, text }) => {
        const { problems, pack } = letterWith(member, place, text);
        return !/\bmia\b/i.test(printed(pack)) && !/\bmia\b/i.test(JSON.stringify(problems));
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  test('is told to the worker with the place where her name stands', () => {
    const { problems } = letterWith(
      others.find(({ id }) => id === 'm-sam')!,
      'whyYouMatter',
      'You fetch Mia from school.',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('a name that must not be on this paper stands in why this person matters'),
    ]);
  });

  test('is looked for among the children round the family alone: nobody else’s record is asked for', async () => {
    const { caseRecords } = world;
    caseRecords.addPerson({ id: 'p-stranger', fullName: 'Ottoline Vane', dateOfBirth: day('2015-01-01'), restricted: true });
    const again = await contactsRoundTheFamily([jayden, bump], HARTLEY_NETWORK, { caseSystem: caseRecords, today });
    expect(again.namesKept([jayden])).toEqual(['mia', 'mia hartley']);
    expect(again.namesKept([jayden, HARTLEYS.mia])).toEqual([]);
  });

  test('asks the case system once for all of them', async () => {
    const { caseRecords } = world;
    const before = caseRecords.asked.length;
    await contactsRoundTheFamily([jayden, bump], HARTLEY_NETWORK, { caseSystem: caseRecords, today });
    expect(caseRecords.asked.slice(before)).toEqual(['relationshipsOfEach', 'personsOf', 'addressesOfEach', 'telephonesOfEach']);
  });
});
