import { caseCodes, type CaseCodeSettings, type CaseCodes } from '../records/case-codes';

/** What the council's own codes mean in the dataset: roles and legal statuses; the rest of the dataset has national codes. */
export type SsdCodeSettings = Omit<CaseCodeSettings, 'steps' | 'planGapDays'>;

/** The kinds of step that the dataset's own dates are read as, so that regimes and events follow from them as anywhere else. */
export const SSD_STEPS = { decision: 'letter-decision', letter: 'letter', application: 'application', stepDown: 'step-down' } as const;

export function ssdCodes(settings: SsdCodeSettings = {}): CaseCodes {
  return caseCodes({
    legalStatusRegimes: { SGO: 'post-permanence', CAO: 'post-permanence' },
    ...settings,
    steps: {
      letterDecision: [SSD_STEPS.decision],
      letterBeforeProceedings: [SSD_STEPS.letter],
      careApplication: [SSD_STEPS.application],
      stepDown: [SSD_STEPS.stepDown],
    },
  });
}
