import type { Regime } from '../../../plugin/core/regime';

/** Step types by what they mean here. Ids are the council's own: no two councils share them. */
export interface StepTypes {
  /** A child-in-need plan is a chain of such steps. */
  readonly childInNeedPlan: readonly string[];
  readonly earlyHelp: readonly string[];
  /** Completed = the decision to send a letter before proceedings was made. */
  readonly letterDecision: readonly string[];
  /** Completed = the letter was sent. */
  readonly letterBeforeProceedings: readonly string[];
  /** Started = the application was issued; completed = the proceedings ended. */
  readonly careApplication: readonly string[];
  /** Completed = pre-proceedings ended without an application. */
  readonly stepDown: readonly string[];
  /** Completed = a meeting of pre-proceedings was held: the first is the initial one, the others are reviews. */
  readonly preProceedingsMeeting: readonly string[];
  /** Completed = the letter that tells the parents of care proceedings was sent. */
  readonly careProceedingsLetter: readonly string[];
  /** Started = a section 47 enquiry is open; completed = it ended. While none is named, it is not known whether there is one. */
  readonly section47Enquiry: readonly string[];
}

/** What the council's own codes mean. */
export interface CaseCodes {
  readonly steps: StepTypes;
  /** Days between two plan steps that still make one plan. */
  readonly planGapDays: number;
  /** Professional relationships that mean the allocated worker: read where the data mart has no allocation row for them. */
  readonly allocatedWorker: readonly string[];
  /** Professional relationships that mean these parts; the same as naming them in `involvements`. */
  readonly coordinator: readonly string[];
  readonly independentReviewingOfficer: readonly string[];
  readonly advocate: readonly string[];
  /** Other professional relationships under a name of ours, as `REL.FGC` → `fgc-coordinator`; a code that is not here keeps its own name. */
  readonly involvements: Readonly<Record<string, string>>;
  /** DM_NON_LA_LEGAL_STATUSES types that are regimes, as `PLOPRE` → `pre-proceedings`. Others are left alone. */
  readonly legalStatusRegimes: Readonly<Record<string, Regime>>;
  /** Telephone types that must not be given away. Anything with "ex-directory" in it is one, named here or not. */
  readonly exDirectoryTypes: readonly string[];
  /** The word of a relationship pair that marks a record as another's duplicate. */
  readonly duplicateWord: string;
  /** Referral closure reasons that mean the child was adopted: such a record is joined to no other. */
  readonly adoptionReasons: readonly string[];
  /** Referral closure reasons that mean another authority holds the case. */
  readonly transferReasons: readonly string[];
}

export interface CaseCodeSettings extends Partial<Omit<CaseCodes, 'steps'>> {
  readonly steps?: Partial<StepTypes>;
}

/** Fills in what is the same everywhere; what is local stays empty until the council names it. */
export function caseCodes(settings: CaseCodeSettings = {}): CaseCodes {
  return {
    coordinator: [],
    independentReviewingOfficer: [],
    advocate: [],
    planGapDays: 7,
    allocatedWorker: ['REL.ALLWORK', 'REL.ALLWORKCF'],
    legalStatusRegimes: { PLOPRE: 'pre-proceedings', SGO: 'post-permanence', CAO: 'post-permanence' },
    exDirectoryTypes: ['Ex-directory (do not disclose number)'],
    duplicateWord: 'Duplicate',
    transferReasons: ['RC5'],
    adoptionReasons: ['RC1'],
    ...settings,
    involvements: involvementsOf(settings),
    steps: {
      childInNeedPlan: [],
      earlyHelp: [],
      letterDecision: [],
      letterBeforeProceedings: [],
      careApplication: [],
      stepDown: [],
      preProceedingsMeeting: [],
      careProceedingsLetter: [],
      section47Enquiry: [],
      ...settings.steps,
    },
  };
}

/** One table of meanings, whichever way the council wrote them. */
function involvementsOf(settings: CaseCodeSettings): Readonly<Record<string, string>> {
  const named = (codes: readonly string[] | undefined, name: string) => (codes ?? []).map((code) => [code, name] as const);
  return Object.fromEntries([
    ...Object.entries(settings.involvements ?? {}),
    ...named(settings.coordinator, 'fgc-coordinator'),
    ...named(settings.independentReviewingOfficer, 'independent-reviewing-officer'),
    ...named(settings.advocate, 'advocate'),
  ]);
}
