import type { PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { namesInWords } from '../core/in-words';
import { serviceProblems } from '../core/letter-service';
import { missing, releaseOnlyWithout } from '../core/release-check';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';
import { sizeFor, writtenPaper, type PaperFrame } from '../core/written-paper';
import { familysProblems, type LetterBasics } from './invitation-words';

/** What a form to consent on is made from (L2, S1-07): each thing is asked for itself, and nothing is ticked. */
export interface ConsentForm extends LetterBasics {
  /** Who signs. */
  readonly name: string;
  readonly meetingLabel: string;
  readonly children: readonly string[];
  /** What would be shared, each for itself: "Why we would like to meet, with the people you invite". */
  readonly toShare: readonly string[];
  readonly ownBehalf: boolean;
  readonly largePrint?: boolean;
}

/** What the template of the form may print. */
export type ConsentFormFields = {
  /** Empty on a form to fill in by hand. */
  readonly name: string;
  readonly label: string;
  readonly children: string;
  readonly toShare: readonly string[];
  readonly ownBehalf: boolean;
  readonly service: ServiceFields;
};

const sample: ConsentFormFields = {
  name: 'Robin Example',
  label: 'family meeting',
  children: 'Jo and Alex',
  toShare: ['Why we would like to meet'],
  ownBehalf: true,
  service: SAMPLE_SERVICE,
};

/** L2. */
export const CONSENT_FORM: PaperKind<ConsentFormFields> = {
  key: 'consent-form',
  number: 'L2',
  name: 'Consent form',
  readers: 'family',
  samples: [
    sample,
    { ...sample, ownBehalf: false, toShare: [] },
    { ...sample, name: '', children: '', label: 'meeting', ownBehalf: false },
  ],
  mustSay: { name: 'who signs', label: 'what it is about', children: 'whom it is about', toShare: 'what would be shared' },
};

/** What may be shared where nobody has said otherwise: each with a line of its own. */
export const USUALLY_SHARED: readonly string[] = [
  'Our names, and who we are to the children',
  'Why we would like to meet',
  'What is going well, and what people are worried about',
];

/** To fill in by hand: who signs and which children it is about are written on it, so that it names nobody. */
export const blankConsentForm = (frame: PaperFrame, largePrint: boolean): PrintedDocument => {
  releaseOnlyWithout(serviceProblems(frame.service));
  return writtenPaper(CONSENT_FORM, frame, {
    title: CONSENT_FORM.name,
    size: sizeFor(largePrint),
    fields: { name: '', label: 'meeting', children: '', toShare: USUALLY_SHARED, ownBehalf: false, service: serviceFields(frame.service) },
  });
};

/** @throws InvalidInput with every reason why it cannot be printed */
export function consentForm(form: ConsentForm): PrintedDocument {
  releaseOnlyWithout(consentFormProblems(form));
  return writtenPaper(CONSENT_FORM, form, {
    title: `Consent to a ${form.meetingLabel}`,
    size: sizeFor(form.largePrint),
    fields: {
      name: form.name,
      label: form.meetingLabel,
      children: namesInWords(form.children),
      toShare: form.toShare,
      ownBehalf: form.ownBehalf,
      service: serviceFields(form.service),
    },
  });
}

export const consentFormProblems = (form: ConsentForm): readonly Problem[] => [
  ...missing('reference', form.reference, 'the reference'),
  ...serviceProblems(form.service),
  ...missing('name', form.name, 'the name of who signs'),
  ...missing('children', form.children, 'the name of the child'),
  ...familysProblems(
    [
      { field: 'name', place: 'the name of who signs', text: form.name },
      { field: 'children', place: 'the children’s names', text: form.children.join('\n') },
      { field: 'toShare', place: 'what would be shared', text: form.toShare.join('\n') },
    ],
    form,
  ),
];
