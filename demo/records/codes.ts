import type { CaseCodeSettings } from '../../adapters/case-system/records/case-codes';
import type { MosaicMapping } from '../../adapters/case-system/mosaic/mosaic-mapping';

/** The stand-in's own step types: no two councils share such numbers. */
export const STEP_TYPES = {
  referral: 344,
  assessment: 1186,
  childInNeedPlan: 325,
  childInNeedReview: 369,
  earlyHelp: 2201,
  strategyDiscussion: 1897,
  initialConference: 1860,
  reviewConference: 1861,
  letterDecision: 2101,
  letterBeforeProceedings: 2102,
  careApplication: 2103,
  stepDown: 2104,
  section47Enquiry: 1918,
} as const;
export type StepType = keyof typeof STEP_TYPES;

export const STEP_NAMES: Readonly<Record<StepType, string>> = {
  referral: 'Referral and decision',
  assessment: 'Child and family assessment',
  childInNeedPlan: 'Child in need plan',
  childInNeedReview: 'Child in need review and plan',
  earlyHelp: 'Family help plan',
  strategyDiscussion: 'Strategy discussion',
  initialConference: 'Initial child protection conference',
  reviewConference: 'Review child protection conference',
  letterDecision: 'Legal gateway: decision to send a letter before proceedings',
  letterBeforeProceedings: 'Letter before proceedings',
  careApplication: 'Care application',
  stepDown: 'Pre-proceedings: step down',
  section47Enquiry: 'Section 47 enquiry',
};

const ids = (...types: readonly StepType[]): readonly string[] => types.map((type) => String(STEP_TYPES[type]));

/** What the stand-in's codes mean: `codes` of the reader that reads it. */
export const STAND_IN_CODES: CaseCodeSettings = {
  steps: {
    childInNeedPlan: ids('childInNeedPlan', 'childInNeedReview'),
    earlyHelp: ids('earlyHelp'),
    letterDecision: ids('letterDecision'),
    letterBeforeProceedings: ids('letterBeforeProceedings'),
    careApplication: ids('careApplication'),
    stepDown: ids('stepDown'),
    section47Enquiry: ids('section47Enquiry'),
  },
  involvements: { 'REL.FGC': 'fgc-coordinator', 'REL.IRO': 'independent-reviewing-officer', 'REL.PROBATION': 'probation-officer' },
};

/** The tables that only the stand-in has: `mapping` of the reader that reads it. */
export const STAND_IN_MAPPING: MosaicMapping = {
  tables: { restrictedAccess: 'RESTRICTED_ACCESS', mergedPersons: 'PERSON_MERGES', refreshes: 'DATA_MART_REFRESHES' },
};

export const CASE_NOTE_TYPES = {
  VISIT: 'Visit',
  CALL: 'Telephone call',
  SUPERV: 'Supervision',
  FGDM: 'Family group decision making',
} as const;
export type CaseNoteType = keyof typeof CASE_NOTE_TYPES;

/** Local code, what it says, and the national code (DfE main list). */
export const ETHNICITIES: readonly (readonly [code: string, description: string, national: string])[] = [
  ['A.A1', 'British', 'WBRI'],
  ['A.A2', 'Irish', 'WIRI'],
  ['A.A14', 'Irish Traveller', 'WIRT'],
  ['A.A16', 'Gypsy/Romany', 'WROM'],
  ['A.A17', 'Polish', 'WOTH'],
  ['A.A27', 'Other white', 'WOTH'],
  ['B.B1', 'White and Black Caribbean', 'MWBC'],
  ['B.B2', 'White and Black African', 'MWBA'],
  ['B.B3', 'White and Asian', 'MWAS'],
  ['B.B9', 'Other mixed', 'MOTH'],
  ['C.C1', 'Indian', 'AIND'],
  ['C.C2', 'Pakistani', 'APKN'],
  ['C.C3', 'Bangladeshi', 'ABAN'],
  ['C.C13', 'Other Asian', 'AOTH'],
  ['D.D1', 'Caribbean', 'BCRB'],
  ['D.D2', 'African', 'BAFR'],
  ['D.D5', 'Nigerian', 'BAFR'],
  ['D.D7', 'Other Black', 'BOTH'],
  ['E.E1', 'Chinese', 'CHNE'],
  ['E.E6', 'Any other', 'OOTH'],
  ['E.EX', 'Arab', 'OOTH'],
  ['Z.R', 'Refused', 'REFU'],
  ['Z.N', 'Not yet obtained', 'NOBT'],
];

/** Description pairs of relationship types; the number is the place in this list. */
export const RELATIONSHIP_PAIRS: readonly string[] = [
  ...['Mother', 'Father', 'Parent'].flatMap((elder) =>
    ['Daughter', 'Son', 'Child'].flatMap((younger) => [`${elder} : ${younger}`, `${younger} : ${elder}`]),
  ),
  ...['Grandmother', 'Grandfather'].flatMap((elder) =>
    ['Granddaughter', 'Grandson', 'Grandchild'].flatMap((younger) => [`${elder} : ${younger}`, `${younger} : ${elder}`]),
  ),
  ...['Great Grandmother', 'Great Grandfather'].flatMap((elder) =>
    ['Great Granddaughter', 'Great Grandson'].flatMap((younger) => [`${elder} : ${younger}`, `${younger} : ${elder}`]),
  ),
  ...['Step Father', 'Step Mother', 'Step-parent'].flatMap((elder) => [`${elder} : Step-child`, `Step-child : ${elder}`]),
  ...['Aunt', 'Uncle'].flatMap((elder) => ['Niece', 'Nephew'].flatMap((younger) => [`${elder} : ${younger}`, `${younger} : ${elder}`])),
  ...['Sister', 'Brother', 'Sibling'].flatMap((one) => ['Sister', 'Brother', 'Sibling'].map((other) => `${one} : ${other}`)),
  ...['Half-sister', 'Half-brother'].flatMap((one) => ['Half-sister', 'Half-brother'].map((other) => `${one} : ${other}`)),
  'Half-sibling : Half-sibling',
  'Unborn Sibling : Sibling',
  'Sibling : Unborn Sibling',
  'Mother : Unborn Child',
  'Unborn Child : Mother',
  'Father : Unborn Child',
  'Unborn Child : Father',
  'Husband : Wife',
  'Wife : Husband',
  'Partner : Partner',
  'Ex Partner : Ex Partner',
  'Foster Carer : Foster Child',
  'Foster Child : Foster Carer',
  'Special Guardian : Child',
  'Child : Special Guardian',
  'Cousin : Cousin',
  'Friend : Friend',
  'Neighbour',
  'Duplicate : Original',
  'Original : Duplicate',
];
