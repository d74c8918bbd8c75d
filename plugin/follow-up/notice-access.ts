import { hasRole, type Actor } from '../core/actor';
import { allOf, cannotSee, mayNot, type Verdict } from '../core/verdict';
import { childIds } from '../episodes/episode';
import { mayActAsManager, mayReadEpisode, mayWorkOnEpisode, type OpenedEpisode } from '../episodes/episode-access';
import type { ChairNotice } from './chair-notice';

type Noticed = OpenedEpisode & { readonly notice?: Pick<ChairNotice, 'sent'> };

/** roles.md "CP Chair: read outcome notice": once it was sent, and nothing else of the record; restricted records only by name. */
export function mayReadNotice(actor: Actor, opened: Noticed): Verdict {
  if (!hasRole(actor, 'conference-chair') || mayReadEpisode(actor, opened) === 'ok') return mayReadEpisode(actor, opened);
  const { launchedFor } = actor;
  const hidden = opened.access.some((each) => each.restricted && !each.named);
  const ofAnother = launchedFor !== undefined && !childIds(opened.episode).includes(launchedFor);
  if (hidden || ofAnother) return cannotSee('not on the access list of this record');
  return opened.notice?.sent === undefined ? cannotSee('no notice was sent to a chair') : 'ok';
}

export const maySendNotice = (actor: Actor, opened: Noticed): Verdict => mayWorkOnEpisode(actor, opened);

/** S0-27: a manager's decision, with a reason. */
export const mayWaiveNotice = (actor: Actor, opened: Noticed): Verdict =>
  allOf(mayActAsManager(actor, opened), opened.notice?.sent === undefined ? 'ok' : mayNot('The chair was told already'));
