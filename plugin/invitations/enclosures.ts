import type { PrintedDocument } from '../core/documents-port';
import { serviceProblems } from '../core/letter-service';
import { releaseOnlyWithout } from '../core/release-check';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';
import { sizeFor, writtenPaper, type PaperFrame } from '../core/written-paper';

/** What goes with a letter and says the same to every family: nothing of a case stands in it. */
export type EnclosureFields = { readonly service: ServiceFields };

/** Those that go with every family's letter; the council's own leaflets go with letters on paper besides. */
export const ENCLOSURES = ['complaints-leaflet', 'privacy-notice', 'what-to-expect'] as const;
export type Enclosure = (typeof ENCLOSURES)[number];

const samples: PaperKind<EnclosureFields>['samples'] = [
  { service: SAMPLE_SERVICE },
  { service: { ...SAMPLE_SERVICE, email: undefined, address: ['Civic Centre'] } },
];

const paper = (
  key: string,
  number: string,
  name: string,
  readers: PaperKind['readers'],
  mustSay: PaperKind<EnclosureFields>['mustSay'],
): PaperKind<EnclosureFields> => ({ key, number, name, readers, samples, mustSay });

const COMPLAINTS = paper('complaints-leaflet', 'L14', 'How to complain', 'family', {
  'service.telephone': 'whom to ring',
  'service.address': 'where to write to',
  'service.advice': 'where there is advice from outside the council',
});
const CHILDS_COMPLAINTS = paper('child-complaints-leaflet', 'L14', 'How to complain, for a child', 'child', {
  'service.telephone': 'whom to ring',
});
const PRIVACY = paper('privacy-notice', 'L3', 'How we use information about you', 'family', { 'service.telephone': 'whom to ring' });
const EXPECT = paper('what-to-expect', 'L3', 'What to expect', 'family', { 'service.telephone': 'whom to ring' });
const FEEDBACK = paper('feedback-form', 'L15', 'Tell us how it was', 'family', { 'service.telephone': 'whom to ring' });

/** L15: nothing in it says who filled it in, nor of which family it is. */
export function feedbackForm(frame: PaperFrame, largePrint: boolean): PrintedDocument {
  releaseOnlyWithout(serviceProblems(frame.service));
  return writtenPaper(
    FEEDBACK,
    { ...frame, reference: 'Feedback' },
    {
      title: FEEDBACK.name,
      fields: { service: serviceFields(frame.service) },
      size: sizeFor(largePrint),
    },
  );
}

export const ENCLOSED: readonly PaperKind<EnclosureFields>[] = [COMPLAINTS, CHILDS_COMPLAINTS, FEEDBACK, PRIVACY, EXPECT];

const FOR_FAMILY: Readonly<Record<Enclosure, PaperKind<EnclosureFields>>> = {
  'complaints-leaflet': COMPLAINTS,
  'privacy-notice': PRIVACY,
  'what-to-expect': EXPECT,
};

/** What stands in the letter's list of enclosures; each paper keeps its own version (S0-30). */
export const ENCLOSURE_TITLES: Readonly<Record<Enclosure, string>> = {
  'complaints-leaflet': 'If you are not happy: how to complain',
  'privacy-notice': 'How we use information about you',
  'what-to-expect': 'What to expect',
};

/**
 * One of them, in the reader's size and language; for a child the leaflet in a child's words.
 * @throws InvalidInput where the service has no address or telephone number
 */
export function enclosure(
  which: Enclosure,
  frame: PaperFrame,
  reader: { readonly largePrint: boolean; readonly child: boolean },
): PrintedDocument {
  releaseOnlyWithout(serviceProblems(frame.service));
  const kind = which === 'complaints-leaflet' && reader.child ? CHILDS_COMPLAINTS : FOR_FAMILY[which];
  return writtenPaper(kind, frame, {
    title: kind.name,
    fields: { service: serviceFields(frame.service) },
    size: sizeFor(reader.largePrint, kind.readers === 'child' ? 'child' : 'standard'),
  });
}
