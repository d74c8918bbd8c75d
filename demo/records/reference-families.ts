import { addTelephone, addResidence, EX_DIRECTORY } from './person-records';
import { knownPeople, type KnownPeople } from './known-people';
import type { Day } from './days';
import type { RecordSink } from './record-writer';
import { LOGINS, REFERENCE } from './reference';
import { addAllocation, addNote, addProfessional, addProtectionPlan, addReferral, addStatus, addStep, addSubgroup } from './step-records';
import type { Workforce } from './workforce';

const { okafor, hartley } = REFERENCE;

export function addReferenceFamilies(sink: RecordSink, day: Day, workforce: Workforce): void {
  const known = knownPeople(sink, day, workforce);
  addOkaforPeople(known);
  addOkaforBonds(known);
  addOkaforCase(known);
  addHartleyPeople(known);
  addHartleyHomes(known);
  addHartleyBonds(known);
  addHartleyCase(known);
}

/** The reference meeting: three siblings on one child-in-need plan. */
function addOkaforPeople({ sink, ago, aged, person, child, home, lives }: KnownPeople): void {
  child(okafor.zoe, 'Zoë', 'Okafor', 'F', aged(12), { ethnicity: 'B.B2' });
  child(okafor.tomasz, 'Tomasz', 'Łukaszewski', 'M', aged(7), { ethnicity: 'B.B2', language: 'English' });
  child(okafor.baby, 'Baby', 'Łukaszewski', 'F', ago(-70));
  person(okafor.amara, 'Amara', 'Okafor', 'F', aged(34), {
    ethnicity: 'D.D5',
    language: 'Igbo',
    interpreter: false,
    email: 'amara.okafor@example.org',
  });
  person(okafor.piotr, 'Piotr', 'Łukaszewski', 'M', aged(36), {
    ethnicity: 'A.A17',
    language: 'Polish',
    interpreter: true,
    email: 'piotr.lukaszewski@example.org',
  });
  person(okafor.daniel, 'Daniel', 'O’Neill', 'M', aged(37), { ethnicity: 'A.A2' });
  person(okafor.grace, 'Grace', 'Okafor', 'F', aged(72), { ethnicity: 'D.D5', title: 'Mrs' });
  person(okafor.emeka, 'Emeka', 'Okafor', 'M', aged(31), { ethnicity: 'D.D5', email: 'emeka.okafor@example.org' });
  person(okafor.kasia, 'Kasia', 'Łukaszewska', 'F', aged(29), {
    language: 'Polish',
    interpreter: true,
    email: 'kasia.lukaszewska@example.org',
  });
  person(okafor.joan, 'Joan', 'Fairweather-Montgomery-Smythe', 'F', aged(61), { title: 'Ms' });
  person(okafor.brid, 'Bríd', 'Ní Dhomhnaill', 'F', aged(55));

  lives(home('Flat 3, 18 Orchard Street, Ashcombe', 'ZZ1 4GR'), okafor.amara, okafor.piotr, okafor.zoe, okafor.tomasz);
  lives(home('Flat 4, 18 Orchard Street, Ashcombe', 'ZZ1 4GR'), okafor.brid);
  lives(home('52 Mill Lane, Wexbury', 'ZZ3 7HL'), okafor.daniel);
  lives(home('7 Chapel Terrace, Ashcombe', 'ZZ1 9PW'), okafor.grace);
  lives(home('31 Beacon Road, Ashcombe', 'ZZ2 2QJ'), okafor.emeka);
  lives(home('ul. Ogrodowa 8, Gdynia, Poland', 'ZZ40 1AA', false), okafor.kasia);
  lives(home('The Old Forge, Church Lane, Thornley Cross', 'ZZ6 5TN'), okafor.joan);
  for (const [personId, number, type] of [
    [okafor.amara, '07700 900411', 'Mobile'],
    [okafor.piotr, '07700 900412', 'Mobile'],
    [okafor.grace, '01632 960413', 'Home'],
    [okafor.emeka, '07700 900414', 'Mobile'],
    [okafor.joan, '01632 960415', 'Home'],
  ] as const) {
    addTelephone(sink, personId, number, type);
  }
}

function addOkaforBonds({ ago, aged, parent, related }: KnownPeople): void {
  const held = { parentalResponsibility: 'Y' } as const;
  parent(okafor.amara, 'F', okafor.zoe, 'F', aged(12), held);
  parent(okafor.amara, 'F', okafor.tomasz, 'M', aged(7), held);
  parent(okafor.amara, 'F', okafor.baby, 'F', ago(-70));
  parent(okafor.piotr, 'M', okafor.tomasz, 'M', aged(7), held);
  parent(okafor.piotr, 'M', okafor.baby, 'F', ago(-70));
  // Not recorded, which is not "no".
  parent(okafor.daniel, 'M', okafor.zoe, 'F', aged(12));
  related(okafor.piotr, 'Step Father : Step-child', okafor.zoe, { from: aged(8) });
  related(okafor.amara, 'Partner : Partner', okafor.piotr, { from: aged(9) });
  related(okafor.amara, 'Ex Partner : Ex Partner', okafor.daniel, { from: aged(11) });
  related(okafor.zoe, 'Half-sister : Half-brother', okafor.tomasz, { from: aged(7) });
  related(okafor.baby, 'Unborn Sibling : Sibling', okafor.tomasz, { from: ago(60) });
  related(okafor.baby, 'Unborn Sibling : Sibling', okafor.zoe, { from: ago(60) });
  related(okafor.grace, 'Mother : Daughter', okafor.amara, { from: aged(34) });
  related(okafor.grace, 'Mother : Son', okafor.emeka, { from: aged(31) });
  related(okafor.grace, 'Grandmother : Granddaughter', okafor.zoe, { from: aged(12) });
  related(okafor.grace, 'Grandmother : Grandson', okafor.tomasz, { from: aged(7) });
  related(okafor.emeka, 'Brother : Sister', okafor.amara, { from: aged(31) });
  related(okafor.emeka, 'Uncle : Niece', okafor.zoe, { from: aged(12) });
  related(okafor.emeka, 'Uncle : Nephew', okafor.tomasz, { from: aged(7) });
  related(okafor.kasia, 'Sister : Brother', okafor.piotr, { from: aged(29) });
  related(okafor.kasia, 'Aunt : Nephew', okafor.tomasz, { from: aged(7) });
  related(okafor.joan, 'Foster Carer : Foster Child', okafor.zoe, { from: aged(4), to: aged(3) });
  related(okafor.brid, 'Neighbour', okafor.amara, { rows: 'this' });
}

function addOkaforCase({ sink, ago, opened, childInNeed, staff }: KnownPeople): void {
  const children = [okafor.zoe, okafor.tomasz, okafor.baby];
  const steps = opened(children, LOGINS.worker, ago(120));
  childInNeed(steps, ago(85));
  const author = staff(LOGINS.worker).loginId;
  const note = 'Amara would like her mother and brother to be part of planning. Piotr asked for an interpreter who is a woman.';
  for (const childId of children) addNote(sink, childId, { type: 'VISIT', title: 'Home visit', note, on: ago(9), by: author });
}

/** The hard family: two people who must not meet and must not learn each other's address. */
function addHartleyPeople({ sink, ago, aged, person, child }: KnownPeople): void {
  person(hartley.leanne, 'Leanne', 'Hartley', 'F', aged(36), { ethnicity: 'A.A1', email: 'leanne.h@example.org' });
  person(hartley.craig, 'Craig', 'Dunne', 'M', aged(39), { ethnicity: 'A.A1' });
  child(hartley.mia, 'Mia', 'Hartley', 'F', aged(15), { ethnicity: 'A.A1', restricted: true });
  child(hartley.jayden, 'Jayden', 'Hartley', 'M', aged(9), { ethnicity: 'A.A1' });
  child(hartley.baby, 'Baby', 'Hartley', 'M', ago(-95));
  person(hartley.sam, 'Sam', 'Oyelaran', 'M', aged(33), { ethnicity: 'D.D2', email: 'sam.oyelaran@example.org' });
  person(hartley.pat, 'Pat', 'Dunne', 'F', aged(63), { language: 'British Sign Language', interpreter: true });
  person(hartley.ken, 'Ken', 'Hartley', 'M', aged(66), { died: ago(183) });
  person(hartley.toni, 'Toni', 'Bell', 'F', aged(34), { email: 'the.bells@example.org' });
  person(hartley.tonisHusband, 'Gary', 'Bell', 'M', aged(37), { email: 'the.bells@example.org' });
  addTelephone(sink, hartley.leanne, '07700 900421', 'Mobile');
  addTelephone(sink, hartley.craig, '07700 900422', 'Mobile');
  addTelephone(sink, hartley.toni, '07700 900423', EX_DIRECTORY);
  addTelephone(sink, hartley.ken, '01632 960424', 'Home');
}

/** Leanne and the children live in a refuge: the record shows the old home, and letters go to the refuge's post box. */
function addHartleyHomes({ sink, ago, home, lives }: KnownPeople): void {
  const oldHome = home('9 Quarry Hill, Ashcombe', 'ZZ2 6DF');
  const postBox = home('PO Box 417, Ashcombe', 'ZZ1 1AA');
  lives(oldHome, hartley.craig, hartley.pat);
  for (const personId of [hartley.leanne, hartley.mia, hartley.jayden]) {
    addResidence(sink, personId, oldHome, { from: ago(2000), use: 'display' });
    addResidence(sink, personId, postBox, { from: ago(75), use: 'contact' });
  }
  lives(home('3 Foundry Close, Wexbury', 'ZZ3 1JB'), hartley.sam);
  lives(home('40 Glebe Avenue, Ashcombe', 'ZZ2 8LN'), hartley.ken);
  lives(home('16 Weaver Way, Thornley Cross', 'ZZ6 2XU'), hartley.toni, hartley.tonisHusband);
}

function addHartleyBonds({ ago, aged, parent, related }: KnownPeople): void {
  const held = { parentalResponsibility: 'Y' } as const;
  for (const [parentId, gender] of [
    [hartley.leanne, 'F'],
    [hartley.craig, 'M'],
  ] as const) {
    parent(parentId, gender, hartley.mia, 'F', aged(15), held);
    parent(parentId, gender, hartley.jayden, 'M', aged(9), held);
  }
  parent(hartley.leanne, 'F', hartley.baby, 'M', ago(-95));
  parent(hartley.sam, 'M', hartley.baby, 'M', ago(-95));
  related(hartley.mia, 'Sister : Brother', hartley.jayden, { from: aged(9) });
  related(hartley.baby, 'Unborn Sibling : Sibling', hartley.mia, { from: ago(60) });
  related(hartley.baby, 'Unborn Sibling : Sibling', hartley.jayden, { from: ago(60) });
  related(hartley.leanne, 'Ex Partner : Ex Partner', hartley.craig, { from: ago(300) });
  related(hartley.leanne, 'Partner : Partner', hartley.sam, { from: ago(400) });
  related(hartley.pat, 'Mother : Son', hartley.craig, { from: aged(39) });
  related(hartley.pat, 'Grandmother : Granddaughter', hartley.mia, { from: aged(15) });
  related(hartley.pat, 'Grandmother : Grandson', hartley.jayden, { from: aged(9) });
  related(hartley.ken, 'Father : Daughter', hartley.leanne, { from: aged(36) });
  related(hartley.ken, 'Father : Daughter', hartley.toni, { from: aged(34) });
  related(hartley.ken, 'Grandfather : Granddaughter', hartley.mia, { from: aged(15) });
  related(hartley.ken, 'Grandfather : Grandson', hartley.jayden, { from: aged(9) });
  related(hartley.toni, 'Sister : Sister', hartley.leanne, { from: aged(34) });
  related(hartley.toni, 'Aunt : Niece', hartley.mia, { from: aged(15) });
  related(hartley.toni, 'Aunt : Nephew', hartley.jayden, { from: aged(9) });
  related(hartley.toni, 'Wife : Husband', hartley.tonisHusband, { from: aged(8) });
}

const PROBATION = { organisation: 4001, officer: 901 };
const SCHOOL = 4002;

/** Child protection plans, and a letter before proceedings a month ago. Mia's record is another worker's. */
function addHartleyCase({ sink, ago, opened, staff }: KnownPeople): void {
  const siblings = [hartley.jayden, hartley.baby];
  const steps = opened(siblings, LOGINS.hartleyWorker, ago(300));
  const farid = staff(LOGINS.restrictedRecordWorker);
  const miasOwn = { ...steps, subgroupId: addSubgroup(sink, [hartley.mia]), assigneeId: farid.id };
  const miasReferral = addStep(sink, { ...miasOwn, type: 'referral', from: ago(300), to: ago(300) });
  addReferral(sink, [hartley.mia], miasReferral, { from: ago(300) });
  addAllocation(sink, hartley.mia, farid.id, ago(300));
  for (const member of [farid, staff(LOGINS.hartleyManager)]) {
    sink.add('RESTRICTED_ACCESS', { PERSON_ID: hartley.mia, WORKER_ID: member.id });
  }
  const together = { ...steps, subgroupId: addSubgroup(sink, [hartley.mia, ...siblings]) };
  addStep(sink, { ...together, type: 'strategyDiscussion', from: ago(172), to: ago(172) });
  addStep(sink, { ...together, type: 'section47Enquiry', from: ago(172), to: ago(160) });
  const conference = addStep(sink, { ...together, type: 'initialConference', from: ago(160), to: ago(160) });
  for (const childId of [hartley.mia, ...siblings]) {
    addProtectionPlan(sink, childId, { from: ago(160), stepId: conference, category: 'EMO' });
    addStatus(sink, childId, 'PLOPRE', ago(40));
  }
  addStep(sink, { ...together, type: 'letterDecision', from: ago(40), to: ago(40) });
  addStep(sink, { ...together, type: 'letterBeforeProceedings', from: ago(38), to: ago(33) });

  sink.add('ORGANISATIONS', {
    ID: PROBATION.organisation,
    NAME: 'Probation Service, Ashcombe',
    SECTOR: 'OTHER',
    TYPE: 'AGENCY',
    RESPONSIBLE_AUTHORITY: 'N',
  });
  sink.add('ORGANISATIONS', { ID: SCHOOL, NAME: 'Thornley Cross Academy', SECTOR: 'OTHER', TYPE: 'SCHOOL', RESPONSIBLE_AUTHORITY: 'N' });
  // A professional of another agency: no login, and no role in the authority.
  sink.add('WORKERS', { ID: PROBATION.officer, FIRST_NAMES: 'Denise', LAST_NAMES: 'Whitlock', ACCESSIBLE: 'N' });
  addProfessional(sink, hartley.craig, PROBATION.officer, 'REL.PROBATION', ago(250));
}
