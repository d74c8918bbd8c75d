import { addDays, daysBetween, earliest } from '../../plugin/core/calendar-day';
import { CHILD_IN_EPISODE_BREAKDOWNS, childInEpisode, FAMILY_BREAKDOWNS, familyCategories } from '../counting/breakdown';
import { CHILD_DEFECTS, childDefects } from '../counting/child-defects';
import { firstOf, perPeriod, type Count, type Run, type Unit } from '../counting/count';
import { allAdultsOn } from '../counting/all-adults';
import type { ConsentFact, OfferFact } from '../facts/facts';
import { isAdultOn, type KnownChild, type KnownEpisode, type KnownFamily } from '../facts/known-family';

const UNDATED = 'offer without response date';

const shared: Pick<Count, 'cells' | 'lines' | 'adultsApart'> = {
  cells: ['offered', 'mature', 'immature', 'accepted', 'not_accepted', 'declined', 'no_response'],
  lines: [
    ['offered', 'mature', 'immature'],
    ['mature', 'accepted', 'not_accepted'],
    ['not_accepted', 'declined', 'no_response'],
  ],
  adultsApart: true,
};

type Outcome = 'accepted' | 'declined' | 'no_response' | 'immature';

const CELLS_OF: Readonly<Record<Outcome, readonly string[]>> = {
  accepted: ['offered', 'mature', 'accepted'],
  declined: ['offered', 'mature', 'not_accepted', 'declined'],
  no_response: ['offered', 'mature', 'not_accepted', 'no_response'],
  immature: ['offered', 'immature'],
};

const CONSENT_CELLS = ['consent_mature', 'consent_immature', 'consented', 'not_consented', 'by_exception', 'no_consent'] as const;

/** Children by episode: all offers about the child in the episode and the period together (U-10). */
export const offersByChild: Count = {
  ...shared,
  id: 'offers by child',
  unit: 'child per episode',
  breakdowns: CHILD_IN_EPISODE_BREAKDOWNS,
  defects: [...CHILD_DEFECTS, UNDATED],
  unitsByPeriod: perPeriod(
    offersToChildren,
    ({ child, of }) => `${child.id} ${of.id}`,
    (offers, run): Unit => {
      const { child, of, on } = firstOf(offers);
      return {
        record: { child: child.id, episode: of.id },
        on,
        categories: childInEpisode(child, on, of),
        adult: isAdultOn(child, on),
        cells: CELLS_OF[outcomeOf(offers, run)],
        defects: [...childDefects(child, on), ...undated(offers)],
      };
    },
  ),
};

/** Families: all offers of an episode in the period together. */
export const offersByFamily: Count = {
  ...shared,
  id: 'offers by family',
  unit: 'family',
  cells: [...shared.cells, ...CONSENT_CELLS],
  lines: [
    ...shared.lines,
    ['accepted', 'consent_mature', 'consent_immature'],
    ['consent_mature', 'consented', 'not_consented'],
    ['not_consented', 'by_exception', 'no_consent'],
  ],
  breakdowns: FAMILY_BREAKDOWNS,
  defects: [UNDATED],
  unitsByPeriod: perPeriod(
    offersToFamilies,
    ({ of }) => of.id,
    (offers, run): Unit => {
      const first = firstOf(offers);
      const { of, on } = first;
      return {
        record: { episode: of.id },
        on,
        categories: familyCategories(of, on),
        adult: allAdultsOn(of, on),
        cells: [...CELLS_OF[outcomeOf(offers, run)], ...consentCells(first, offers, run)],
        defects: undated(offers),
      };
    },
  ),
};

interface OfferToFamily extends OfferFact {
  readonly of: KnownEpisode;
}

interface OfferToChild extends OfferToFamily {
  readonly child: KnownChild;
}

function* offersToChildren({ children, episodes }: KnownFamily): Iterable<OfferToChild> {
  for (const child of children) {
    for (const offer of child.offers) {
      const of = episodes.find(({ id }) => id === offer.episode.id);
      if (of !== undefined) yield { ...offer, child, of };
    }
  }
}

function* offersToFamilies({ episodes }: KnownFamily): Iterable<OfferToFamily> {
  for (const episode of episodes) for (const offer of episode.offers) yield { ...offer, of: episode };
}

/**
 * U-10, with C1: whatever the answer, nothing counts until the first offer's window is over.
 * An answer after the window, or without a date, is none (U-11, U-12).
 */
function outcomeOf(offers: readonly OfferFact[], { dataTo, settings }: Run): Outcome {
  const window = settings.responseWindowDays;
  const isOpen = ({ on }: OfferFact): boolean => addDays(on, window) > dataTo;
  const answered = (offer: OfferFact): OfferFact['response'] => answerIn(window, offer);
  if (offers.every(isOpen)) return 'immature';
  if (offers.some((offer) => answered(offer) === 'accepted')) return 'accepted';
  if (offers.some((offer) => isOpen(offer) && answered(offer) === undefined)) return 'immature';
  return offers.some((offer) => answered(offer) === 'declined') ? 'declined' : 'no_response';
}

const answerIn = (window: number, { on, response, respondedOn }: OfferFact): OfferFact['response'] =>
  respondedOn !== undefined && daysBetween(on, respondedOn) <= window ? response : undefined;

/** U-13: the window starts with the first acceptance. U-15: the exceptional path is told only where there is no valid consent. */
function consentCells({ on, of }: OfferToFamily, offers: readonly OfferFact[], run: Run): readonly string[] {
  if (outcomeOf(offers, run) !== 'accepted') return [];
  const { dataTo, settings } = run;
  const window = settings.responseWindowDays;
  const acceptedOn = earliest(...offers.filter((offer) => answerIn(window, offer) === 'accepted').map((offer) => offer.respondedOn));
  if (acceptedOn === undefined) return [];
  const lastDay = addDays(acceptedOn, window);
  if (lastDay > dataTo) return ['consent_immature'];
  const consents = of.consents.filter((consent) => consent.on >= on && consent.on <= lastDay);
  if (consents.some(isValid)) return ['consent_mature', 'consented'];
  return ['consent_mature', 'not_consented', consents.some(({ byException }) => byException) ? 'by_exception' : 'no_consent'];
}

/** U-14: a later withdrawal does not undo it; "not recorded" is no parental responsibility. */
const isValid = ({ written, giverHoldsResponsibility, byException }: ConsentFact): boolean =>
  written && giverHoldsResponsibility === 'yes' && !byException;

const undated = (offers: readonly OfferFact[]): readonly string[] =>
  offers.some(({ response, respondedOn }) => response !== undefined && respondedOn === undefined) ? [UNDATED] : [];
