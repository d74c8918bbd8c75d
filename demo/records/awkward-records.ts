import { addCare } from './care-records';
import { addDays, addYears, type Day } from './days';
import { knownPeople, type KnownPeople } from './known-people';
import { addResidence, relate } from './person-records';
import type { RecordSink } from './record-writer';
import { DAYS_AGO, REFERENCE } from './reference';
import { addAllocation, addNote, addProtectionPlan, addStep, addSubgroup } from './step-records';
import { WORKERS_A_TEAM, type StaffMember, type Workforce } from './workforce';

const { awkward } = REFERENCE;
const held = { parentalResponsibility: 'Y' } as const;

/** Records that are as records are: something about each is missing, doubled, backwards or too long. */
export function addAwkwardRecords(sink: RecordSink, day: Day, workforce: Workforce): void {
  const known = knownPeople(sink, day, workforce);
  addAwkwardBirthdays(known);
  addAwkwardMerge(known);
  addAwkwardAges(known);
  addAwkwardRelationships(known);
  addAwkwardAddresses(known);
  addAwkwardDays(known);
  addAwkwardNames(known);
  addAwkwardRest(known);
}

const workerAt = ({ workforce }: KnownPeople, index: number): StaffMember => workforce.socialWork.south.workers[index] as StaffMember;

function open(known: KnownPeople, childIds: readonly number[], daysAgo: number, worker = 2): void {
  const steps = known.opened(childIds, workerAt(known, worker).loginId ?? '', known.ago(daysAgo));
  known.childInNeed(steps, known.ago(daysAgo - 35));
}

function addAwkwardBirthdays(known: KnownPeople): void {
  const { child, ago, sink } = known;
  child(awkward.noBirthDate, 'Sol', 'Unger', 'M', undefined);
  child(awkward.estimatedBirthDate, 'Amir', 'Darwish', 'M', `${Number(known.day.slice(0, 4)) - 14}-01-01`);
  child(awkward.bornAfterFirstContact, 'Noa', 'Lind', 'F', ago(20));
  open(known, [awkward.noBirthDate], 90);
  open(known, [awkward.estimatedBirthDate], 90);
  open(known, [awkward.bornAfterFirstContact], 160);
  addNote(sink, awkward.estimatedBirthDate, {
    type: 'VISIT',
    title: 'Date of birth',
    note: 'The date of birth is estimated; no papers.',
    on: ago(88),
  });
}

function addAwkwardMerge(known: KnownPeople): void {
  const { child, aged, sink, ago } = known;
  child(awkward.survivorOfMerge, 'Petra', 'Kovač', 'F', aged(6));
  open(known, [awkward.survivorOfMerge], 210);
  sink.add('PERSON_MERGES', { FROM_PERSON_ID: awkward.mergedAwayLastNight, TO_PERSON_ID: awkward.survivorOfMerge, MERGED_ON: ago(1) });
}

function addAwkwardAges(known: KnownPeople): void {
  const { child, person, aged, ago, day, sink, parent } = known;
  const turned = awkward.turned18BetweenLetterAndMeeting;
  child(turned, 'Luca', 'Rendell', 'M', addDays(addYears(day, -18), -15));
  person(turned + 100, 'Carla', 'Rendell', 'F', aged(41));
  parent(turned + 100, 'F', turned, 'M', addDays(addYears(day, -18), -15), held);
  open(known, [turned], 200);
  const steps = { subgroupId: addSubgroup(sink, [turned]) };
  addStep(sink, { ...steps, type: 'letterBeforeProceedings', from: ago(DAYS_AGO.letterBefore18 + 5), to: ago(DAYS_AGO.letterBefore18) });
  person(awkward.youngPersonOf22, 'Joss', 'Amery', 'M', aged(22));
  addDisability(sink, awkward.youngPersonOf22, 'LD');
  open(known, [awkward.youngPersonOf22], 120);
  for (const id of awkward.sameNameAndBirthday) child(id, 'Mohammed', 'Ali', 'M', aged(9));
  open(known, [awkward.sameNameAndBirthday[0]], 80);
  open(known, [awkward.sameNameAndBirthday[1]], 75, 3);
}

function addDisability(sink: RecordSink, personId: number, code: string): void {
  sink.add('DM_DISABILITIES', {
    DISABILITY_ID: sink.nextId('disability'),
    PERSON_ID: personId,
    DISABILITY_TYPE: code,
    CIN_DISABILITY_CATEGORY_CODE: code,
  });
}

/** One mother, six children, and every way in which a relationship gets into a record. */
function addAwkwardRelationships(known: KnownPeople): void {
  const { sink, person, child, aged, ago, parent, home, lives } = known;
  const mother = awkward.motherOfSix;
  person(mother, 'Gwen', 'Tarrant', 'F', aged(38));
  const children = [
    [awkward.recordedOnce, 'Alis'],
    [awkward.recordedTwice, 'Bryn'],
    [awkward.recordedBackwards, 'Cai'],
    [awkward.recordedTheOtherWayRound, 'Dewi'],
    [awkward.stepFatherUntilLastYear, 'Efa'],
    [awkward.responsibilityOnWrongRow, 'Ffion'],
  ] as const;
  for (const [index, [id, first]] of children.entries()) child(id, first, 'Tarrant', 'F', aged(4 + index * 2));
  lives(home('21 Bramble Road, Ashcombe', 'ZZ2 7UW'), mother, ...children.map(([id]) => id));
  parent(mother, 'F', awkward.recordedOnce, 'F', aged(4), { ...held, rows: 'this' });
  parent(mother, 'F', awkward.recordedTwice, 'F', aged(6), held);
  // The child as the mother of her mother: the dates of birth say otherwise.
  relate(sink, awkward.recordedBackwards, 'Mother : Daughter', mother, { from: aged(8), ...held, rows: 'this' });
  parent(mother, 'F', awkward.recordedTheOtherWayRound, 'F', aged(10), { ...held, rows: 'inverse' });
  parent(mother, 'F', awkward.stepFatherUntilLastYear, 'F', aged(12), held);
  parent(mother, 'F', awkward.responsibilityOnWrongRow, 'F', aged(14), { ...held, flagOnOtherRow: true });
  person(mother + 100, 'Ross', 'Tarrant', 'M', aged(40));
  relate(sink, mother + 100, 'Step Father : Step-child', awkward.stepFatherUntilLastYear, { from: aged(9), to: ago(380) });
  open(
    known,
    children.map(([id]) => id),
    140,
    4,
  );
}

function addAwkwardAddresses(known: KnownPeople): void {
  const { sink, child, aged, ago, home, lives } = known;
  child(awkward.addressOpenTwice, 'Wyn', 'Larkin', 'M', aged(11));
  lives(home('4 Lime Avenue, Wexbury', 'ZZ3 9BB'), awkward.addressOpenTwice);
  addResidence(sink, awkward.addressOpenTwice, home('19 Stone Street, Wexbury', 'ZZ3 9BD'), { from: ago(60) });
  open(known, [awkward.addressOpenTwice], 65);
  const childrensHome = home('Larch House, Holly Lane, Ashcombe', 'ZZ1 8JE');
  for (const [index, id] of awkward.sharedPlacement.entries()) {
    child(
      id,
      ['Bilal', 'Megan', 'Oscar', 'Tia', 'Zac'][index] ?? '',
      ['Awan', 'Pryce', 'Dunn', 'Ling', 'Hoyle'][index] ?? '',
      index % 2 === 0 ? 'M' : 'F',
      aged(12 + (index % 4)),
    );
    addResidence(sink, id, home(`${index + 30} Tanner Terrace, Riverside`, 'ZZ4 1GH'), { from: ago(2000) });
    addResidence(sink, id, childrensHome, { from: ago(300 - index * 20), type: 'PLACEMENT', use: 'contact' });
    addCare(sink, id, [
      { from: ago(300 - index * 20), reasonStarted: 'S', legalStatus: 'C2', need: 'N1', placement: 'K2', provider: 'PR1' },
    ]);
    addAllocation(sink, id, (known.workforce.socialWork.lookedAfter.workers[index] as StaffMember).id, ago(300 - index * 20));
  }
}

function addAwkwardDays(known: KnownPeople): void {
  const { sink, child, aged, ago } = known;
  const entered = awkward.careOnTheDayOfTheMeeting;
  child(entered, 'Rhea', 'Calder', 'F', aged(8));
  open(known, [entered], 260, 5);
  addCare(sink, entered, [
    { from: ago(DAYS_AGO.meetingOnDayOfCare), reasonStarted: 'S', legalStatus: 'V2', need: 'N1', placement: 'U1', provider: 'PR1' },
  ]);
  const restarted = awkward.planEndsAndStartsOnOneDay;
  child(restarted, 'Kit', 'Sandford', 'M', aged(5));
  open(known, [restarted], 400, 5);
  addProtectionPlan(sink, restarted, { from: ago(350), to: ago(120), category: 'NEG' });
  addProtectionPlan(sink, restarted, { from: ago(120), category: 'EMO' });
}

const LONG_SURNAME = 'Featherstonehaugh-Cholmondeley-Marjoribanks-Ponsonby-Smythe';

function addAwkwardNames(known: KnownPeople): void {
  const { child, aged } = known;
  child(awkward.apostrophe, "D'Arcy", "O'Neill", 'M', aged(10));
  child(awkward.oneLetter, 'X', '', 'F', aged(13));
  child(awkward.cutOffAt62, 'Alexandrina', LONG_SURNAME, 'F', aged(6));
  child(awkward.arabicScript, 'ليلى', 'حسن', 'F', aged(7), { language: 'Arabic', interpreter: true });
  child(awkward.emoji, 'Kai', 'Hollis', 'M', aged(14), { shownAs: 'Kai 🦊 Hollis' });
  open(known, [awkward.apostrophe], 66);
  open(known, [awkward.oneLetter], 67);
  open(known, [awkward.cutOffAt62], 68, 3);
  open(known, [awkward.arabicScript], 69, 3);
  open(known, [awkward.emoji], 70, 3);
}

const SENTENCE = 'We talked about who helps, what worries the school, and what the children would like to be different by the summer. ';

function addAwkwardRest(known: KnownPeople): void {
  const { sink, child, aged, ago } = known;
  child(awkward.noteOf60000, 'Ines', 'Caldeira', 'F', aged(9));
  open(known, [awkward.noteOf60000], 77);
  const note = SENTENCE.repeat(600).slice(0, 60_000);
  addNote(sink, awkward.noteOf60000, { type: 'VISIT', title: 'A long conversation', note, on: ago(12), by: workerAt(known, 2).loginId });
  child(awkward.careEndsBeforeItStarts, 'Jude', 'Marlow', 'M', aged(7));
  open(known, [awkward.careEndsBeforeItStarts], 160, 3);
  addCare(sink, awkward.careEndsBeforeItStarts, [
    {
      from: ago(50),
      to: ago(90),
      reasonStarted: 'S',
      legalStatus: 'V2',
      need: 'N4',
      placement: 'U3',
      provider: 'PR1',
      reasonCeased: 'E4A',
    },
  ]);
  child(awkward.workerHasLeft, 'Mina', 'Osgood', 'F', aged(5));
  open(known, [awkward.workerHasLeft], 130, WORKERS_A_TEAM - 1);
}
