import type { Knex } from 'knex';
import type { CaseHistory, CaseSystem } from '../../../plugin/core/case-system';
import type { LeftOutRow } from '../../../adapters/case-system/case-source';
import { daysBetween } from '../../../demo/records/days';
import { familyHistories } from '../../../demo/records/family-histories';
import type { FamilyHistory } from '../../../demo/records/family-history';
import { generatedFamily } from '../../../demo/records/generated-family';
import { LOGINS, REFERENCE } from '../../../demo/records/reference';
import { returnedChildren } from '../../../demo/records/returns';
import { ROLE_CODES } from '../../../demo/records/roles';
import { DEMO_DAY, fingerprint, madeRecords } from './made-records';

jest.setTimeout(120_000);

let db: Knex;
let system: CaseSystem;
let leftOut: readonly LeftOutRow[];
const histories = new Map<string, CaseHistory>();

beforeAll(async () => {
  const made = await madeRecords();
  ({ db, system } = made);
  for await (const history of system.histories()) histories.set(history.person.id, history);
  leftOut = [...made.leftOut];
});
afterAll(() => db.destroy());

const count = async (text: string): Promise<number> => Number((await db.raw(text))[0].n);

describe('The stand-in’s case records', () => {
  test('are the same byte for byte where seed and day are the same', async () => {
    const again = await madeRecords();
    expect(await fingerprint(again.db)).toBe(await fingerprint(db));
    await again.db.destroy();
  });

  test('are others where the seed or the day is another', () => {
    const family = generatedFamily('ashcombe', DEMO_DAY, 5);
    expect(generatedFamily('ashcombe', DEMO_DAY, 5)).toEqual(family);
    expect(generatedFamily('wexbury', DEMO_DAY, 5)).not.toEqual(family);
    expect(generatedFamily('ashcombe', '2026-11-21', 5)).not.toEqual(family);
  });

  test('hold the children of the returns and about six hundred families', async () => {
    expect(await count('select count(*) as n from DM_PERSONS where SSDA903_ID is not null')).toBe(820);
    expect(histories.size).toBeGreaterThan(1800);
    expect(await count('select count(*) as n from DM_PERSONS')).toBeGreaterThan(5000);
  });

  test('have no row that the reader cannot read, and leave out only the one that is wrong on purpose', () => {
    expect(leftOut.map((row) => [row.what, row.personId])).toEqual([
      ['regime', '1235'],
      ['care', '1235'],
    ]);
    expect(REFERENCE.awkward.careEndsBeforeItStarts).toBe(1235);
  });

  test('name nobody who does not exist', async () => {
    for (const [table, column] of [
      ['DM_ADDRESSES', 'PERSON_ID'],
      ['DM_TELEPHONE_NUMBERS', 'PERSON_ID'],
      ['DM_PERSONAL_RELATIONSHIPS', 'PERSON_ID'],
      ['DM_PERSONAL_RELATIONSHIPS', 'OTHER_PERSON_ID'],
      ['DM_ALLOCATED_WORKERS', 'PERSON_ID'],
      ['DM_SUBGROUP_SUBJECTS', 'SUBJECT_COMPOUND_ID'],
      ['DM_REGISTRATIONS', 'PERSON_ID'],
      ['DM_CLA_SUMMARIES', 'PERSON_ID'],
      ['CASE_NOTES', 'PERSON_ID'],
      ['PERSON_MERGES', 'TO_PERSON_ID'],
    ]) {
      const lost = await count(
        `select count(*) as n from ${table} t left join DM_PERSONS p on p.PERSON_ID = t.${column} where p.PERSON_ID is null`,
      );
      expect([table, lost]).toEqual([table, 0]);
    }
    for (const [table, column] of [
      ['DM_ALLOCATED_WORKERS', 'WORKER_ID'],
      ['DM_PROF_RELATIONSHIPS', 'WORKER_ID'],
      ['WORKER_ROLES', 'WORKER_ID'],
      ['RESTRICTED_ACCESS', 'WORKER_ID'],
    ]) {
      const lost = await count(`select count(*) as n from ${table} t left join WORKERS w on w.ID = t.${column} where w.ID is null`);
      expect([table, lost]).toEqual([table, 0]);
    }
  });

  test('tell nothing that has not happened yet', async () => {
    for (const [table, column] of [
      ['DM_WORKFLOW_STEPS', 'STARTED_ON'],
      ['DM_WORKFLOW_STEPS', 'COMPLETED_ON'],
      ['DM_REGISTRATIONS', 'REGISTRATION_START_DATE'],
      ['DM_REGISTRATIONS', 'DEREGISTRATION_DATE'],
      ['DM_CLA_SUMMARIES', 'START_DATE'],
      ['DM_CLA_SUMMARIES', 'END_DATE'],
      ['DM_CIN_REFERRALS', 'CLOSURE_DATE'],
      ['DM_ALLOCATED_WORKERS', 'START_DATE'],
      ['DM_ALLOCATED_WORKERS', 'END_DATE'],
      ['DM_PERSONAL_RELATIONSHIPS', 'START_DATE'],
      ['DM_ADDRESSES', 'START_DATE'],
      ['CASE_NOTES', 'CREATED_ON'],
    ]) {
      const later = await count(`select count(*) as n from ${table} t where substr(t.${column}, 1, 10) > '${DEMO_DAY}'`);
      expect([table, column, later]).toEqual([table, column, 0]);
    }
  });

  test('could reach nobody by telephone, mail or post', async () => {
    const numbers: readonly { n: string }[] = await db.raw('select TELEPHONE_NUMBER as n from DM_TELEPHONE_NUMBERS');
    for (const { n } of numbers) expect(n).toMatch(/^(01632 960\d{3}|07700 900\d{3})$/);
    const mails: readonly { n: string }[] = await db.raw(
      'select EMAIL_ADDRESS as n from DM_PERSONS where EMAIL_ADDRESS is not null union all select EMAIL_ADDRESS from WORKERS where EMAIL_ADDRESS is not null',
    );
    for (const { n } of mails) expect(n).toMatch(/^[a-z0-9.-]+@example\.org$/);
    const postcodes: readonly { n: string }[] = await db.raw('select POST_CODE as n from DM_ADDRESSES');
    for (const { n } of postcodes) expect(n).toMatch(/^ZZ\d{1,2} \d[ABDEFGHJLNPQRSTUWXYZ]{2}$/);
  });

  test('have every shape of family and of case', () => {
    const regimes = new Set([...histories.values()].flatMap((history) => history.regimes.map((spell) => spell.regime)));
    expect([...regimes].toSorted()).toEqual([
      'care-proceedings',
      'child-in-need',
      'child-protection',
      'early-help',
      'looked-after',
      'open-no-plan',
      'post-permanence',
      'pre-proceedings',
    ]);
    const events = new Set([...histories.values()].flatMap((history) => history.events.map((event) => event.kind)));
    expect(events.size).toBe(6);
    const all = [...histories.values()];
    expect(all.filter((history) => history.person.restricted).length).toBeGreaterThan(5);
    expect(all.filter((history) => history.person.expectedBirth !== undefined).length).toBeGreaterThan(5);
    expect(all.filter((history) => history.mergedInto !== undefined).length).toBeGreaterThan(2);
    expect(all.filter((history) => history.transferredOn !== undefined).length).toBeGreaterThan(5);
    expect(all.filter((history) => history.movedOutAndClosedOn !== undefined).length).toBeGreaterThan(5);
  });

  test('have siblings from one to five, and a father of two families', async () => {
    const sizes: readonly { n: number }[] = await db.raw(
      'select distinct count(*) as n from DM_SUBGROUP_SUBJECTS group by SUBGROUP_ID order by 1',
    );
    expect(sizes.map(({ n }) => n)).toEqual(expect.arrayContaining([1, 2, 3, 4, 5]));
    const shared: readonly unknown[] = await db.raw(
      `select r.PERSON_ID from DM_PERSONAL_RELATIONSHIPS r join DM_PERSONAL_REL_TYPES t on t.PERSONAL_REL_TYPE_ID = r.PERSONAL_REL_TYPE_ID
       where t.DESCRIPTION like 'Father : %' and r.PERSON_ID > 10000000
       group by r.PERSON_ID having count(distinct cast((r.OTHER_PERSON_ID - 10000000) / 40 as int)) > 1`,
    );
    expect(shared.length).toBeGreaterThan(3);
  });
});

describe('The children of the returns', () => {
  const children = returnedChildren(DEMO_DAY);
  const careOf = (index: number) => histories.get(String(2_000_000 + index * 4))?.care ?? [];

  test('come through the data mart with every episode that the returns have', () => {
    children.forEach((child, index) => {
      const told = careOf(index).map(({ from, to, legalStatus, placement, reasonCeased }) => [
        from,
        to,
        legalStatus,
        placement,
        reasonCeased,
      ]);
      const returned = child.episodes.map((episode) => [
        episode.from,
        episode.to,
        episode.legalStatus,
        episode.placement,
        episode.reasonCeased,
      ]);
      expect(told).toEqual(returned);
    });
  });

  test('have the reasons for new episodes that the returns say, wherever the episode before is there', () => {
    let compared = 0;
    children.forEach((child, index) => {
      const told = careOf(index);
      child.episodes.forEach((episode, at) => {
        const before = child.episodes[at - 1];
        if (before === undefined || before.to !== episode.from) return;
        // The returns say "legal status" of some episodes that have the same one as before.
        const changed = before.legalStatus !== episode.legalStatus;
        if (changed !== ['L', 'B', 'U'].includes(episode.reasonStarted)) return;
        compared += 1;
        expect([child.number, episode.from, told[at]?.reasonStarted]).toEqual([child.number, episode.from, episode.reasonStarted]);
      });
    });
    expect(compared).toBeGreaterThan(1500);
  });

  test('are looked after on the demo day where their last return left them so', () => {
    const open = children.filter((child) =>
      child.episodes.some((episode) => episode.to === undefined && !/V[34]/.test(episode.legalStatus)),
    );
    expect(open.length).toBeGreaterThan(50);
    for (const child of open) {
      const regimes = histories.get(String(2_000_000 + children.indexOf(child) * 4))?.regimes ?? [];
      expect(regimes.some((spell) => spell.regime === 'looked-after' && spell.to === undefined)).toBe(true);
    }
  });
});

describe('The people who work there', () => {
  test('are somebody for each part, with a login and the role code of that part', async () => {
    const roleOf = async (login: string) => (await system.workerByLogin(login))?.teams[0]?.roleCode;
    expect(await Promise.all(Object.values(LOGINS).map(roleOf))).toEqual([
      'SW',
      'SP',
      'TM',
      'FGCC',
      'FGCC',
      'BS',
      'PA',
      'ADM',
      'CPC',
      'AUD',
      'SW',
      'TM',
      'SW',
    ]);
    const codes: readonly { ROLE: string }[] = await db('WORKER_ROLES').distinct('WORKER_ROLES.ROLE').orderBy('WORKER_ROLES.ROLE');
    expect(codes.map(({ ROLE }) => ROLE)).toEqual(Object.keys(ROLE_CODES).toSorted());
  });

  test('of the Okafor-Łukaszewski case are of one team', async () => {
    const teams = await Promise.all(
      [LOGINS.worker, LOGINS.seniorPractitioner, LOGINS.teamManager].map(
        async (login) => (await system.workerByLogin(login))?.teams[0]?.teamId,
      ),
    );
    expect(new Set(teams).size).toBe(1);
    const worker = await system.workerByLogin(LOGINS.worker);
    expect(await system.caseloadOf(worker?.id ?? '')).toEqual(expect.arrayContaining(['1001', '1002', '1003']));
  });

  test('have one who left with open work, which stays with the team', async () => {
    const [allocation] = await system.allocationsOf(String(REFERENCE.awkward.workerHasLeft));
    const left = await system.worker(allocation?.workerId ?? '');
    expect(left?.teams).toEqual([]);
    expect(allocation).toMatchObject({ to: undefined, teamName: 'Ashcombe South' });
  });
});

describe('Three years of family meetings, beside the case records', () => {
  const told: FamilyHistory[] = [];
  beforeAll(async () => {
    for await (const history of familyHistories({ day: DEMO_DAY })) told.push(history);
  });
  const caseOf = (id: string): CaseHistory | undefined => {
    const own = histories.get(id);
    return own?.mergedInto === undefined ? own : histories.get(own.mergedInto);
  };

  test('speak of persons, workers and teams that the case system knows', async () => {
    for (const history of told)
      for (const child of history.children) expect([history.key, caseOf(child.personId)?.person.id]).not.toContain(undefined);
    const known = new Set(
      (await db('DM_PERSONS').select('DM_PERSONS.PERSON_ID')).map((row: { PERSON_ID: number }) => String(row.PERSON_ID)),
    );
    const adults = told.flatMap((history) =>
      history.network.filter((member) => member.kind === 'network').flatMap((member) => member.personId ?? []),
    );
    expect(adults.filter((id) => !known.has(id))).toEqual([]);
    const workers = new Set((await db('WORKERS').select('WORKERS.ID')).map((row: { ID: number }) => String(row.ID)));
    const named = told.flatMap((history) => [
      history.openedBy,
      ...(history.coordinatorId === undefined ? [] : [history.coordinatorId]),
      ...history.meetings.map((meeting) => meeting.facilitatorId),
      ...history.reviews.map((review) => review.recordedBy),
    ]);
    expect(named.filter((id) => !workers.has(id))).toEqual([]);
    const teams = new Set((await db('ORGANISATIONS').select('ORGANISATIONS.ID')).map((row: { ID: number }) => String(row.ID)));
    expect(told.filter((history) => !teams.has(history.teamId))).toEqual([]);
  });

  test('date an offer in a letter on the day of the letter', () => {
    const inLetters = told.flatMap((history) =>
      history.offers.filter((offer) => offer.method === 'letter-before-proceedings').map((offer) => [history, offer] as const),
    );
    expect(inLetters.length).toBeGreaterThan(50);
    for (const [history, offer] of inLetters) {
      const letters = caseOf(history.leadChildId)?.events.filter((event) => event.kind === 'letter-before-proceedings') ?? [];
      expect([history.key, letters.map((letter) => letter.on)]).toEqual([history.key, [offer.offeredOn]]);
    }
  });

  test('have letters with an offer in time, too late, an exemption, and nothing at all', () => {
    const offersOf = (id: string) => told.filter((history) => history.children.some((child) => child.personId === id));
    const found = { inTime: 0, late: 0, exempt: 0, nothing: 0 };
    for (const child of histories.values()) {
      const letter = child.events.find((event) => event.kind === 'letter-before-proceedings');
      if (letter === undefined || child.mergedInto !== undefined) continue;
      const own = offersOf(child.person.id);
      const first = own.flatMap((history) => history.offers.map((offer) => offer.offeredOn)).toSorted()[0];
      if (own.some((history) => history.exemptions.length > 0)) found.exempt += 1;
      else if (first === undefined) found.nothing += 1;
      else if (first <= letter.on) found.inTime += 1;
      else found.late += 1;
    }
    expect(found.inTime).toBeGreaterThan(100);
    expect(Math.min(found.late, found.exempt, found.nothing)).toBeGreaterThan(5);
  });

  test('end for care only where a child entered care', () => {
    const forCare = told.filter((history) => history.closed?.reason === 'child-became-looked-after');
    expect(forCare.length).toBeGreaterThan(2);
    for (const history of forCare) {
      const entered = history.children.flatMap((child) => caseOf(child.personId)?.care.map((episode) => episode.from) ?? []);
      expect(entered.some((from) => from >= (history.referral?.on ?? '9') && from <= (history.closed?.on ?? ''))).toBe(true);
    }
  });

  test('have urgent meetings on the day of the strategy discussion that the record has', () => {
    const urgent = told.filter((history) => history.referral?.strategyDiscussionOn !== undefined);
    expect(urgent.length).toBeGreaterThan(10);
    for (const history of urgent) {
      const days = caseOf(history.leadChildId)
        ?.events.filter((event) => event.kind === 'strategy-discussion')
        .map((event) => event.on);
      expect(days).toContain(history.referral?.strategyDiscussionOn);
    }
    const sameDay = urgent.filter((history) => history.meetings.some((meeting) => meeting.on === history.referral?.strategyDiscussionOn));
    expect(sameDay.length).toBeGreaterThan(3);
  });

  test('have children who entered care within a year of their meeting, and more who did not', () => {
    const firstHeld = told.flatMap((history) => {
      const held = history.meetings.find((meeting) => meeting.status === 'held');
      return held === undefined ? [] : held.subjectIds.map((id) => [id, held.on] as const);
    });
    const entered = firstHeld.filter(([id, on]) =>
      (caseOf(id)?.care ?? []).some(
        (episode) => episode.reasonStarted === 'S' && episode.from > on && daysBetween(on, episode.from) <= 365,
      ),
    );
    expect(entered.length).toBeGreaterThan(10);
    expect(firstHeld.length - entered.length).toBeGreaterThan(entered.length);
  });

  test('have meetings while looked after, for the way home', () => {
    const inCare = told.filter((history) =>
      history.meetings.some(
        (meeting) =>
          meeting.status === 'held' &&
          meeting.subjectIds.some((id) =>
            (caseOf(id)?.regimes ?? []).some(
              (spell) => spell.regime === 'looked-after' && spell.from <= meeting.on && (spell.to === undefined || spell.to > meeting.on),
            ),
          ),
      ),
    );
    expect(inCare.length).toBeGreaterThan(20);
  });

  test('keep the old number of a child whose record was merged last night', () => {
    const merged = told.filter((history) => history.children.some((child) => histories.get(child.personId)?.mergedInto !== undefined));
    expect(merged.map((history) => history.key)).toContain('A-merged');
  });
});
