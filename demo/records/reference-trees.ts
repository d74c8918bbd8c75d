import { addCare } from './care-records';
import { knownPeople, type KnownPeople } from './known-people';
import type { Day } from './days';
import type { RecordSink } from './record-writer';
import { REFERENCE } from './reference';
import { addAllocation } from './step-records';
import type { StaffMember, Workforce } from './workforce';

const { alone, threePartners, twins, large, beforeAdoption, afterAdoption } = REFERENCE.trees;
const held = { parentalResponsibility: 'Y' } as const;

/** Five shapes of family that a tree must draw. */
export function addReferenceTrees(sink: RecordSink, day: Day, workforce: Workforce): void {
  const known = knownPeople(sink, day, workforce);
  addAlone(known);
  addThreePartners(known);
  addTwins(known);
  addLargeFamily(known);
  addAdoption(known);
}

const northWorker = ({ workforce }: KnownPeople, index: number): string =>
  (workforce.socialWork.north.workers[index] as StaffMember).loginId ?? '';

function addAlone(known: KnownPeople): void {
  const { ago, aged, person, child, home, lives, parent, opened, childInNeed } = known;
  child(alone.child, 'Isla', 'Quinn', 'F', aged(4));
  person(alone.mother, 'Erin', 'Quinn', 'F', aged(23));
  lives(home('2 Kiln Lane, Wexbury', 'ZZ3 3AB'), alone.child, alone.mother);
  parent(alone.mother, 'F', alone.child, 'F', aged(4), held);
  childInNeed(opened([alone.child], northWorker(known, 1), ago(150)), ago(110));
}

function addThreePartners(known: KnownPeople): void {
  const { ago, aged, person, child, home, lives, parent, related, opened, childInNeed } = known;
  const { mother, dean, lee, vikram, deansChild, leesChild, vikramsChild } = threePartners;
  person(mother, 'Chantelle', 'Marsh', 'F', aged(33));
  person(dean, 'Dean', 'Coyle', 'M', aged(37));
  person(lee, 'Lee', 'Coyle', 'M', aged(34));
  person(vikram, 'Vikram', 'Gill', 'M', aged(31));
  child(deansChild, 'Tyler', 'Coyle', 'M', aged(13));
  child(leesChild, 'Lacey', 'Coyle', 'F', aged(8));
  child(vikramsChild, 'Priya', 'Gill', 'F', aged(3));
  lives(home('11 Poplar Drive, Riverside', 'ZZ4 2PL'), mother, vikram, deansChild, leesChild, vikramsChild);
  lives(home('60 Station Road, Riverside', 'ZZ4 8RT'), dean);
  lives(home('5 Canal Street, Ashcombe', 'ZZ1 7WB'), lee);
  for (const [childId, gender, age, fatherId] of [
    [deansChild, 'M', 13, dean],
    [leesChild, 'F', 8, lee],
    [vikramsChild, 'F', 3, vikram],
  ] as const) {
    parent(mother, 'F', childId, gender, aged(age), held);
    parent(fatherId, 'M', childId, gender, aged(age), fatherId === lee ? {} : held);
  }
  related(dean, 'Brother : Brother', lee);
  related(dean, 'Uncle : Niece', leesChild, { from: aged(8) });
  related(lee, 'Uncle : Nephew', deansChild, { from: aged(13) });
  related(deansChild, 'Half-brother : Half-sister', leesChild, { from: aged(8) });
  related(deansChild, 'Half-brother : Half-sister', vikramsChild, { from: aged(3) });
  related(leesChild, 'Half-sister : Half-sister', vikramsChild, { from: aged(3) });
  related(mother, 'Ex Partner : Ex Partner', dean);
  related(mother, 'Ex Partner : Ex Partner', lee);
  related(mother, 'Partner : Partner', vikram, { from: aged(4) });
  childInNeed(opened([deansChild, leesChild, vikramsChild], northWorker(known, 2), ago(95)), ago(60));
}

function addTwins(known: KnownPeople): void {
  const { ago, aged, person, child, home, lives, parent, related, opened, childInNeed } = known;
  const { mother, father, firstTwin, secondTwin, unborn } = twins;
  const [maternalGrandmother, maternalGrandfather, herHusband, hisWife] = [1136, 1137, 1138, 1139];
  const [paternalGrandmother, paternalGrandfather, herSecond, hisSecond] = [1140, 1141, 1142, 1143];
  person(mother, 'Bethan', 'Vaughan', 'F', aged(28));
  person(father, 'Owen', 'Parker', 'M', aged(30));
  child(firstTwin, 'Carys', 'Parker', 'F', aged(5));
  child(secondTwin, 'Rhys', 'Parker', 'M', aged(5));
  child(unborn, 'Baby', 'Parker', 'F', ago(-120));
  person(maternalGrandmother, 'Eleri', 'Foster', 'F', aged(54));
  person(maternalGrandfather, 'Gethin', 'Vaughan', 'M', aged(56));
  person(herHusband, 'Alun', 'Foster', 'M', aged(58));
  person(hisWife, 'Tamsin', 'Vaughan', 'F', aged(45));
  person(paternalGrandmother, 'Deborah', 'Lowe', 'F', aged(57));
  person(paternalGrandfather, 'George', 'Parker', 'M', aged(60));
  person(herSecond, 'Stefan', 'Lowe', 'M', aged(59));
  person(hisSecond, 'Ursula', 'Parker', 'F', aged(52));
  lives(home('3 Rowan Close, Ashcombe', 'ZZ2 5YN'), mother, father, firstTwin, secondTwin);
  const homes = [home('12 Heather Way, Ashcombe', 'ZZ2 9SD'), home('1 Priory Lane, Wexbury', 'ZZ3 6GU')];
  lives(homes[0] as (typeof homes)[0], maternalGrandmother, herHusband);
  lives(homes[1] as (typeof homes)[0], maternalGrandfather, hisWife);
  lives(home('28 Market Street, Ashcombe', 'ZZ1 6LX'), paternalGrandmother, herSecond);
  lives(home('8 Dale Terrace, Thornley Cross', 'ZZ6 1EF'), paternalGrandfather, hisSecond);
  for (const [childId, gender, born] of [
    [firstTwin, 'F', aged(5)],
    [secondTwin, 'M', aged(5)],
    [unborn, 'F', ago(-120)],
  ] as const) {
    const flag = childId === unborn ? {} : held;
    parent(mother, 'F', childId, gender, born, flag);
    parent(father, 'M', childId, gender, born, flag);
  }
  related(firstTwin, 'Sister : Brother', secondTwin, { from: aged(5) });
  related(unborn, 'Unborn Sibling : Sibling', firstTwin, { from: ago(60) });
  related(unborn, 'Unborn Sibling : Sibling', secondTwin, { from: ago(60) });
  related(mother, 'Wife : Husband', father, { from: aged(6) });
  for (const [grandmother, grandfather, parentId, word] of [
    [maternalGrandmother, maternalGrandfather, mother, 'Daughter'],
    [paternalGrandmother, paternalGrandfather, father, 'Son'],
  ] as const) {
    related(grandmother, `Mother : ${word}`, parentId);
    related(grandfather, `Father : ${word}`, parentId);
    related(grandmother, 'Wife : Husband', grandfather, { from: aged(31), to: aged(12) });
    related(grandmother, 'Grandmother : Granddaughter', firstTwin, { from: aged(5) });
    related(grandmother, 'Grandmother : Grandson', secondTwin, { from: aged(5) });
    related(grandfather, 'Grandfather : Granddaughter', firstTwin, { from: aged(5) });
    related(grandfather, 'Grandfather : Grandson', secondTwin, { from: aged(5) });
  }
  related(maternalGrandmother, 'Wife : Husband', herHusband, { from: aged(10) });
  related(hisWife, 'Wife : Husband', maternalGrandfather, { from: aged(9) });
  related(paternalGrandmother, 'Wife : Husband', herSecond, { from: aged(10) });
  related(hisSecond, 'Wife : Husband', paternalGrandfather, { from: aged(9) });
  childInNeed(opened([firstTwin, secondTwin, unborn], northWorker(known, 3), ago(70)), ago(35));
}

/** Two great-grandparents, three couples, eight of the third generation and nine children: 25 in three households. */
function addLargeFamily(known: KnownPeople): void {
  const { ago, aged, person, child, home, lives, related, parent, opened, childInNeed } = known;
  const [greatGrandmother, greatGrandfather] = [large.eldest, large.eldest + 1];
  const couples = [
    [1153, 'Grace', 1154, 'Joel'],
    [1155, 'Alice', 1156, 'Taj'],
    [1157, 'Ivy', 1158, 'Noah'],
  ] as const;
  const third = ['Esme', 'Toby', 'Ruby', 'Leo', 'Poppy', 'Jack', 'Daisy', 'Hugo'].map((first, index) => ({
    id: 1159 + index,
    first,
    gender: index % 2 === 0 ? ('F' as const) : ('M' as const),
    age: 24 + index,
    couple: couples[index % 3] as (typeof couples)[number],
  }));
  const fourth = ['Summer', 'Alfie', 'Lily', 'Theo', 'Ava', 'Finley', 'Millie', 'Archie', 'Wren'].map((first, index) => ({
    id: large.firstChild + index,
    first,
    gender: index % 2 === 0 ? ('F' as const) : ('M' as const),
    age: 1 + index,
    parent: third[index % 4] as (typeof third)[number],
  }));
  person(greatGrandmother, 'Beatrice', 'Sutcliffe', 'F', aged(88));
  person(greatGrandfather, 'Harvey', 'Sutcliffe', 'M', aged(90));
  for (const [index, [wife, her, husband, his]] of couples.entries()) {
    person(wife, her, 'Sutcliffe', 'F', aged(60 + index));
    person(husband, his, 'Sutcliffe', 'M', aged(62 + index));
    related(greatGrandmother, 'Mother : Daughter', wife, { from: aged(60 + index) });
    related(greatGrandfather, 'Father : Daughter', wife, { from: aged(60 + index) });
    related(wife, 'Wife : Husband', husband, { from: aged(35) });
  }
  related(greatGrandmother, 'Wife : Husband', greatGrandfather, { from: aged(66) });
  for (const each of third) {
    person(each.id, each.first, 'Sutcliffe', each.gender, aged(each.age));
    related(each.couple[0], `Mother : ${each.gender === 'F' ? 'Daughter' : 'Son'}`, each.id, { from: aged(each.age) });
    related(each.couple[2], `Father : ${each.gender === 'F' ? 'Daughter' : 'Son'}`, each.id, { from: aged(each.age) });
  }
  for (const each of fourth) {
    child(each.id, each.first, 'Sutcliffe', each.gender, aged(each.age));
    parent(each.parent.id, each.parent.gender, each.id, each.gender, aged(each.age), held);
    related(each.parent.couple[0], `Grandmother : ${each.gender === 'F' ? 'Granddaughter' : 'Grandson'}`, each.id, {
      from: aged(each.age),
    });
    related(greatGrandmother, `Great Grandmother : ${each.gender === 'F' ? 'Great Granddaughter' : 'Great Grandson'}`, each.id, {
      from: aged(each.age),
    });
  }
  const everybody = [
    greatGrandmother,
    greatGrandfather,
    ...couples.flatMap(([wife, , husband]) => [wife, husband]),
    ...[...third, ...fourth].map((each) => each.id),
  ];
  const households = [
    home('1 Hill Farm, Thornley Cross', 'ZZ6 7AA'),
    home('2 Hill Farm, Thornley Cross', 'ZZ6 7AA'),
    home('9 West Vale, Ashcombe', 'ZZ2 3XZ'),
  ];
  everybody.forEach((personId, index) => lives(households[index % 3] as (typeof households)[0], personId));
  const childIds = fourth.map((each) => each.id);
  childInNeed(opened(childIds, northWorker(known, 4), ago(200)), ago(160));
}

/** Two records of one child that share nothing: no number, no relationship, no address, no worker. */
function addAdoption({ sink, ago, aged, person, child, home, lives, parent, related, workforce }: KnownPeople): void {
  const born = aged(4);
  child(beforeAdoption.child, 'Ruby', 'Sharpe', 'F', born, { restricted: true });
  person(beforeAdoption.mother, 'Kayleigh', 'Sharpe', 'F', aged(25));
  person(beforeAdoption.father, 'Ryan', 'Holt', 'M', aged(27));
  child(beforeAdoption.sister, 'Tia', 'Sharpe', 'F', aged(7));
  lives(home('77 Foundry Street, Riverside', 'ZZ4 4HJ'), beforeAdoption.mother, beforeAdoption.sister);
  parent(beforeAdoption.mother, 'F', beforeAdoption.child, 'F', born, { parentalResponsibility: 'Y', to: ago(200) });
  parent(beforeAdoption.father, 'M', beforeAdoption.child, 'F', born, { to: ago(200) });
  parent(beforeAdoption.mother, 'F', beforeAdoption.sister, 'F', aged(7), held);
  related(beforeAdoption.child, 'Sister : Sister', beforeAdoption.sister, { from: born, to: ago(200) });
  addCare(sink, beforeAdoption.child, [
    {
      from: ago(1000),
      to: ago(700),
      reasonStarted: 'S',
      legalStatus: 'C1',
      need: 'N1',
      placement: 'U4',
      provider: 'PR1',
      reasonCeased: 'X1',
    },
    {
      from: ago(700),
      to: ago(420),
      reasonStarted: 'L',
      legalStatus: 'E1',
      need: 'N1',
      placement: 'U4',
      provider: 'PR1',
      reasonCeased: 'X1',
    },
    {
      from: ago(420),
      to: ago(200),
      reasonStarted: 'P',
      legalStatus: 'E1',
      need: 'N1',
      placement: 'A6',
      provider: 'PR1',
      reasonCeased: 'E12',
    },
  ]);
  const [worker, postAdoption] = [
    workforce.socialWork.lookedAfter.workers[1] as StaffMember,
    workforce.socialWork.familyHelp.workers[1] as StaffMember,
  ];
  addAllocation(sink, beforeAdoption.child, worker.id, ago(1000), ago(200));
  child(afterAdoption.child, 'Ellie', 'Fairburn', 'F', born);
  person(afterAdoption.mother, 'Harriet', 'Fairburn', 'F', aged(41));
  person(afterAdoption.father, 'Daniel', 'Fairburn', 'M', aged(43));
  lives(home('6 Glebe Close, Long Sutterby', 'ZZ21 1WR', false), afterAdoption.child, afterAdoption.mother, afterAdoption.father);
  parent(afterAdoption.mother, 'F', afterAdoption.child, 'F', born, held);
  parent(afterAdoption.father, 'M', afterAdoption.child, 'F', born, held);
  related(afterAdoption.mother, 'Wife : Husband', afterAdoption.father, { from: ago(4000) });
  addAllocation(sink, afterAdoption.child, postAdoption.id, ago(150));
}
