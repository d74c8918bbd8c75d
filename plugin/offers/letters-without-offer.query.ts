import { z } from 'zod';
import { hasRole, type Actor } from '../core/actor';
import type { CalendarDay } from '../core/calendar-day';
import type { CaseEvent, Person, PersonId } from '../core/case-system';
import { accessToEach, mayOpenChild } from '../core/child-access';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import { mayNot } from '../core/verdict';
import { isPreProceedings } from '../episodes/is-pre-proceedings';
import type { EpisodeStore } from '../episodes/episode.store';
import type { OfferStore } from './offer.store';
import { checkChild, type PreApplicationSource } from './pre-application-of-child';
import type { PreApplicationCheck } from './pre-application-check';

/** A child with a letter before proceedings, and neither an offer nor an approved decision against one. */
export interface LetterWithoutOffer {
  readonly child: Person;
  readonly letterOn: CalendarDay;
  /** A decision waits for a manager. */
  readonly approvalWaits: boolean;
}

type Stores = Pick<PreApplicationSource, 'meetings'> & { readonly episodes: EpisodeStore; readonly offers: OfferStore };

/** S1-12: one's own children, a manager's those of the team; the oldest letter first. Restricted records only for those they name. */
export const lettersWithoutOffer = defineQuery({
  name: 'view-letters-without-offer',
  input: z.strictObject({}),
  async load(_input, stores: Stores, asked): Promise<readonly LetterWithoutOffer[]> {
    const found: LetterWithoutOffer[] = [];
    for (const child of await childrenInPreProceedings(asked)) {
      const check = await checkChild(child.id, [], stores, asked);
      const letterOn = unanswered(check, await asked.caseSystem.eventsOf(child.id));
      if (letterOn !== undefined) found.push({ child, letterOn, approvalWaits: check.gaps.includes('approval-waits') });
    }
    return found.toSorted((a, b) => a.letterOn.localeCompare(b.letterOn) || a.child.fullName.localeCompare(b.child.fullName, 'en-GB'));
  },
  allow: (actor) =>
    hasRole(actor, 'worker', 'senior-practitioner', 'team-manager') ? 'ok' : mayNot('This list is for workers and their managers'),
  about: (found) => ({ personIds: found.map(({ child }) => child.id) }),
});

const OVER: readonly CaseEvent['kind'][] = ['care-application', 'step-down'];

/** The letter, where nothing was offered after all and the case has not gone on since. */
function unanswered({ standing, letterOn }: PreApplicationCheck, events: readonly CaseEvent[]): CalendarDay | undefined {
  if (standing !== 'nothing' || letterOn === undefined) return undefined;
  return events.some(({ kind, on }) => OVER.includes(kind) && on >= letterOn) ? undefined : letterOn;
}

async function childrenInPreProceedings(asked: Asked): Promise<readonly Person[]> {
  const { actor, caseSystem, today } = asked;
  const ids = await idsFor(actor, asked);
  const regimes = await caseSystem.regimesOfEach(ids);
  const access = await accessToEach(caseSystem, actor, ids, today);
  const mayOpen = (id: PersonId): boolean => {
    const each = access.get(id);
    return each !== undefined && mayOpenChild(actor, each) === 'ok';
  };
  return caseSystem.people(ids.filter((id) => isPreProceedings(regimes.get(id) ?? [], today) && mayOpen(id)));
}

/** A session from a case record is for that one child. */
async function idsFor(actor: Actor, { caseSystem }: Asked): Promise<readonly PersonId[]> {
  if (actor.launchedFor !== undefined) return [actor.launchedFor];
  const teams = hasRole(actor, 'senior-practitioner', 'team-manager') ? await caseSystem.workersInTeams(actor.teamIds) : [];
  const ids = new Set<PersonId>(await caseSystem.caseloadOf(actor.workerId));
  for (const worker of teams) for (const id of await caseSystem.caseloadOf(worker.id)) ids.add(id);
  return [...ids];
}
