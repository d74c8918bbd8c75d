import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import type { Problem } from '../core/errors';
import { dayOfWeekInWords, namesInWords } from '../core/in-words';
import { serviceProblems } from '../core/letter-service';
import { missing, releaseOnlyWithout } from '../core/release-check';
import { SAMPLE_SERVICE, serviceFields, type ServiceFields } from '../core/service-fields';
import type { PaperKind } from '../core/wording';
import { sizeFor, writtenPaper } from '../core/written-paper';
import { familysProblems, type LetterBasics, letterHead, type Recipient } from './invitation-words';

/** What an offer is made from (L1, S1-05): to each parent or holder of parental responsibility apart. It has no field for another parent. */
export interface OfferLetter extends LetterBasics {
  readonly recipient: Recipient;
  /** "family group conference". */
  readonly meetingLabel: string;
  /** First names. */
  readonly children: readonly string[];
  readonly replyBy: CalendarDay;
  /** Goes with a letter before proceedings: the letter then says where legal advice is free. */
  readonly beforeProceedings: boolean;
}

/** What the template of an offer may print. */
export type OfferLetterFields = {
  readonly label: string;
  readonly children: string;
  readonly replyBy: string;
  readonly beforeProceedings: boolean;
  readonly service: ServiceFields;
};

const sample: OfferLetterFields = {
  label: 'family group conference',
  children: 'Jo and Alex',
  replyBy: 'Friday 18 December 2026',
  beforeProceedings: true,
  service: SAMPLE_SERVICE,
};

/** L1. */
export const OFFER_LETTER: PaperKind<OfferLetterFields> = {
  key: 'offer-letter',
  number: 'L1',
  name: 'Offer of a meeting',
  readers: 'family',
  samples: [sample, { ...sample, beforeProceedings: false }],
  mustSay: {
    label: 'what is offered',
    children: 'for whom',
    replyBy: 'the day to reply by',
    'service.telephone': 'whom to ring',
    'service.complaints': 'how to complain',
    'service.advice': 'advice from outside the council',
  },
  hasHead: true,
};

/** Everything that stands in the way of this offer. Empty = it can go. */
export function offerLetterProblems(offer: OfferLetter): readonly Problem[] {
  return [
    ...missing('reference', offer.reference, 'the reference'),
    ...serviceProblems(offer.service),
    ...missing('recipient.name', offer.recipient.name, 'the name of the person the letter is to'),
    ...(offer.recipient.by === 'post'
      ? missing('recipient.addressLines', offer.recipient.addressLines, 'the address the letter goes to')
      : []),
    ...missing('children', offer.children, 'the name of the child'),
    ...missing('replyBy', offer.replyBy, 'the day to reply by'),
    ...familysProblems(
      [
        { field: 'recipient.name', place: 'the name of the recipient', text: offer.recipient.name },
        { field: 'children', place: 'the children’s names', text: offer.children.join('\n') },
      ],
      offer,
    ),
  ];
}

/**
 * @param head what stands above the letter: who writes and to whom; an e-mail has the greeting alone
 * @throws InvalidInput with every reason why it cannot be released
 */
export function offerLetter(offer: OfferLetter, head = letterHead(offer, offer.recipient)): PrintedDocument {
  releaseOnlyWithout(offerLetterProblems(offer));
  return writtenPaper(OFFER_LETTER, offer, {
    title: `An offer of a ${offer.meetingLabel}`,
    head,
    size: sizeFor(offer.recipient.largePrint),
    fields: {
      label: offer.meetingLabel,
      children: namesInWords(offer.children),
      replyBy: dayOfWeekInWords(offer.replyBy),
      beforeProceedings: offer.beforeProceedings,
      service: serviceFields(offer.service),
    },
  });
}
