import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import { footerOf, serviceProblems, type LetterService } from '../core/letter-service';
import { releaseOnlyWithout } from '../core/release-check';

/** Title and version: what stands in the letter's list of enclosures and is kept with it (S0-30). */
export const COMPLAINTS_LEAFLET = 'If you are not happy: how to complain (version 1)';

interface LeafletFacts {
  readonly reference: string;
  readonly writtenOn: CalendarDay;
  readonly service: LetterService;
  readonly largePrint: boolean;
}

/**
 * How to complain, on one page (L14): it goes with every family's letter (S0-30). Times and stages are the council's own
 * and stand in what it sends in answer.
 * @throws InvalidInput where the service has no address or telephone number
 */
export function complaintsLeaflet({ reference, writtenOn, service, largePrint }: LeafletFacts): PrintedDocument {
  releaseOnlyWithout(serviceProblems(service));
  return {
    title: 'If you are not happy: how to complain',
    language: 'en-GB',
    reference,
    date: writtenOn,
    template: 'complaints-leaflet/1',
    issuer: service.name,
    size: largePrint ? 'large' : 'standard',
    footer: footerOf(service),
    blocks: [
      { kind: 'heading', level: 1, text: 'If you are not happy: how to complain' },
      { kind: 'paragraph', text: 'You can complain about anything we do or do not do. It does not change the help that you get.' },
      { kind: 'heading', level: 2, text: 'Talk to us first, if you feel you can' },
      { kind: 'paragraph', text: `Most things can be put right quickly. Ring us on ${service.telephone}.` },
      { kind: 'heading', level: 2, text: 'How to complain' },
      {
        kind: 'list',
        items: [
          `Ring us on ${service.telephone} and say that you want to complain.`,
          ...(service.email ? [`Write an e-mail to ${service.email}.`] : []),
          `Write a letter to ${[service.name, ...service.address].join(', ')}.`,
          'Ask somebody to do it for you: a relative, a friend, an advocate.',
        ],
      },
      {
        kind: 'paragraph',
        text: 'Tell us what happened and what you would like us to do. We will tell you in writing who looks at your complaint, and by when you get an answer.',
      },
      { kind: 'heading', level: 2, text: 'Children and young people' },
      {
        kind: 'paragraph',
        text: 'You can complain too. An advocate can help you. An advocate is on your side, and it costs you nothing. Ask us for one.',
      },
      { kind: 'heading', level: 2, text: 'If you are still not happy' },
      {
        kind: 'paragraph',
        text: 'You can ask for your complaint to be looked at again. After that you can go to the Local Government and Social Care Ombudsman, who is independent of the council: www.lgo.org.uk.',
      },
      { kind: 'heading', level: 2, text: 'Advice from outside the council' },
      { kind: 'paragraph', text: service.independentAdviceText },
      { kind: 'heading', level: 2, text: 'If somebody is in danger' },
      { kind: 'paragraph', text: 'A complaint takes time. If a child or an adult is in danger now, ring 999.' },
    ],
  };
}
