import { mosaicCodes, type MosaicCodeSettings, type MosaicCodes } from '../mosaic/mosaic-codes';

/** What the council's own codes mean in the dataset: roles and legal statuses; the rest of the dataset has national codes. */
export type SsdCodeSettings = Omit<MosaicCodeSettings, 'steps' | 'planGapDays'>;

/** The kinds of step that the dataset's own dates are read as, so that regimes and events follow from them as anywhere else. */
export const SSD_STEPS = { decision: 'letter-decision', letter: 'letter', application: 'application', stepDown: 'step-down' } as const;

export function ssdCodes(settings: SsdCodeSettings = {}): MosaicCodes {
  return mosaicCodes({
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
