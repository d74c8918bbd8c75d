import { inWords } from '../core/calendar-day';
import type { FileContent, Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { FilingToCopy } from './filing-to-copy';
import { filingPaths } from './filing.paths';
import type { FiledDocument } from './put-on-record.query';

/** Each thing that the case system asks for, as a field to copy from. */
interface ToCopy {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly rows: number;
}

export function presentPutOnRecord(answer: FilingToCopy, presenting: Presenting): Presented {
  const { episode, entry, child, content } = answer;
  const isNote = content.kind === 'case-note';
  const { typed, problems } = presenting.form;
  return onEpisode(answer, presenting, {
    title: 'Put it on the case record yourself',
    back: { text: 'Back to what was filed', path: filingPaths.ofEpisode(episode.id) },
    model: {
      heading: isNote ? 'Put the case note on the record yourself' : 'Put the document on the record yourself',
      whose: child === undefined ? '' : `${child.fullName}, ${child.caseReference}`,
      why: entry.state === 'by-hand' ? undefined : entry.reason,
      isNote,
      toCopy: fieldsToCopy(answer),
      document: isNote ? undefined : filingPaths.document(entry.id),
      action: filingPaths.byHand(entry.id),
      cancel: filingPaths.ofEpisode(episode.id),
      recordId: {
        id: 'recordId',
        name: 'recordId',
        label: { text: `The ${isNote ? 'note' : 'document'}’s number on the record (optional)` },
        value: typed?.recordId ?? '',
        classes: 'govuk-input--width-20',
        errorMessage: problems.find(({ field }) => field === 'recordId'),
      },
      done: {
        idPrefix: 'done',
        name: 'done',
        items: [{ value: 'yes', text: `It is on ${child?.fullName}’s case record now` }],
        values: [],
        errorMessage: problems.find(({ field }) => field === 'done'),
      },
    },
  });
}

function fieldsToCopy({ entry, content }: FilingToCopy): readonly ToCopy[] {
  const line = (id: string, label: string, value: string): ToCopy => ({ id, label, value, rows: 1 });
  const fields = [
    line('category', content.kind === 'case-note' ? 'Type of case note' : 'Category', entry.category),
    line('effectiveOn', 'Date that it is about', inWords(entry.effectiveOn)),
    line('title', 'Title', entry.title),
  ];
  if (content.kind === 'document') return [...fields, line('fileName', 'Name of the document', entry.fileName ?? '')];
  return [...fields, { id: 'body', label: 'Text', value: content.body, rows: Math.min(20, content.body.split('\n').length + 2) }];
}

/** Its name on the way down says nothing of whom it is about. */
export const documentToCopy = ({ file }: FiledDocument): FileContent => ({
  fileName: 'for-the-case-record.pdf',
  body: file.bytes,
  type: 'application/pdf',
});
