import type { Knex } from 'knex';
import { currentAddress, type CaseSystem } from '../../../plugin/core/case-system';
import { day } from '../../../plugin/core/calendar-day';
import { LOGINS, REFERENCE } from '../../../demo/records/reference';
import { recordTables } from '../../../demo/records/schema';
import { DEMO_DAY, madeRecords } from './made-records';

let db: Knex;
let system: CaseSystem;
const { okafor, hartley, trees, awkward } = REFERENCE;

beforeAll(async () => {
  ({ db, system } = await madeRecords(0));
});
afterAll(() => db.destroy());

/** Who is what to somebody: "Mother 1004 yes". */
const family = async (id: number): Promise<readonly string[]> =>
  (await system.relationshipsOf(String(id)))
    .map((each) => `${each.otherIs} ${each.otherPersonId} ${each.parentalResponsibility}${each.to === undefined ? '' : ' ended'}`)
    .toSorted();
const openRegimes = async (id: number): Promise<readonly string[]> =>
  (await system.regimesOf(String(id)))
    .filter((spell) => spell.to === undefined)
    .map((spell) => spell.regime)
    .toSorted();

describe('The Okafor-Łukaszewski family', () => {
  test('is three siblings, one of them to be born in seventy days, on one child-in-need plan', async () => {
    const children = await system.people([okafor.zoe, okafor.tomasz, okafor.baby].map(String));
    expect(children.map((child) => [child.fullName, child.dateOfBirth === undefined])).toEqual([
      ['Zoë Okafor', false],
      ['Tomasz Łukaszewski', false],
      ['Baby Łukaszewski', true],
    ]);
    expect(children[2]?.expectedBirth).toBe('2027-01-29');
    for (const id of [okafor.zoe, okafor.tomasz, okafor.baby]) expect(await openRegimes(id)).toEqual(['child-in-need', 'open-no-plan']);
  });

  test('knows who holds parental responsibility, and of Daniel O’Neill only that it is not recorded', async () => {
    expect(await family(okafor.zoe)).toEqual(
      expect.arrayContaining(['Mother 1004 yes', 'Father 1006 not recorded', 'Grandmother 1007 not recorded']),
    );
    expect(await family(okafor.tomasz)).toEqual(expect.arrayContaining(['Mother 1004 yes', 'Father 1005 yes', 'Aunt 1009 not recorded']));
    expect(await family(okafor.zoe)).toContain('Foster Carer 1010 not recorded ended');
  });

  test('needs an interpreter for Piotr and knows where Daniel lives', async () => {
    expect(await system.person(String(okafor.piotr))).toMatchObject({ firstLanguage: 'Polish', interpreterRequired: true });
    expect(await system.addressesOf(String(okafor.daniel))).toHaveLength(1);
  });
});

describe('The Hartleys', () => {
  test('show the old home and post to the refuge’s box: Leanne’s letters do not go where Craig lives', async () => {
    const today = day(DEMO_DAY);
    const leanne = await system.addressesOf(String(hartley.leanne));
    const craig = await system.addressesOf(String(hartley.craig));
    expect(currentAddress(leanne, today)?.text).toBe('PO Box 417, Ashcombe');
    expect(leanne.find((address) => address.isDisplay)?.addressId).toBe(craig[0]?.addressId);
    expect((await system.addressesOf(String(hartley.pat)))[0]?.addressId).toBe(craig[0]?.addressId);
  });

  test('have one child whose record is another worker’s', async () => {
    expect(await system.person(String(hartley.mia))).toMatchObject({ restricted: true });
    const [farid, rhiannon] = await Promise.all(
      [LOGINS.restrictedRecordWorker, LOGINS.hartleyWorker].map((login) => system.workerByLogin(login)),
    );
    expect(await system.mayOpenRestricted(farid?.id ?? '', String(hartley.mia))).toBe(true);
    expect(await system.mayOpenRestricted(rhiannon?.id ?? '', String(hartley.mia))).toBe(false);
    expect(await system.caseloadOf(rhiannon?.id ?? '')).toEqual(expect.arrayContaining(['1024', '1025']));
    expect(await system.caseloadOf(rhiannon?.id ?? '')).not.toContain('1023');
  });

  test('have had a letter before proceedings, all three children', async () => {
    for (const id of [hartley.mia, hartley.jayden, hartley.baby]) {
      const letters = (await system.eventsOf(String(id))).filter((event) => event.kind === 'letter-before-proceedings');
      expect(letters.map((event) => event.on)).toEqual(['2026-10-18']);
      expect(await openRegimes(id)).toEqual(['child-protection', 'open-no-plan', 'pre-proceedings']);
    }
  });

  test('have a grandfather who has died, an ex-directory aunt who shares her mail, and a probation officer without a login', async () => {
    expect((await system.person(String(hartley.ken)))?.dateOfDeath).toBe('2026-05-21');
    expect((await system.telephonesOf(String(hartley.toni))).map((each) => each.exDirectory)).toEqual([true]);
    const [toni, husband] = await system.people([hartley.toni, hartley.tonisHusband].map(String));
    expect(toni?.email).toBe(husband?.email);
    const [officer] = await system.allocationsOf(String(hartley.craig));
    expect(officer?.kind).toBe('probation-officer');
    expect((await system.worker(officer?.workerId ?? ''))?.loginId).toBe('');
  });
});

describe('The five trees', () => {
  test('one child and one parent, and nobody else', async () => {
    expect(await family(trees.alone.child)).toEqual(['Mother 1102 yes']);
  });

  test('a mother with children by three partners, two of them brothers', async () => {
    const { mother, dean, lee, deansChild, leesChild } = trees.threePartners;
    expect((await family(mother)).filter((each) => /^(Daughter|Son) /.test(each))).toHaveLength(3);
    expect(await family(dean)).toContain(`Brother ${lee} not recorded`);
    expect(await family(deansChild)).toEqual(
      expect.arrayContaining([`Half-sister ${leesChild} not recorded`, `Uncle ${lee} not recorded`]),
    );
  });

  test('twins and an unborn child, with grandparents divorced and remarried', async () => {
    const twin = await family(trees.twins.firstTwin);
    expect(twin.filter((each) => /^Grand(mother|father) /.test(each))).toHaveLength(4);
    expect(twin).toContain(`Unborn Sibling ${trees.twins.unborn} not recorded`);
    expect((await family(1136)).filter((each) => each.startsWith('Husband '))).toEqual([
      'Husband 1137 not recorded ended',
      'Husband 1138 not recorded',
    ]);
  });

  test('twenty-five people in three households', async () => {
    const { eldest, last } = trees.large;
    const ids = Array.from({ length: last - eldest + 1 }, (_, index) => String(eldest + index));
    expect(await system.people(ids)).toHaveLength(25);
    const homes = await Promise.all(ids.map(async (id) => (await system.addressesOf(id))[0]?.addressId));
    expect(new Set(homes).size).toBe(3);
    expect((await family(eldest)).filter((each) => each.startsWith('Great Grand'))).toHaveLength(9);
  });

  test('no row of any table leads from the record before the adoption to the one after it', async () => {
    const before = Object.values(trees.beforeAdoption);
    const after = Object.values(trees.afterAdoption);
    const reached = async (ids: readonly number[]): Promise<ReadonlySet<string>> => {
      const values = new Set<string>();
      for (const table of recordTables) {
        const columns = (await db.raw(`pragma table_info(${table})`)).map((column: { name: string }) => column.name) as readonly string[];
        const people = columns.filter((column) => /PERSON_ID$|SUBJECT_COMPOUND_ID/.test(column));
        for (const column of people) {
          const rows: readonly Record<string, unknown>[] = await db(table).select('*').whereIn(column, ids);
          const links = columns.filter(
            (name) => /(PERSON|WORKER|ADDRESS|SUBGROUP|STEP|CARER|COMPOUND)_ID$/.test(name) && !/REF_ADDRESSES/.test(name),
          );
          for (const row of rows)
            for (const name of links) values.add(`${/PERSON|COMPOUND/.test(name) ? 'PERSON' : name}:${String(row[name])}`);
        }
      }
      return values;
    };
    const [old, fresh] = [await reached(before), await reached(after)];
    expect([...old].filter((value) => fresh.has(value) && !value.endsWith(':null'))).toEqual([]);
    expect(await family(trees.afterAdoption.child)).toEqual(['Father 1193 yes', 'Mother 1192 yes']);
    expect((await system.person(String(trees.beforeAdoption.child)))?.restricted).toBe(true);
  });
});

describe('The awkward records', () => {
  test('say nothing of a birth date that is missing, and keep one that comes after the first contact', async () => {
    const missing = await system.person(String(awkward.noBirthDate));
    expect([missing?.dateOfBirth, missing?.expectedBirth]).toEqual([undefined, undefined]);
    const late = await system.person(String(awkward.bornAfterFirstContact));
    const [referral] = await system.regimesOf(String(awkward.bornAfterFirstContact));
    expect((late?.dateOfBirth ?? '') > (referral?.from ?? '9')).toBe(true);
  });

  test('answer for a person merged last night with the survivor', async () => {
    expect((await system.person(String(awkward.mergedAwayLastNight)))?.id).toBe(String(awkward.survivorOfMerge));
  });

  test('read a mother of six the same however each relationship was recorded', async () => {
    expect(await family(awkward.motherOfSix)).toEqual([1211, 1212, 1213, 1214, 1215, 1216].map((id) => `Daughter ${id} yes`));
    expect(await family(awkward.stepFatherUntilLastYear)).toContain('Step Father 1310 not recorded ended');
  });

  test('have a placement that five unrelated children share, and an address open twice', async () => {
    const placements = await Promise.all(
      awkward.sharedPlacement.map(
        async (id) => (await system.addressesOf(String(id))).find((address) => address.type === 'PLACEMENT')?.addressId,
      ),
    );
    expect(new Set(placements).size).toBe(1);
    const open = (await system.addressesOf(String(awkward.addressOpenTwice))).filter((address) => address.to === undefined);
    expect(open).toHaveLength(2);
  });

  test('have a protection plan that ends and starts on one day, and two children of one name and birthday', async () => {
    const plans = (await system.regimesOf(String(awkward.planEndsAndStartsOnOneDay))).filter(
      (spell) => spell.regime === 'child-protection',
    );
    expect(plans[0]?.to).toBe(plans[1]?.from);
    const [one, other] = await system.people(awkward.sameNameAndBirthday.map(String));
    expect([one?.fullName, one?.dateOfBirth]).toEqual([other?.fullName, other?.dateOfBirth]);
  });

  test('have names of every kind', async () => {
    const ids = [awkward.apostrophe, awkward.oneLetter, awkward.cutOffAt62, awkward.arabicScript, awkward.emoji];
    expect((await system.people(ids.map(String))).map((person) => person.fullName)).toEqual([
      "D'Arcy O'Neill",
      'X',
      'Alexandrina Featherstonehaugh-Cholmondeley-Marjoribanks-Ponsonby-Smythe',
      'ليلى حسن',
      'Kai 🦊 Hollis',
    ]);
    const cut = await db('DM_PERSONS').select('DM_PERSONS.FULL_NAME').where('DM_PERSONS.PERSON_ID', awkward.cutOffAt62).first();
    expect(cut.FULL_NAME).toHaveLength(62);
  });

  test('have a note of 60,000 characters', async () => {
    const note = await db('CASE_NOTES').select('CASE_NOTES.NOTE').where('CASE_NOTES.PERSON_ID', awkward.noteOf60000).first();
    expect(note.NOTE).toHaveLength(60_000);
  });
});
