import { day } from '../../plugin/core/calendar-day';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { chooseMeetingType } from '../../plugin/preparation/choose-meeting-type.action';
import { chooseMeetingTypePage } from '../../plugin/preparation/choose-meeting-type.page';
import { describeSituation } from '../../plugin/preparation/describe-situation.action';
import { describeSituationPage } from '../../plugin/preparation/describe-situation.page';
import { episodeAgreementPage } from '../../plugin/preparation/episode-agreement.page';
import { saveAgreement } from '../../plugin/preparation/save-agreement.action';
import { auditor, businessSupport, coordinator, manager, nia, OKAFORS, theirEpisode, theOkafors } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const episodeId = 'episode-okafor';
const params = { episodeId };
const blankDay = { day: '', month: '', year: '' };

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
});
afterEach(() => world.end());

const kept = async () => world.stores.episodes.find(episodeId);

const described = {
  episodeId,
  version: '0',
  circumstances: ['THRESHOLD_PROCEEDINGS', 'WORKS_WELL_TOGETHER'],
  other: '',
  recommendation: '',
  courtDirectedOn: blankDay,
  courtReference: '',
  courtDeadline: blankDay,
  urgent: 'no',
  complexity: 'complex',
  discussedWithManagerOn: blankDay,
};
const writeDown = (raw: object = {}, actor = nia) => world.perform(describeSituation, { ...described, ...raw }, actor, world.key());
const choose = (raw: object, actor = nia) =>
  world.perform(chooseMeetingType, { episodeId, version: '1', rationale: '', ...raw }, actor, world.key());

describe('what is known before the type of meeting is chosen', () => {
  test('is kept as it was written', async () => {
    await writeDown({ courtReference: 'ZE26C00001', courtDeadline: '2026-12-30', canMeetAtShortNotice: 'yes' });
    expect((await kept())?.situation).toEqual({
      circumstances: ['THRESHOLD_PROCEEDINGS', 'WORKS_WELL_TOGETHER'],
      urgent: false,
      complexity: 'complex',
      canMeetAtShortNotice: true,
      courtDirection: { reference: 'ZE26C00001', deadline: '2026-12-30' },
    });
  });

  test.each([
    ['no circumstance', { circumstances: undefined }, 'circumstances'],
    ['a circumstance that the council does not know', { circumstances: 'RAIN' }, 'circumstances'],
    ['no word on urgency', { urgent: undefined }, 'urgent'],
    ['no word on complexity', { complexity: undefined }, 'complexity'],
  ])('is refused with %s', async (_what, raw, field) => {
    await expect(writeDown(raw)).rejects.toMatchObject({ problems: [{ field }] });
  });

  test('is not saved over another’s change', async () => {
    await writeDown();
    await expect(writeDown({ complexity: 'simple' })).rejects.toThrow(Conflict);
    expect((await kept())?.situation?.complexity).toBe('complex');
  });

  test('is the authority’s to write: not the coordinator’s nor the auditor’s', async () => {
    for (const actor of [coordinator, auditor]) await expect(writeDown({}, actor)).rejects.toThrow(NotAllowed);
    await expect(writeDown({}, businessSupport)).rejects.toThrow(NotFound);
    await expect(printedPage(world, describeSituationPage, { params, actor: coordinator })).rejects.toThrow(NotAllowed);
  });

  test('stands in the form again, with urgency from the referral to begin with', async () => {
    await world.stores.episodes.save(theirEpisode({ referral: { on: day('2026-11-01'), source: 'family', urgent: true } }));
    expect((await printedPage(world, describeSituationPage, { params, actor: nia })).html).toMatch(
      /name="urgent"[^>]*value="yes"[^>]*checked/,
    );
    await writeDown({ version: '1', circumstances: ['OTHER'], other: 'A <fire>' });
    const { html } = await printedPage(world, describeSituationPage, { params, actor: nia });
    expect(html).toMatch(/name="urgent"[^>]*value="no"[^>]*checked/);
    expect(html).toContain('A &lt;fire&gt;');
    expect(html).toContain('name="_version" value="2"');
  });
});

describe('the type of meeting', () => {
  beforeEach(async () => void (await writeDown()));

  test('is kept with what was advised and what it was chosen for', async () => {
    await choose({ type: 'FGC' });
    expect((await kept())?.choice).toEqual({
      type: 'FGC',
      advised: 'FGC',
      circumstances: ['THRESHOLD_PROCEEDINGS', 'WORKS_WELL_TOGETHER'],
      complexity: 'complex',
      chosenBy: nia.workerId,
      on: '2026-11-21',
    });
  });

  test('other than the one suggested needs its reason', async () => {
    await expect(choose({ type: 'FM', rationale: '  ' })).rejects.toMatchObject({ problems: [{ field: 'rationale' }] });
    await choose({ type: 'FM', rationale: 'To prevent delay' });
    expect((await kept())?.choice).toMatchObject({ type: 'FM', advised: 'FGC', rationale: 'To prevent delay' });
  });

  test('that the council does not hold is refused', async () => {
    await expect(choose({ type: 'TEA' })).rejects.toMatchObject({ problems: [{ field: 'type' }] });
    await expect(choose({})).rejects.toThrow(InvalidInput);
  });

  test('is not chosen by the coordinator, nor over another’s change', async () => {
    await expect(choose({ type: 'FGC' }, coordinator)).rejects.toThrow(NotAllowed);
    await expect(choose({ type: 'FGC', version: '0' })).rejects.toThrow(Conflict);
    expect((await kept())?.choice).toBeUndefined();
  });

  test('is suggested with the reasons both ways and where each comes from', async () => {
    const { words } = await printedPage(world, chooseMeetingTypePage, { params, actor: nia });
    expect(words).toContain('What the guidance suggests Family group conference There are reasons both ways');
    expect(words).toMatch(/Reasons for a conference .* S2-04 .* S2-09/);
    expect(words).toMatch(/Reasons for a family meeting .* S2-17/);
    expect(words).toContain('Family group conference Suggested');
  });

  test('is advised by how many adults of the network can come, as the list has it today', async () => {
    const member = { id: 'm', episodeId, name: 'Grace', relationship: 'grandmother', kind: 'network', adult: true } as const;
    const rest = { holdsParentalResponsibility: 'not recorded', disclosure: 'nothing-yet', needs: [], version: 0 } as const;
    await world.stores.network.add({ ...member, ...rest, status: 'can-attend' });
    expect((await printedPage(world, chooseMeetingTypePage, { params, actor: nia })).words).toContain(
      'One adult of the family can attend so far, fewer than 4. S2-18',
    );
  });

  test('in pre-proceedings calls for a manager’s reason where the worker runs it', async () => {
    world.caseRecords.addRegime({ personId: OKAFORS.tomasz, regime: 'pre-proceedings', from: day('2026-10-01') });
    await choose({ type: 'FM', rationale: 'To prevent delay' });
    const { words } = await printedPage(world, chooseMeetingTypePage, { params, actor: nia });
    expect(words).toContain('Family meeting, chosen on 21 November 2026 To prevent delay');
    expect(words).toContain('a meeting that the worker runs needs a manager’s reason');
  });

  test('is read without a form by the coordinator', async () => {
    const { html, words } = await printedPage(world, chooseMeetingTypePage, { params, actor: coordinator });
    expect(words).toContain('Family group conference');
    expect(html).not.toContain('<form');
  });
});

test('before anything is written down, the page of the type says so and leads to it', async () => {
  const { words, html } = await printedPage(world, chooseMeetingTypePage, { params, actor: nia });
  expect(words).toContain('Nothing has been written down about the family’s situation yet.');
  expect(html).toContain(`href="/episodes/${episodeId}/meeting-type"`);
});

const typed = {
  episodeId,
  version: '0',
  whoTakesPart: 'Everyone on the list',
  venue: 'St Brigid’s hall',
  informationShared: 'Why we are worried about bedtimes',
  informationNotShared: '',
  keyIssues: 'Bedtimes and school',
  questions: 'Who can help at bedtime?\nWho fetches Tomasz?',
  mustHappen: 'A sober adult every night',
  cannotHappen: '',
  agreedBy: 'Amara Okafor',
  agreedOn: '2026-11-20',
};
const agree = (raw: object = {}, actor = nia) => world.perform(saveAgreement, { ...typed, ...raw }, actor, world.key());
const agreement = () => world.stores.agreements.ofEpisode(episodeId);
const agreementPage = (actor = nia) => printedPage(world, episodeAgreementPage, { params, actor });

describe('the pre-meeting agreement', () => {
  test('is kept with its four parts, its questions and bottom lines, before any consent is given', async () => {
    await agree();
    expect(await agreement()).toEqual({
      episodeId,
      whoTakesPart: 'Everyone on the list',
      venue: 'St Brigid’s hall',
      informationShared: 'Why we are worried about bedtimes',
      keyIssues: 'Bedtimes and school',
      questions: ['Who can help at bedtime?', 'Who fetches Tomasz?'],
      bottomLines: [{ kind: 'must', text: 'A sober adult every night' }],
      agreedBy: 'Amara Okafor',
      agreedOn: '2026-11-20',
      recordedBy: nia.workerId,
      version: 1,
    });
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'save-agreement', outcome: 'done' }]);
  });

  test.each(['whoTakesPart', 'venue', 'informationShared', 'keyIssues', 'questions', 'agreedBy', 'agreedOn'])(
    'is not complete without %s',
    async (field) => {
      await expect(agree({ [field]: '' })).rejects.toMatchObject({ problems: [{ field }] });
      expect(await agreement()).toBeUndefined();
    },
  );

  test('keeps what was explained to the family, from which assessment, and who set the bottom lines', async () => {
    await agree({
      findings: 'Child and family assessment, 3 October',
      explainedOn: '2026-11-19',
      bottomLinesBecause: 'The court, so that nights are safe',
    });
    expect(await agreement()).toMatchObject({ findings: 'Child and family assessment, 3 October', explainedOn: '2026-11-19' });
    const { words } = await agreementPage(auditor);
    expect(words).toContain('Explained and understood 19 November 2026');
    expect(words).toContain('The court, so that nights are safe');
    await expect(agree({ version: '1', explainedOn: '2026-11-22' })).rejects.toMatchObject({ problems: [{ field: 'explainedOn' }] });
  });

  test('cannot have been agreed tomorrow', async () => {
    await expect(agree({ agreedOn: '2026-11-22' })).rejects.toMatchObject({ problems: [{ field: 'agreedOn' }] });
  });

  test('of two people who write at once, the second is shown both texts and loses none', async () => {
    await agree();
    await expect(agree({ venue: 'The library' })).rejects.toMatchObject({
      detail: { kind: 'stale', current: { venue: 'St Brigid’s hall', questions: 'Who can help at bedtime?\nWho fetches Tomasz?' } },
    });
    await agree({ venue: 'The library', version: '1' });
    expect(await agreement()).toMatchObject({ venue: 'The library', version: 2 });
  });

  test('shows on the form what somebody else saved meanwhile, beside what was typed', async () => {
    await agree();
    const { words, html } = await printedPage(world, episodeAgreementPage, {
      params,
      actor: nia,
      form: {
        typed: { venue: 'The library' },
        problems: [{ field: '', message: 'Somebody else saved' }],
        savedMeanwhile: { venue: 'The hall' },
      },
    });
    expect(words).toContain('Saved by somebody else meanwhile: The hall');
    expect(html).toContain('The library</textarea>');
    expect(html).toContain('name="_version" value="1"');
  });

  test('is written by the coordinator too, and read by the auditor without a form', async () => {
    await agree({}, coordinator);
    const page = await agreementPage(auditor);
    expect(page.words).toContain('Questions for the family Who can help at bedtime? Who fetches Tomasz?');
    expect(page.html).not.toContain('<form');
    await expect(agree({ version: '1' }, auditor)).rejects.toThrow(NotAllowed);
  });

  test('is not there yet for those who only read', async () => {
    expect((await agreementPage(auditor)).words).toContain('Nothing has been agreed yet.');
    expect((await agreementPage(manager)).html).toContain('<form');
  });

  test('of a process that has ended is not changed', async () => {
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(agree()).rejects.toThrow(Conflict);
    expect((await agreementPage()).html).not.toContain('<form');
  });
});
