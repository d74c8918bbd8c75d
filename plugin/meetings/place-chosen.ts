import type { Problem } from '../core/errors';
import { isInUse, placeOf, type Venue } from '../invitations/venue';
import type { VenueKind } from './meeting';
import { venueProblem } from './meeting-details';

/** The answer for a place that stands in no register. */
export const ANOTHER_PLACE = 'another-place';

interface Typed {
  readonly venueId?: string;
  readonly venueKind: VenueKind;
  /** As it was written. */
  readonly venue?: string;
}

export interface PlaceChosen {
  /** Name and address, as letters and the desk have it. */
  readonly venue?: string;
  readonly ofRegister?: Venue;
  readonly problem?: Problem;
}

const wrong = (field: string, message: string): PlaceChosen => ({ problem: { field, message } });

/** S2-38: where the meeting is: a venue of the council's register, or what was written. Letters name one place, so it cannot be both. */
export function placeChosen({ venueId, venueKind, venue }: Typed, register: readonly Venue[]): PlaceChosen {
  if (venueId === undefined || venueId === ANOTHER_PLACE) return { venue, problem: venueProblem(venueKind, venue) };
  const ofRegister = register.filter(isInUse).find(({ id }) => id === venueId);
  if (ofRegister === undefined) return wrong('venueId', 'Select a venue of the list');
  if (venueKind === 'family-home' || venueKind === 'online') {
    return wrong('venueKind', 'A venue of the register is neither a family’s home nor online: select what it is');
  }
  if (venue !== undefined) return wrong('venue', 'Take this out, or select that it is another place: letters name one place');
  return { ofRegister, venue: placeOf(ofRegister) };
}
