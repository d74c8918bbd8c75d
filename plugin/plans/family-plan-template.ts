import { SAMPLE_SERVICE, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';

/** What the template of a plan may print: no address, no telephone number, nothing of the preparation. */
type FamilyPlanFields = {
  readonly heading: string;
  readonly plan: string;
  readonly sectionOf: string | undefined;
  readonly meeting: string;
  readonly meetingOn: string;
  readonly versionNumber: number;
  readonly interim: string | undefined;
  readonly present: readonly string[];
  readonly aim: string;
  readonly voicesHeading: string;
  readonly voices: readonly { readonly child: string; readonly words: string | undefined; readonly noWordsBecause: string | undefined }[];
  readonly quotes: readonly { readonly words: string; readonly by: string }[];
  readonly decisions: readonly { readonly question: string; readonly answer: string }[];
  readonly actions: readonly {
    readonly what: string;
    readonly who: string;
    readonly by: string;
    readonly kind: string;
    readonly howWeWillKnow: string | undefined;
  }[];
  readonly commitments: readonly string[];
  readonly professionalSupport: string | undefined;
  readonly professionalSupportBy: string | undefined;
  readonly resources: readonly string[];
  readonly unmetNeeds: readonly string[];
  readonly must: string | undefined;
  readonly cannot: string | undefined;
  readonly careOffers: readonly string[];
  readonly familyContingency: string | undefined;
  readonly professionalContingency: string | undefined;
  readonly monitoring: string | undefined;
  readonly rota: readonly { readonly who: string; readonly days: string; readonly what: string }[];
  readonly nominated: string | undefined;
  readonly reviewOn: string | undefined;
  readonly joins: string | undefined;
  readonly agreedBy: string;
  readonly agreedOn: string;
  readonly decision: string;
  readonly reasons: string | undefined;
  readonly reference: string;
  readonly service: ServiceFields;
};

const sample: FamilyPlanFields = {
  heading: 'Child protection plan for Jo and Alex',
  plan: 'family plan',
  sectionOf: 'child protection plan',
  meeting: 'family meeting',
  meetingOn: 'Friday 4 December 2026',
  versionNumber: 2,
  interim: 'It holds until Friday 11 December 2026.',
  present: ['Robin Example, aunt'],
  aim: 'We want the mornings to be calm.',
  voicesHeading: 'What the children say',
  voices: [
    { child: 'Jo', words: 'I want to be on time for school.', noWordsBecause: undefined },
    { child: 'Alex', words: undefined, noWordsBecause: 'Alex is a baby.' },
  ],
  quotes: [{ words: 'We can do this.', by: 'Robin Example' }],
  decisions: [{ question: 'Who helps in the mornings?', answer: 'Robin comes on school days.' }],
  actions: [
    {
      what: 'Bring the children to school',
      who: 'Robin Example',
      by: 'Monday 7 December 2026',
      kind: 'practical',
      howWeWillKnow: 'The school sees them on time',
    },
  ],
  commitments: ['Robin keeps the mornings free'],
  professionalSupport: 'The school opens the breakfast club.',
  professionalSupportBy: 'Nia Prosser',
  resources: ['A bus pass'],
  unmetNeeds: ['A bed for Alex'],
  must: 'Jo has breakfast every school day.',
  cannot: 'The children cannot be left alone at night.',
  careOffers: ['Robin Example: for a weekend'],
  familyContingency: 'If Robin is ill, Ali comes.',
  professionalContingency: 'If nobody comes, the worker rings the same day.',
  monitoring: 'Ali asks on Fridays.',
  rota: [{ who: 'Ali', days: 'Friday', what: 'How the week was' }],
  nominated: 'Ali Example',
  reviewOn: 'Friday 8 January 2027',
  joins: 'This plan is part of the child in need plan.',
  agreedBy: 'Everyone who was there',
  agreedOn: 'Friday 4 December 2026',
  decision: 'The plan was accepted in part.',
  reasons: 'Sunday nights are open.',
  reference: 'FM-SAMPLE',
  service: SAMPLE_SERVICE,
};

/** L7. Which of its parts a copy holds is decided before (S2-56); the template prints what it is given. */
export const FAMILY_PLAN: PaperKind<FamilyPlanFields> = {
  key: 'family-plan',
  number: 'L7',
  name: 'Family plan',
  readers: 'family',
  samples: [
    { ...sample, joins: undefined },
    {
      ...sample,
      sectionOf: undefined,
      interim: undefined,
      quotes: [],
      decisions: [],
      commitments: [],
      professionalSupport: undefined,
      professionalSupportBy: undefined,
      resources: [],
      unmetNeeds: [],
      must: undefined,
      cannot: undefined,
      careOffers: [],
      familyContingency: undefined,
      professionalContingency: undefined,
      monitoring: undefined,
      rota: [],
      nominated: undefined,
      reviewOn: undefined,
      reasons: undefined,
    },
  ],
  mustSay: {
    heading: 'whose plan it is',
    meetingOn: 'when it was made',
    present: 'who was there',
    aim: 'the family’s aim',
    voices: 'what the children say',
    decisions: 'what was decided',
    actions: 'who does what, by when, what kind of help it is and how we will know',
    professionalSupport: 'the help from professionals',
    must: 'what the plan must do',
    cannot: 'what the plan cannot do',
    careOffers: 'who could care for the children',
    familyContingency: 'the family’s own plan B',
    professionalContingency: 'what the workers will do',
    monitoring: 'who watches how it goes',
    nominated: 'whom in the family to talk to',
    reviewOn: 'when it is looked at again',
    agreedBy: 'who agreed it',
    decision: 'the decision on it',
    reasons: 'the reasons of the decision',
  },
};
