import { inWords, type CalendarDay } from '../core/calendar-day';
import type { BoundLetter, PrintedDocument } from '../core/documents-port';
import { footerOf, type LetterService } from '../core/letter-service';
import type { Policy } from '../core/policy';
import type { ReleasedInvitation } from './invitation';
import { initialsOf, letterNumber } from './ready-to-print';

/** The trays of the printer, as the council names them. */
export type Trays = Policy['desk']['printing']['trays'];

export interface PrintRun {
  readonly letters: readonly Pick<ReleasedInvitation, 'id' | 'addressee'>[];
  readonly trays: Trays;
  readonly service: LetterService;
  readonly on: CalendarDay;
}

/**
 * The list that lies on top of the letters: what the print room needs to put each into its envelope, and nothing else. It
 * has no name, no address and nothing of a case.
 */
export function printCover({ letters, trays, service, on }: PrintRun, bound: readonly BoundLetter[]): PrintedDocument {
  const pagesOf = new Map(bound.map(({ id, pages }) => [id, pages]));
  const printed = letters.filter(({ id }) => (pagesOf.get(id) ?? 0) > 0);
  const not = letters.filter(({ id }) => pagesOf.get(id) === 0);
  return {
    title: 'Letters to print',
    language: 'en-GB',
    reference: 'Print room',
    date: on,
    template: 'print-cover/1',
    issuer: service.name,
    size: 'standard',
    blocks: [
      { kind: 'heading', level: 1, text: 'Letters to print' },
      {
        kind: 'facts',
        rows: [
          { name: 'Printed on', value: inWords(on) },
          { name: 'Letters', value: String(printed.length) },
          { name: 'Pages', value: String(printed.reduce((sum, { id }) => sum + (pagesOf.get(id) ?? 0), 0)) },
        ],
      },
      { kind: 'paragraph', text: 'Each letter goes into an envelope of its own. Count its pages before you close it.' },
      {
        kind: 'table',
        caption: 'In the order of the pages',
        columns: [
          { title: 'No.', share: 3 },
          { title: 'Letter', share: 6 },
          { title: 'To', share: 4 },
          { title: 'Pages', share: 3 },
          { title: 'Tray', share: 5 },
          { title: 'How', share: 4 },
        ],
        rows: printed.map((letter, i) => rowOf(letter, i + 1, pagesOf.get(letter.id) ?? 0, trays)),
      },
      ...(not.length === 0 ? [] : notPrinted(not)),
    ],
    footer: footerOf(service),
  };
}

function rowOf(letter: PrintRun['letters'][number], at: number, pages: number, trays: Trays): readonly string[] {
  const { name, contact, formats } = letter.addressee;
  const tray = formats.includes('large-print') ? trays.largePrint : trays.usual;
  return [String(at), letterNumber(letter), initialsOf(name), String(pages), tray, contact.channel === 'letter' ? 'Post' : 'By hand'];
}

const notPrinted = (letters: PrintRun['letters']): PrintedDocument['blocks'] => [
  { kind: 'heading', level: 2, text: 'Not printed' },
  { kind: 'paragraph', text: 'These hold a sign that cannot be printed. Ask the worker.' },
  { kind: 'list', items: letters.map((letter) => `${letterNumber(letter)}, ${initialsOf(letter.addressee.name)}`) },
];
