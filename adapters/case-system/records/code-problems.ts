import { z } from 'zod';
import type { Problem } from '../../../plugin/core/errors';
import { problemsIn } from '../../../plugin/core/policy-refused';
import { REGIMES } from '../../../plugin/core/regime';

const CODE = 'give a code as text';
const code = z.string(CODE).trim().min(1, CODE);
const codes = z.array(code, 'give a list of codes, such as ["REL.IRO"]').optional();

const STEP = 'give a step type as text, such as "325"';
const stepTypes = z.array(z.string(STEP).regex(/^\d{1,16}$/, STEP), 'give a list of step types, such as ["325", "369"]').optional();

const DAYS = 'give a number of days from 0 to 366';
const REGIME = `give one of ${REGIMES.join(', ')}`;

const schema = z.strictObject(
  {
    steps: z
      .strictObject({
        childInNeedPlan: stepTypes,
        earlyHelp: stepTypes,
        letterDecision: stepTypes,
        letterBeforeProceedings: stepTypes,
        careApplication: stepTypes,
        stepDown: stepTypes,
        preProceedingsMeeting: stepTypes,
        careProceedingsLetter: stepTypes,
        section47Enquiry: stepTypes,
      })
      .optional(),
    planGapDays: z.int(DAYS).min(0, DAYS).max(366, DAYS).optional(),
    allocatedWorker: codes,
    coordinator: codes,
    independentReviewingOfficer: codes,
    advocate: codes,
    involvements: z.record(code, z.string('give our name for it as text').min(1, 'give our name for it as text')).optional(),
    legalStatusRegimes: z.record(code, z.enum(REGIMES, REGIME)).optional(),
    exDirectoryTypes: codes,
    duplicateWord: code.optional(),
    transferReasons: codes,
    adoptionReasons: codes,
  },
  'give an object of codes',
);

/** Every code that cannot be used, by its path in the settings, with what would be right. */
export function codeProblems(settings: unknown): readonly Problem[] {
  return problemsIn(schema.safeParse(settings).error?.issues ?? []);
}

const ssdSchema = schema.omit({ steps: true, planGapDays: true });

/** The same for the Standard Safeguarding Dataset, which has tables where MOSAIC has step types. */
export function ssdCodeProblems(settings: unknown): readonly Problem[] {
  return problemsIn(ssdSchema.safeParse(settings).error?.issues ?? []);
}
