import type { CalendarDay } from './calendar-day';
import type { Block, PrintedDocument } from './documents-port';
import { footerOf, type LetterService } from './letter-service';
import type { Fields, PaperKind, Wording } from './wording';

/** What every paper has, whatever it says. */
export interface PaperFrame {
  readonly reference: string;
  readonly writtenOn: CalendarDay;
  readonly service: LetterService;
  readonly wording: Wording;
  readonly language?: string;
  readonly easyRead?: boolean;
}

export interface PaperContent<F extends Fields> {
  /** In the file's title bar: no full name. */
  readonly title: string;
  readonly fields: F;
  readonly head?: readonly Block[];
  readonly size?: PrintedDocument['size'];
}

/** A paper in the words of its template, ready to be printed, kept and sent. */
export function writtenPaper<F extends Fields>(kind: PaperKind<F>, frame: PaperFrame, content: PaperContent<F>): PrintedDocument {
  const { reference, writtenOn, service, wording, language, easyRead } = frame;
  const written = wording.write(kind.key, content.fields, { head: content.head, language, easyRead });
  return {
    title: content.title,
    language: written.language,
    reference,
    date: writtenOn,
    template: written.template,
    issuer: service.name,
    size: content.size ?? (kind.readers === 'child' ? 'child' : 'standard'),
    blocks: written.blocks,
    footer: footerOf(service),
  };
}

export const sizeFor = (largePrint: boolean | undefined, otherwise: PrintedDocument['size'] = 'standard'): PrintedDocument['size'] =>
  largePrint ? 'large' : otherwise;
