import { day } from '../../plugin/core/calendar-day';
import type { Episode } from '../../plugin/episodes/episode';

/** An open episode for one child, unless the test says more. */
export function anEpisode(rest: Partial<Episode> = {}): Episode {
  const id = rest.id ?? 'episode-1';
  const leadChildId = rest.leadChildId ?? rest.children?.[0]?.personId ?? 'child-1';
  return {
    id,
    reference: `FM-${id}`.slice(0, 20),
    leadChildId,
    children: [{ personId: leadChildId, joinedOn: day('2026-11-02') }],
    openedOn: day('2026-11-02'),
    openedBy: 'worker-1',
    version: 0,
    ...rest,
  };
}
