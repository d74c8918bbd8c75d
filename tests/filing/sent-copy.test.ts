import { day } from '../../plugin/core/calendar-day';
import type { Block, PrintedDocument } from '../../plugin/core/documents-port';
import { parsePolicy, type PolicyInput } from '../../plugin/core/policy';
import { recordsFor, sentCopies, type SentLetter } from '../../plugin/filing/sent-copy';
import { copiesInWords } from '../../plugin/invitations/copy-on-record.present';
import { anEpisode } from '../builders/an-episode';
import { anInvitation, aRequest, somePersonalWords } from '../builders/an-invitation';

const paper = (title: string, blocks: readonly Block[] = []): PrintedDocument => ({
  title,
  language: 'en-GB',
  reference: 'FM-1',
  date: day('2026-11-20'),
  template: 't/1',
  issuer: 'Family meetings',
  size: 'standard',
  footer: '',
  blocks,
});

const LETTER = paper('A letter', [{ kind: 'address', lines: ['Grace Okafor', '8 Orchard Close', 'Sampleton', 'ZZ3 5FG'] }]);
const children = ['p-zoe', 'p-tomasz'].map((personId) => ({ personId, joinedOn: day('2026-11-02') }));

const aSentLetter = (rest: Partial<SentLetter> = {}): SentLetter => ({
  invitation: anInvitation({ id: '01ARYZ6S41TSV4RRFFQ69G5FAV', state: 'sent', sentOn: day('2026-11-21') }),
  request: aRequest(),
  episode: anEpisode({ leadChildId: 'p-zoe', children }),
  pack: { letter: LETTER, agenda: paper('Agenda'), enclosed: { 'complaints-leaflet': paper('How to complain') } },
  restricted: new Set(),
  safeAddress: false,
  author: 'nia.prys',
  ...rest,
});

const policy = (filing: PolicyInput['filing']) => parsePolicy({ filing });
const all = policy({ sentCopies: ['all'] });
const occasions = (letter: SentLetter, settings = all) => {
  const copies = sentCopies(letter, settings);
  return copies?.toFile.length === 0 ? copies.keptBack : copies?.toFile.map(({ about }) => about.occasion);
};

describe('a copy of a sent letter for the case record', () => {
  it('is made of nothing unless the policy says so', () => {
    expect(sentCopies(aSentLetter(), policy({}))).toBeUndefined();
  });

  it.each([
    [['all'], ['letter-sent', 'agenda-sent']],
    [['family-invitation'], ['letter-sent']],
    [['agenda'], ['agenda-sent']],
    [['offer'], undefined],
  ] as const)('is made of the documents that the policy names: %j', (documents, expected) => {
    expect(occasions(aSentLetter(), policy({ sentCopies: [...documents] }))).toEqual(expected);
  });

  it.each([
    ['offer', { occasion: 'offer' }, {}],
    ['child-invitation', { kind: 'child' }, {}],
    ['professional-invitation', { kind: 'professional' }, {}],
    ['plan-answer', { occasion: 'plan-answer' }, {}],
    ['review-invitation', { occasion: 'review-invitation' }, {}],
    ['missed-meeting', { occasion: 'missed-meeting' }, {}],
    ['feedback', { occasion: 'feedback' }, {}],
    ['meeting-moved', {}, { news: { kind: 'meeting-moved', was: day('2026-12-01') } }],
    ['meeting-cancelled', {}, { news: { kind: 'meeting-cancelled', was: day('2026-12-01') } }],
  ] as const)('knows the document %s from the invitation to a relative', (document, invitation, request) => {
    const letter = aSentLetter({ invitation: anInvitation({ ...invitation, sentOn: day('2026-11-21') }), request: aRequest(request) });
    expect(occasions(letter, policy({ sentCopies: [document] }))).toEqual(['letter-sent']);
    expect(occasions(letter, policy({ sentCopies: ['family-invitation'] }))).toBeUndefined();
  });

  it('is the paper as it was released, under a name that says nothing of whom it went to', () => {
    const copies = sentCopies(aSentLetter(), policy({ sentCopies: ['family-invitation'] }));
    expect(copies).toEqual({
      toFile: [
        {
          about: {
            episodeId: 'episode-1',
            occasion: 'letter-sent',
            aboutId: '01ARYZ6S41TSV4RRFFQ69G5FAV',
            effectiveOn: '2026-11-21',
            author: 'nia.prys',
          },
          personIds: ['p-zoe'],
          items: [
            {
              title: 'Letter Q69G5FAV, sent on 21 November 2026',
              category: 'Family meetings',
              fileName: 'Letter Q69G5FAV sent 2026-11-21.pdf',
              content: { kind: 'document', document: LETTER },
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(copies).replaceAll(JSON.stringify(LETTER), '')).not.toMatch(/Grace|Okafor|Orchard/);
  });
});

describe('an address that is kept safe', () => {
  it('does not get onto the case record by a copy; the agenda, which shows none, does', () => {
    const both = sentCopies(aSentLetter({ safeAddress: true }), all);
    expect(both?.toFile.map(({ about }) => about.occasion)).toEqual(['agenda-sent']);
    expect(both?.keptBack).toBe('It shows an address that is kept safe.');
    expect(occasions(aSentLetter({ safeAddress: true }), policy({ sentCopies: ['family-invitation'] }))).toBe(
      'It shows an address that is kept safe.',
    );
  });

  it('stands in a copy only where the council says that its record may hold it', () => {
    const settings = policy({ sentCopies: ['all'], sentCopiesWithSafeAddress: true });
    expect(occasions(aSentLetter({ safeAddress: true }), settings)).toEqual(['letter-sent', 'agenda-sent']);
  });

  it('is looked for in the whole paper, not in its window alone', () => {
    const inText = paper('A letter', [{ kind: 'paragraph', text: 'We write to 8 Orchard Close.' }]);
    expect(occasions(aSentLetter({ safeAddress: true, pack: { letter: inText } }))).toBe('It shows an address that is kept safe.');
    const nowhere = paper('A letter', [{ kind: 'address', lines: ['Grace Okafor'] }]);
    expect(occasions(aSentLetter({ safeAddress: true, pack: { letter: nowhere } }))).toEqual(['letter-sent']);
  });
});

describe('the records on which a copy goes', () => {
  const of = (words: object, rest: Partial<SentLetter> = {}) =>
    recordsFor(aSentLetter({ invitation: anInvitation({ words: somePersonalWords(words) }), ...rest }));

  it('are those of the children whom the letter names, and of all where it names none', () => {
    expect(of({ childIds: ['p-zoe'] })).toEqual(['p-zoe']);
    expect(of({ childIds: [] })).toEqual(['p-zoe', 'p-tomasz']);
    expect(of({ childIds: ['p-somebody-else'] })).toEqual(['p-zoe', 'p-tomasz']);
  });

  it('is the child’s own for a letter to a child', () => {
    const invitation = anInvitation({ kind: 'child', personId: 'p-tomasz', words: somePersonalWords({ childIds: ['p-zoe', 'p-tomasz'] }) });
    expect(recordsFor(aSentLetter({ invitation }))).toEqual(['p-tomasz']);
  });

  it('are not those on which others could read of a restricted child', () => {
    const restricted = new Set(['p-zoe']);
    expect(of({ childIds: ['p-zoe', 'p-tomasz'] }, { restricted })).toEqual(['p-zoe']);
    expect(of({ childIds: ['p-tomasz'] }, { restricted })).toEqual(['p-tomasz']);
    const toSibling = anInvitation({ kind: 'child', personId: 'p-tomasz', words: somePersonalWords({ childIds: ['p-zoe', 'p-tomasz'] }) });
    const letter = aSentLetter({ invitation: toSibling, restricted });
    expect(occasions(letter)).toBe('There is no child on whose record it belongs.');
  });
});

describe('what the letter’s page says of its copy', () => {
  const filed = 'letter-sent' as const;
  it.each([
    [[], []],
    [[{ filed, state: 'waiting' }], ['Letter: waiting to be filed on the case record']],
    [[{ filed, state: 'by-hand' }], ['Letter: the worker puts it on the case record by hand']],
    [[{ filed, state: 'filed', settledAt: new Date('2026-11-22T10:00:00Z') }], ['Letter: on the case record since 22 November 2026']],
    [
      [
        { filed, state: 'filed', settledAt: new Date('2026-11-22T10:00:00Z') },
        { filed, state: 'rejected' },
      ],
      ['Letter: not taken by the case system: the worker looks after it'],
    ],
  ] as const)('%#: it is there once it is on each record', (copies, words) => {
    expect(copiesInWords(copies)).toEqual(words);
  });
});
