import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import { notToBeInvited } from '../../plugin/invitations/invitee';
import { secondCheckNeeded } from '../../plugin/invitations/second-check';
import { addContactSafety } from '../../plugin/network/add-contact-safety.action';
import { namedInContactSafety, pairsAmong, type ContactSafety } from '../../plugin/network/contact-safety';
import { addContactSafetyPage, contactSafetyPage, endContactSafetyPage } from '../../plugin/network/contact-safety.page';
import { endContactSafety } from '../../plugin/network/end-contact-safety.action';
import { endExclusion } from '../../plugin/network/end-exclusion.action';
import { excludeMember } from '../../plugin/network/exclude-member.action';
import { exclusionReviewDue } from '../../plugin/network/exclusion';
import { changeExclusionPage, endExclusionPage, excludeMemberPage, exclusionsPage } from '../../plugin/network/exclusions.page';
import { lookAgainAtExclusion } from '../../plugin/network/look-again-at-exclusion.action';
import { adultsWhoCanAttend } from '../../plugin/network/network-member';
import type { AllStores } from '../../adapters/store/stores';
import type { AnyPage } from '../../plugin/core/page';
import { aMember } from '../builders/a-member';
import {
  auditor,
  businessSupport,
  coordinator,
  manager,
  nia,
  OKAFORS,
  seniorPractitioner,
  theirEpisode,
  theOkafors,
} from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const episodeId = 'episode-okafor';
const today = day('2026-11-21');
const piotr = aMember({ id: 'member-piotr', episodeId, personId: OKAFORS.piotr, name: 'Piotr Łukaszewski', relationship: 'father' });
const amara = aMember({ id: 'member-amara', episodeId, personId: OKAFORS.amara, name: 'Amara Okafor', relationship: 'mother' });
const note = (rest: Partial<ContactSafety> = {}): ContactSafety => ({
  id: 's1',
  episodeId,
  kind: 'must-not-meet',
  memberId: amara.id,
  otherMemberId: piotr.id,
  what: 'x',
  since: day('2026-01-01'),
  source: 'court',
  reviewOn: day('2027-01-01'),
  recordedBy: 'w',
  version: 0,
  ...rest,
});

describe('who must be kept safe from whom', () => {
  test('names both sides of a note in force, and nobody of one that has ended', () => {
    const ended = note({ id: 's2', memberId: 'a', otherMemberId: 'b', ended: { on: today, reason: 'x' } });
    expect([...namedInContactSafety([note(), ended])]).toEqual([amara.id, piotr.id]);
  });

  test.each([
    ['both are there', [amara.id, piotr.id], {}, 1],
    ['only one is there', [amara.id], {}, 0],
    ['it has ended', [amara.id, piotr.id], { ended: { on: today, reason: 'x' } }, 0],
    ['it says nothing of a pair', [amara.id, piotr.id], { kind: 'must-not-learn-where' }, 0],
  ] as const)('a pair counts where %s', (_when, there, rest, count) => {
    expect(pairsAmong(there, [note(rest)])).toHaveLength(count);
  });

  test('a letter to somebody named in a note is looked at by a second person (rule 5)', () => {
    expect(secondCheckNeeded({ contactSafety: true, contact: { channel: 'by-hand' } }, [], today)).toBe(true);
    expect(secondCheckNeeded({ contact: { channel: 'by-hand' } }, [], today)).toBe(false);
  });
});

describe('somebody whom the authority keeps from the meeting', () => {
  test('cannot be invited and counts as nobody who can come', () => {
    expect(notToBeInvited({ member: { ...piotr, excluded: true }, today })).toMatchObject({
      message: expect.stringContaining('decision of the authority'),
    });
    expect(notToBeInvited({ member: { ...piotr, personId: undefined }, today })).toBeUndefined();
    expect(adultsWhoCanAttend([amara, { ...piotr, excluded: true }])).toBe(1);
  });

  test.each([
    ['the day has come', { reviewOn: today }, true],
    ['the day is to come', { reviewOn: day('2026-11-22') }, false],
    ['it has ended', { reviewOn: today, ended: { on: today, reason: 'x' } }, false],
  ])('is to be looked at again: %s', (_when, exclusion, due) => {
    expect(exclusionReviewDue(exclusion, today)).toBe(due);
  });
});

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
  await world.stores.network.add(piotr);
  await world.stores.network.add(amara);
});
afterEach(() => world.end());

const kept = (id: string) => world.stores.network.find(id);
const print = (page: AnyPage<AllStores>, actor = nia, params: Record<string, string> = {}) =>
  printedPage(world, page, { params: { episodeId, ...params }, actor });

const decision = {
  episodeId,
  memberId: piotr.id,
  reason: 'Threatened Amara',
  welfareBasis: 'Zoë is afraid of him',
  decidedBy: 'Nia Prŷs',
  decidedOn: '2026-11-20',
  reviewOn: '2026-12-20',
};
const exclude = (raw: object = {}, actor = nia) => world.perform(excludeMember, { ...decision, ...raw }, actor, world.key());
const only = async () => (await world.stores.exclusions.ofEpisode(episodeId))[0]?.id ?? '';

describe('the decision to keep somebody from the meeting', () => {
  test('is recorded with its reason, marks the person, and is shown to the manager', async () => {
    await exclude({ worries: 'Shouting', existingSafety: 'Her aunt', mustHappen: 'The programme' });
    expect(await world.stores.exclusions.ofEpisode(episodeId)).toMatchObject([{ reason: 'Threatened Amara', decidedBy: 'Nia Prŷs' }]);
    expect(await kept(piotr.id)).toMatchObject({ excluded: true, status: 'can-attend', version: 1 });
    const { words } = await print(exclusionsPage, manager);
    for (const said of ['Threatened Amara', 'Zoë is afraid of him', 'Shouting', 'Her aunt', 'The programme']) expect(words).toContain(said);
  });

  test.each(['reason', 'welfareBasis', 'decidedBy', 'decidedOn', 'reviewOn'])('needs its %s', async (field) => {
    await expect(exclude({ [field]: '' })).rejects.toMatchObject({ problems: [{ field }] });
    expect(await kept(piotr.id)).toMatchObject({ version: 0 });
  });

  test.each([
    ['a decision tomorrow', { decidedOn: '2026-11-22', reviewOn: '2026-12-22' }, 'decidedOn'],
    ['a next look before it', { reviewOn: '2026-11-20' }, 'reviewOn'],
    ['an explanation on no day', { explainedHow: 'With pictures' }, 'explainedOn'],
    ['an explanation that says nothing', { explainedOn: '2026-11-20' }, 'explainedHow'],
  ])('is refused with %s', async (_what, raw, field) => {
    await expect(exclude(raw)).rejects.toMatchObject({ problems: [{ field }] });
  });

  test('is taken once for one person', async () => {
    await exclude();
    await expect(exclude()).rejects.toThrow(Conflict);
  });

  test('is the worker’s and the manager’s; the coordinator and the Senior Practitioner read it', async () => {
    for (const actor of [coordinator, seniorPractitioner, auditor]) {
      await expect(exclude({}, actor)).rejects.toThrow(NotAllowed);
      expect((await print(exclusionsPage, actor)).words).toContain('Nobody is.');
    }
    await expect(print(exclusionsPage, businessSupport)).rejects.toThrow(NotFound);
    await exclude({}, manager);
  });

  test('is looked at again: what the child was told, and the next day', async () => {
    await exclude();
    const look = (raw: object) =>
      world.perform(
        lookAgainAtExclusion,
        {
          episodeId,
          exclusionId: '',
          version: '0',
          reviewOn: '2027-01-20',
          explainedHow: 'With pictures',
          explainedOn: '2026-11-21',
          ...raw,
        },
        nia,
        world.key(),
      );
    const exclusionId = await only();
    expect((await print(changeExclusionPage, nia, { exclusionId })).words).toContain('Look again: Piotr Łukaszewski');
    await look({ exclusionId });
    expect(await world.stores.exclusions.find(exclusionId)).toMatchObject({
      reason: 'Threatened Amara',
      reviewOn: '2027-01-20',
      explained: { how: 'With pictures', on: '2026-11-21' },
    });
    await expect(look({ exclusionId, version: '1', reviewOn: '2026-11-21' })).rejects.toMatchObject({ problems: [{ field: 'reviewOn' }] });
    await expect(look({ exclusionId, version: '0' })).rejects.toThrow(Conflict);
  });

  test('that is due is told on the page', async () => {
    await exclude();
    world.clock.set('2026-12-20T10:00:00Z');
    expect((await print(exclusionsPage, manager)).words).toContain(
      'Look again at the decision on Piotr Łukaszewski: it was due on 20 December 2026.',
    );
  });

  test('ends with what has changed, and then they can be invited again', async () => {
    await exclude();
    const exclusionId = await only();
    const end = (reason: string, version = '0') =>
      world.perform(endExclusion, { episodeId, exclusionId, version, reason }, nia, world.key());
    expect((await print(endExclusionPage, nia, { exclusionId })).words).toContain('may be invited again');
    await expect(end('')).rejects.toMatchObject({ problems: [{ field: 'reason' }] });
    await end('The order ended');
    expect(await kept(piotr.id)).toMatchObject({ excluded: undefined });
    await expect(end('Again', '1')).rejects.toThrow(Conflict);
    expect((await print(exclusionsPage)).words).toContain('Piotr Łukaszewski (ended)');
  });

  test('has a form that says the manager sees it', async () => {
    expect((await print(excludeMemberPage, nia, { memberId: piotr.id })).words).toContain('The manager of the team sees this decision');
  });
});

const safety = {
  episodeId,
  kind: 'must-not-meet',
  memberId: amara.id,
  otherMemberId: piotr.id,
  what: 'He hit her',
  since: '2026-06-01',
  source: 'Non-molestation order of 3 March 2026',
  reviewOn: '2027-03-01',
  safetyInstruction: 'separate-envelope',
};
const addNote = (raw: object = {}, actor = nia) => world.perform(addContactSafety, { ...safety, ...raw }, actor, world.key());

describe('a note on safety', () => {
  test('marks both people, and gives business support the instruction and nothing else', async () => {
    await addNote();
    expect(await kept(amara.id)).toMatchObject({ contactSafety: true, safetyInstruction: 'separate-envelope' });
    expect(await kept(piotr.id)).toMatchObject({ contactSafety: true, safetyInstruction: undefined });
    expect((await print(contactSafetyPage, manager)).words).toContain('Non-molestation order of 3 March 2026');
    await expect(print(contactSafetyPage, businessSupport)).rejects.toThrow(NotFound);
  });

  test('that ends leaves the instruction, and unmarks whom no other note names', async () => {
    await addNote();
    await addNote({ kind: 'must-not-learn-where', otherMemberId: '', safetyInstruction: '' });
    const [first] = await world.stores.contactSafety.ofEpisode(episodeId);
    const end = () =>
      world.perform(endContactSafety, { episodeId, recordId: first?.id ?? '', reason: 'The order ended' }, nia, world.key());
    expect((await print(endContactSafetyPage, nia, { recordId: first?.id ?? '' })).words).toContain('This no longer holds');
    await end();
    expect(await kept(piotr.id)).toMatchObject({ contactSafety: undefined });
    expect(await kept(amara.id)).toMatchObject({ contactSafety: true, safetyInstruction: 'separate-envelope' });
    await expect(end()).rejects.toThrow(Conflict);
  });

  test.each([
    ['nobody to keep safe', { memberId: '' }, 'memberId'],
    ['somebody of another list', { memberId: 'member-elsewhere' }, 'memberId'],
    ['a pair of one', { otherMemberId: '' }, 'otherMemberId'],
    ['a pair of the same person', { otherMemberId: amara.id }, 'otherMemberId'],
    ['a beginning in the future', { since: '2026-12-01' }, 'since'],
    ['a next look today', { reviewOn: '2026-11-21' }, 'reviewOn'],
    ['no source', { source: '' }, 'source'],
  ])('is refused with %s', async (_what, raw, field) => {
    await expect(addNote(raw)).rejects.toMatchObject({ problems: [{ field }] });
    expect(await kept(amara.id)).toMatchObject({ version: 0 });
  });

  test('is the worker’s and the manager’s to write; a coordinator reads those that affect the meeting', async () => {
    for (const actor of [coordinator, seniorPractitioner, auditor]) await expect(addNote({}, actor)).rejects.toThrow(NotAllowed);
    await addNote({}, manager);
    await addNote({ kind: 'other', otherMemberId: '', what: 'Money was taken' });
    expect((await print(contactSafetyPage, nia)).words).toContain('Money was taken');
    const { words } = await print(contactSafetyPage, coordinator);
    expect(words).toContain('He hit her');
    expect(words).not.toContain('Money was taken');
  });

  test('does not show somebody whose record is hidden from who asks', async () => {
    await addNote();
    world.caseRecords.addPerson({ id: OKAFORS.piotr, fullName: 'Piotr Łukaszewski', restricted: true });
    expect((await print(contactSafetyPage, manager)).words).not.toContain('He hit her');
  });

  test('has a form with everybody on the list', async () => {
    expect((await print(addContactSafetyPage)).words).toContain('Piotr Łukaszewski (father)');
  });
});
