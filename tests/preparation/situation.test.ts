import { day } from '../../plugin/core/calendar-day';
import type { RegimeSpell } from '../../plugin/core/case-system';
import { defaultPolicy } from '../../plugin/core/policy';
import type { RecordedSituation } from '../../plugin/episodes/episode';
import type { NetworkMember } from '../../plugin/network/network-member';
import { isPreProceedings } from '../../plugin/episodes/is-pre-proceedings';
import { problemsWithSituation, situationOf } from '../../plugin/preparation/situation';
import { anEpisode } from '../builders/an-episode';

const today = day('2026-11-21');
const adult = (status: NetworkMember['status'], rest: Partial<NetworkMember> = {}): NetworkMember =>
  ({ kind: 'network', adult: true, status, ...rest }) as NetworkMember;

describe('what the advice goes by', () => {
  const adultsIn = (members: readonly NetworkMember[]) =>
    situationOf({ episode: anEpisode(), members, attempts: 0, preProceedings: false }).adultsWhoCanAttend;

  test.each<[string, NetworkMember[], number | undefined]>([
    ['nobody on the list', [], undefined],
    ['nobody asked yet', [adult('found'), adult('contacted')], undefined],
    ['one can come, one cannot', [adult('can-attend'), adult('cannot-attend')], 1],
    ['all declined', [adult('declined')], 0],
    ['a child and a professional do not count', [adult('can-attend', { adult: false }), adult('can-attend', { kind: 'professional' })], 0],
    ['somebody taken off the list', [adult('can-attend', { removedOn: today })], undefined],
  ])('counts the adults of the family who can come: %s', (_what, members, expected) => {
    expect(adultsIn(members)).toBe(expected);
  });

  test('takes urgency from the referral until it is written down for this', () => {
    const urgentReferral = anEpisode({ referral: { on: today, source: 'worker', urgent: true } });
    const urgent = (situation?: RecordedSituation) =>
      situationOf({ episode: { ...urgentReferral, situation }, members: [], attempts: 0, preProceedings: false }).urgent;
    expect(urgent()).toBe(true);
    expect(urgent({ circumstances: [], urgent: false })).toBe(false);
  });

  test('sees what other steps have on record', () => {
    const agreement = { questions: ['Who can help?', 'Who fetches Tomasz?'] } as never;
    const situation: RecordedSituation = {
      circumstances: ['NO_PR_CONSENT'],
      recommendation: 'Plan of 3 May',
    };
    expect(situationOf({ episode: anEpisode({ situation }), members: [], agreement, attempts: 2, preProceedings: true })).toMatchObject({
      circumstances: ['NO_PR_CONSENT'],
      consentAttempts: 2,
      decisions: 2,
      recommendationNamed: true,
      preProceedings: true,
    });
  });

  test.each<[string, Partial<RegimeSpell>, boolean]>([
    ['from today', { from: today }, true],
    ['until today', { to: today }, false],
    ['from tomorrow', { from: day('2026-11-22') }, false],
    ['under another regime', { regime: 'child-in-need' }, false],
  ])('sees pre-proceedings %s', (_when, rest, expected) => {
    const spell: RegimeSpell = { personId: 'zoe', regime: 'pre-proceedings', from: day('2026-01-01'), ...rest };
    expect(isPreProceedings([spell], today)).toBe(expected);
  });
});

describe('what is written about the situation', () => {
  const problems = (situation: Partial<RecordedSituation>) =>
    problemsWithSituation({ circumstances: ['CIN_PLAN'], ...situation }, { policy: defaultPolicy(), today }).flatMap((problem) =>
      problem === undefined ? [] : [problem.field],
    );

  test.each<[string, Partial<RecordedSituation>, string[]]>([
    ['is right', {}, []],
    ['names a circumstance that the council does not know', { circumstances: ['RAIN'] }, ['circumstances']],
    ['says “something else” and not what', { circumstances: ['OTHER'] }, ['other']],
    ['says what the something else is', { circumstances: ['OTHER'], other: 'A fire' }, []],
    ['has the court’s direction in the future', { courtDirection: { on: day('2026-11-22') } }, ['courtDirectedOn']],
    ['has the court’s deadline in the future', { courtDirection: { deadline: day('2026-12-22') } }, []],
    ['has the discussion with the manager in the future', { discussedWithManagerOn: day('2026-11-22') }, ['discussedWithManagerOn']],
  ])('%s', (_what, situation, expected) => {
    expect(problems(situation)).toEqual(expected);
  });
});
