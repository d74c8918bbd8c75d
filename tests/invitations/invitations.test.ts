import { InvalidInput } from '../../plugin/core/errors';
import type { PrintedDocument } from '../../plugin/core/documents-port';
import { agendaDocument } from '../../plugin/invitations/agenda-document';
import { childInvitationLetter } from '../../plugin/invitations/child-invitation';
import { familyInvitationProblems, invitationEmail, invitationLetter } from '../../plugin/invitations/invitation-letter';
import { professionalInvitationLetter } from '../../plugin/invitations/professional-invitation';
import {
  aChildInvitation,
  aMeetingForLetter,
  anAgenda,
  anInvitation,
  aProfessionalInvitation,
  aRecipient,
  aService,
} from '../builders/letters';

const wordsOf = (document: PrintedDocument) => JSON.stringify(document.blocks);
const whyNot = (make: () => unknown): readonly string[] => {
  try {
    make();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map((problem) => problem.message);
  }
};

describe('an invitation to a relative or friend (L3)', () => {
  const letter = wordsOf(invitationLetter(anInvitation()));

  it.each([
    ['why they matter to the child', 'Zoë says that you always listen'],
    ['the day', 'Friday 5 June 2026'],
    ['the time and the likely length', '5:30pm. It is likely to take about two hours.'],
    ['the place', 'Riverside Community Centre'],
    ['who runs it', 'Helen Marsh, senior practitioner'],
    ['the agenda in short', 'We write down a plan: who does what, and by when.'],
    [
      'help with travel, childcare, an interpreter and an advocate',
      'travel, with care for your children, with an interpreter, and with an advocate',
    ],
    ['food', 'There will be food and drinks.'],
    ['how to give views without coming', 'You can also write to us or ring us'],
    ['a reply slip', 'Yes, I will come'],
    ['the day to reply by', 'Friday 29 May 2026'],
    ['what is kept private', 'Please keep what is said at the meeting private.'],
    ['whom to ring if they would feel unsafe', 'Would you feel unsafe if you met someone there? Please ring us on 01632 960001'],
    ['how to complain', 'If you are not happy: how to complain'],
    ['advice from outside the council', 'Family Rights Group'],
    ['that it is their choice', 'You do not have to come.'],
    ['the episode’s code', 'FM-2026-0417'],
  ])('says %s', (_what, words) => {
    expect(letter).toContain(words);
  });

  it('says that an independent coordinator does not make decisions', () => {
    const meeting = aMeetingForLetter({ runBy: { name: 'Sana Mirza', role: 'independent coordinator', independent: true } });
    expect(wordsOf(invitationLetter(anInvitation({ meeting })))).toContain('Sana Mirza does not make decisions about your family.');
    expect(letter).not.toContain('does not make decisions');
  });

  it.each([
    ['that-there-is-a-meeting', false, false],
    ['reason-in-brief', true, false],
    ['full-meeting', true, true],
  ] as const)('gives no more reason than the level allows: %s', (disclosure, brief, full) => {
    const invitation = anInvitation({ disclosure });
    for (const words of [wordsOf(invitationLetter(invitation)), invitationEmail(invitation).text, invitationEmail(invitation).html]) {
      expect(words.includes('Amara has been unwell')).toBe(brief);
      expect(words.includes('tired and hungry')).toBe(full);
    }
  });

  it('does not go to someone who is to be told nothing yet', () => {
    expect(whyNot(() => invitationLetter(anInvitation({ disclosure: 'nothing-yet' })))).toEqual([
      'Cannot be released: this person is to be told nothing yet',
    ]);
  });

  it.each([
    ['a home', { isHome: true, unsafeForRecipient: false }],
    ['unsafe for this person', { isHome: false, unsafeForRecipient: true }],
  ])('leaves the place out and says to ring where it is %s', (_what, safety) => {
    const meeting = aMeetingForLetter({ place: { kind: 'venue', text: '3 Quay Street\nAmbersham', ...safety } });
    const invitation = anInvitation({ meeting });
    for (const words of [wordsOf(invitationLetter(invitation)), invitationEmail(invitation).text, invitationEmail(invitation).html]) {
      expect(words).not.toContain('Quay Street');
      expect(words).toContain('Please ring us on 01632 960001. We will tell you where it is.');
    }
  });

  it('is not released when the place turns out to be where somebody lives, though nobody marked it as a home', () => {
    const meeting = aMeetingForLetter({
      place: { kind: 'venue', text: '14 Mill Lane, Ambersham AM2 3BC', isHome: false, unsafeForRecipient: false },
    });
    expect(whyNot(() => invitationLetter(anInvitation({ meeting })))).toEqual([
      'Cannot be released: an address stands in where the meeting is. Take it out: nobody’s contact details are printed',
    ]);
  });

  it('tells everything that is missing at once', () => {
    const bare = anInvitation({
      whyYouMatter: ' ',
      agenda: [],
      complaintsLeaflet: '',
      disclosure: 'reason-in-brief',
      purposeInBrief: undefined,
      children: [],
      meeting: aMeetingForLetter({ startsAt: '' }),
      recipient: aRecipient({ addressLines: [] }),
      service: { ...aService, address: [], telephone: null },
      reference: '',
    });
    expect(whyNot(() => invitationLetter(bare))).toEqual([
      'Cannot be released: the name of the child the meeting is for is missing',
      'Cannot be released: why this person matters to the child is missing',
      'Cannot be released: the reason in brief, as agreed for this person is missing',
      'Cannot be released: the agenda in short is missing',
      'Cannot be released: the complaints leaflet (S0-30) is missing',
      'Cannot be released: the reference is missing',
      'Cannot be released: the service’s address (a setting) is missing',
      'Cannot be released: the service’s telephone number (a setting) is missing',
      'Cannot be released: the address the letter goes to is missing',
      'Cannot be released: the time the meeting starts is missing',
    ]);
  });

  it('shows the address only on a letter by post', () => {
    const by = (way: 'post' | 'hand' | 'e-mail') => wordsOf(invitationLetter(anInvitation({ recipient: aRecipient({ by: way }) })));
    expect(by('post')).toContain('8 Orchard Close');
    expect(by('hand')).not.toContain('8 Orchard Close');
    expect(by('e-mail')).not.toContain('8 Orchard Close');
  });

  it('says in an e-mail what the letter says, and asks for no page to be sent back', () => {
    const { subject, text, html } = invitationEmail(anInvitation({ recipient: aRecipient({ by: 'e-mail' }) }));
    expect(subject).toBe('A letter from Ambershire Family Meetings Service');
    for (const words of [text, html]) {
      expect(words).toContain('Friday 5 June 2026');
      expect(words).toContain('Riverside Community Centre');
      expect(words).not.toContain('send back');
      expect(words).not.toContain('Orchard Close');
    }
  });

  it('leaves nothing that was typed as markup in an e-mail', () => {
    const { html } = invitationEmail(anInvitation({ whyYouMatter: '<script>alert(1)</script><img src=x onerror=alert(1)>' }));
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('comes in large print for those who need it', () => {
    expect(invitationLetter(anInvitation({ recipient: aRecipient({ largePrint: true }) })).size).toBe('large');
  });

  it('has nothing in its way when it is complete', () => {
    expect(familyInvitationProblems(anInvitation())).toEqual([]);
  });
});

describe('an invitation to a professional (L4)', () => {
  const letter = wordsOf(professionalInvitationLetter(aProfessionalInvitation()));

  it.each([
    ['the purpose', 'The family is making a plan'],
    ['the questions', 'What does the school nurse see on Monday mornings?'],
    ['that they leave before private time', 'You leave before the family’s own private time.'],
    ['what is wanted in writing and by when', 'in writing by Friday 29 May 2026: a short note'],
    ['that the family reads it beforehand', 'The family reads it before the meeting'],
    ['that the family wishes it', 'The family has asked for you to be there.'],
    ['that it is confidential', 'confidential'],
  ])('says %s', (_what, words) => {
    expect(letter).toContain(words);
  });

  it('does not go to someone whom the family has not asked for, where only the family’s wish opens the door (S2-28)', () => {
    expect(whyNot(() => professionalInvitationLetter(aProfessionalInvitation({ familyWishesIt: false })))).toEqual([
      'Cannot be released: the family has not said that it wishes this person to come (S2-28)',
    ]);
    expect(
      whyNot(() => professionalInvitationLetter(aProfessionalInvitation({ familyWishesIt: false, onlyAtFamilysWish: false }))),
    ).toEqual([]);
  });
});

describe('a child’s invitation (L5)', () => {
  const letter = wordsOf(childInvitationLetter(aChildInvitation()));

  it.each([
    ['what it is for', 'This meeting is about making things better for you.'],
    ['who comes', 'Mum, Nana Grace, Uncle Emeka and Auntie Kasia'],
    ['that the child chooses', 'You can come for a bit of it.'],
    ['that the child can change their mind', 'You can change your mind.'],
    ['who helps the child speak', 'Sana can help you say what you think.'],
    ['that nobody is in trouble', 'Nobody is in trouble for saying what they think.'],
    ['whom to ask', 'Ask Helen, or ring us on 01632 960001.'],
    ['where to draw', 'Draw or write here'],
  ])('says %s', (_what, words) => {
    expect(letter).toContain(words);
  });

  it('explains what an advocate is where there is none yet', () => {
    expect(wordsOf(childInvitationLetter(aChildInvitation({ advocate: undefined })))).toContain('You can have an advocate.');
  });

  it('leaves a home out of the letter', () => {
    const meeting = aMeetingForLetter({ place: { kind: 'venue', text: '3 Quay Street', isHome: true, unsafeForRecipient: false } });
    expect(wordsOf(childInvitationLetter(aChildInvitation({ meeting })))).not.toContain('Quay Street');
  });
});

describe('an agenda (L6)', () => {
  it('has the eight parts in order, with an open end where time does not matter', () => {
    const table = agendaDocument(anAgenda()).blocks.find((block) => block.kind === 'table');
    expect(table?.rows.map((row) => row[0])).toEqual([
      '1. Who we are',
      '2. Why we are here',
      '3. What parents say',
      '4. What everyone else says',
      '5. What each of us can do',
      '6. Who could look after the children',
      '7. What happens next',
      '8. Our plan',
    ]);
    expect(table?.rows[4]?.[2]).toBe('As long as it takes');
  });

  it('holds the ground rules, both bottom lines, who speaks first and the views of people who are not there', () => {
    const words = wordsOf(agendaDocument(anAgenda()));
    for (const part of [
      'One person speaks at a time.',
      'breakfast every school day',
      'left alone at night',
      'Zoë speaks first.',
      'I have missed him.',
    ])
      expect(words).toContain(part);
  });

  it('is not released with somebody’s telephone number in the views', () => {
    const absentViews = [{ from: 'Joan', text: 'Ring me on 07700 900999.' }];
    expect(whyNot(() => agendaDocument(anAgenda({ absentViews })))).toEqual([
      'Cannot be released: a telephone number stands in the views of people who cannot come. Take it out: nobody’s contact details are printed',
    ]);
  });
});
