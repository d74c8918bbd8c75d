import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import { dayOfWeekInWords } from '../core/in-words';
import type { LetterService } from '../core/letter-service';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind, Wording } from '../core/wording';
import { writtenPaper } from '../core/written-paper';

/** What a request to business support says on paper (L17, roles.md rule 4): it has no field for a case, nor for anybody's address. */
export interface DeskRequestPaper {
  /** "Request to business support", in the council's own words for it. */
  readonly title: string;
  /** As the desk knows it: "FM-7K3Q9/1". */
  readonly code: string;
  readonly askedBy?: string;
  readonly sendBy: CalendarDay;
  readonly replyBy: CalendarDay;
  readonly letters: DeskRequestFields['letters'];
  /** "Venue to book: 1, by 25 November 2026". */
  readonly tasks: readonly string[];
  readonly booked: readonly string[];
  readonly service: LetterService;
  readonly writtenOn: CalendarDay;
  readonly wording: Wording;
}

/** What its template may print. */
export type DeskRequestFields = {
  readonly code: string;
  readonly askedBy: string | undefined;
  readonly sendBy: string;
  readonly replyBy: string;
  readonly letters: readonly {
    readonly name: string;
    readonly how: string;
    readonly format: string;
    readonly mind: string;
    readonly encloses: string;
  }[];
  readonly tasks: readonly string[];
  readonly booked: readonly string[];
  readonly service: ServiceFields;
};

const sample: DeskRequestFields = {
  code: 'FM-SAMPLE/1',
  askedBy: 'Nia Prosser',
  sendBy: 'Wednesday 25 November 2026',
  replyBy: 'Tuesday 1 December 2026',
  letters: [
    {
      name: 'Robin Example',
      how: 'Post',
      format: 'Large print',
      mind: 'A second person checks it before it goes. Put this letter in an envelope of its own, with nothing else in it.',
      encloses: 'If you are not happy: how to complain, Agenda',
    },
    { name: 'Sam Example', how: 'E-mail', format: 'Standard', mind: '', encloses: '' },
  ],
  tasks: ['Book the venue: 1, by 25 November 2026'],
  booked: ['Interpreter: booked'],
  service: SAMPLE_SERVICE,
};

/** L17. */
export const DESK_REQUEST: PaperKind<DeskRequestFields> = {
  key: 'desk-request',
  number: 'L17',
  name: 'Request to business support',
  readers: 'desk',
  samples: [sample, { ...sample, askedBy: undefined, letters: [], tasks: [], booked: [] }],
  mustSay: {
    code: 'which request',
    askedBy: 'whom to ask',
    sendBy: 'by when it goes',
    replyBy: 'by when people answer',
    letters: 'to whom, how, and what to mind',
    tasks: 'what there is to do',
    booked: 'what is booked',
  },
};

export const deskRequestDocument = (request: DeskRequestPaper): PrintedDocument =>
  writtenPaper(
    DESK_REQUEST,
    { reference: request.code, writtenOn: request.writtenOn, service: request.service, wording: request.wording },
    {
      title: request.title,
      fields: {
        code: request.code,
        askedBy: request.askedBy,
        sendBy: dayOfWeekInWords(request.sendBy),
        replyBy: dayOfWeekInWords(request.replyBy),
        letters: request.letters,
        tasks: request.tasks,
        booked: request.booked,
        service: serviceFields(request.service),
      },
    },
  );
