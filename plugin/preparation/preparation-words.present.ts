import type { AdvocateAnswer, ViewMethod } from './participant';
import {
  PREPARATION_METHODS,
  PREPARATION_OUTCOMES,
  UNDERSTANDING,
  WAYS_OF_SHARING,
  type PreparationEntry,
  type PreparationMethod,
  type PreparationOutcome,
  type Understanding,
  type WayOfSharing,
} from './preparation-entry';
import { ADVOCATE_ANSWERS, VIEW_METHODS } from './participant';
import { inWords } from '../core/calendar-day';

type Words<Key extends string> = Readonly<Record<Key, string>>;

const METHODS: Words<PreparationMethod> = { visit: 'Visit', phone: 'Telephone call', video: 'Video call', letter: 'Letter' };
const OUTCOMES: Words<PreparationOutcome> = {
  prepared: 'Prepared',
  'partly-prepared': 'Partly prepared: there is more to talk about',
  'not-reached': 'Not reached',
  'did-not-want-to': 'Did not want to talk about it',
};
const SHARING: Words<WayOfSharing> = {
  'by-hand': 'Handed over',
  'by-post': 'By post',
  'by-e-mail': 'By e-mail',
  'read-out': 'Read out to them',
  explained: 'Explained in words',
};
const UNDERSTOOD: Words<Understanding> = { yes: 'Yes', partly: 'Partly', no: 'No' };
const ADVOCATE: Words<AdvocateAnswer> = {
  accepted: 'Yes, they want one',
  declined: 'No, they do not want one',
  'no-answer-yet': 'No answer yet',
};
const VIEWS: Words<ViewMethod> = { phone: 'On the telephone', video: 'By video', writing: 'In writing', 'in-person': 'In person' };

const optionsOf = <Key extends string>(words: Words<Key>, keys: readonly Key[]) => keys.map((value) => ({ value, text: words[value] }));

export const methodOptions = optionsOf(METHODS, PREPARATION_METHODS);
export const outcomeOptions = optionsOf(OUTCOMES, PREPARATION_OUTCOMES);
export const sharingOptions = optionsOf(SHARING, WAYS_OF_SHARING);
export const understoodOptions = optionsOf(UNDERSTOOD, UNDERSTANDING);
export const advocateOptions = optionsOf(ADVOCATE, ADVOCATE_ANSWERS);
export const viewMethodOptions = optionsOf(VIEWS, VIEW_METHODS);

export const outcomeInWords = (outcome: PreparationOutcome): string => OUTCOMES[outcome];
export const advocateInWords = (answer: AdvocateAnswer): string => ADVOCATE[answer];

/** "5 November 2026, telephone call by Siân Rhŷs". */
export const entryInWords = ({ on, method, by }: PreparationEntry): string => `${inWords(on)}, ${METHODS[method].toLowerCase()} by ${by}`;

/** "Leaflet (version 3), handed over; understood partly". */
export function informationInWords({ information, understood }: PreparationEntry): string | undefined {
  if (information === undefined) return undefined;
  const version = information.version === undefined ? '' : ` (version ${information.version})`;
  const grasped = understood === undefined ? '' : `. Understood: ${UNDERSTOOD[understood].toLowerCase()}`;
  return `${information.what}${version}, ${SHARING[information.how].toLowerCase()}${grasped}`;
}
