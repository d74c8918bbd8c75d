import type { CalendarDay } from '../core/calendar-day';
import { formPage, parts, type PagePart } from '../core/form-page';
import type { FileContent, Presented, Presenting } from '../core/page';
import type { Wording } from '../core/wording';
import { BLANK_PAPERS, blankPaper, type BlankPaper } from './blank-papers';
import type { PaperToPrint } from './blank-papers.query';
import { leafletPaths } from './invitations.paths';

const NAMES: Readonly<Record<BlankPaper, string>> = {
  'consent-form': 'Consent form, to fill in by hand',
  'complaints-leaflet': 'How to complain',
  'privacy-notice': 'How we use information',
  'what-to-expect': 'What to expect',
  'child-complaints-leaflet': 'How to complain, for a child',
  'feedback-form': 'Form to say how it was',
};

export const presentBlankPapers = (_answer: object, _presenting: Presenting): Presented => ({
  title: 'Leaflets and forms',
  model: formPage({
    heading: 'Leaflets and forms to print',
    before: parts(
      { kind: 'paragraph', text: 'They name nobody. They go with letters by themselves; print one here to hand it to somebody.' },
      ...BLANK_PAPERS.flatMap((paper): readonly PagePart[] => [
        { kind: 'link', text: `${NAMES[paper]} (PDF)`, path: leafletPaths.file(paper, 'usual') },
        { kind: 'link', text: `${NAMES[paper]}, in large print (PDF)`, path: leafletPaths.file(paper, 'large') },
      ]),
    ),
    action: leafletPaths.all(),
    submit: undefined,
    cancel: '/',
    cancelText: 'Back to the start',
  }),
});

export const blankPaperContent = (
  { paper, size, wording, writtenOn }: PaperToPrint & { readonly wording: Wording; readonly writtenOn: CalendarDay },
  { policy }: Presenting,
): FileContent => ({
  printed: blankPaper(paper, { service: policy.service, wording, writtenOn, largePrint: size === 'large' }),
  fileName: `${paper}-${size}.pdf`,
  inline: true,
});
