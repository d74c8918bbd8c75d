import type { CaseHistory, PersonId } from '../../plugin/core/case-system';
import type { CompleteTo, EpisodeFacts, ExemptionFact, Facts, FamilyFacts } from './facts';
import { episodeOfSurvivors, exemptionOfSurvivor, mergedHistories, survivorsAmong } from './survivors';

/** Where facts come from: the case system's histories and the module's own records. */
export interface FactSources {
  readonly completeTo: CompleteTo;
  /** `CaseSystem.histories`; asked once, and again only where a merged record's survivor was passed over. */
  histories(): AsyncIterable<CaseHistory>;
  episodes(): AsyncIterable<EpisodeFacts> | Iterable<EpisodeFacts>;
  exemptions(): AsyncIterable<ExemptionFact> | Iterable<ExemptionFact>;
}

/**
 * Facts of every family that a measure can count. Of the many children in a case system only those are kept who are in an
 * episode, or have had a letter before proceedings or an application: memory grows with them, not with the case system.
 */
export async function factsFrom(sources: FactSources): Promise<Facts> {
  const episodes = await all(sources.episodes());
  const exemptions = await all(sources.exemptions());
  const named = new Set(episodes.flatMap((episode) => [episode.leadChild, ...episode.children.map((child) => child.id)]));
  const kept = new Map<PersonId, CaseHistory>();
  for await (const history of sources.histories()) {
    if (named.has(history.person.id) || history.mergedInto !== undefined || cameNearCourt(history)) kept.set(history.person.id, history);
  }
  await keepSurvivors(kept, sources);
  const families = familiesOf([...kept.values()], episodes, exemptions);
  return { completeTo: sources.completeTo, families: () => families };
}

export const cameNearCourt = ({ events }: CaseHistory): boolean =>
  events.some(({ kind }) => kind === 'letter-before-proceedings' || kind === 'care-application');

/** A duplicate may count where its survivor alone would not have been kept. */
async function keepSurvivors(kept: Map<PersonId, CaseHistory>, sources: FactSources): Promise<void> {
  const missing = new Set([...kept.values()].flatMap(({ mergedInto }) => mergedInto ?? []).filter((id) => !kept.has(id)));
  if (missing.size === 0) return;
  for await (const history of sources.histories()) if (missing.has(history.person.id)) kept.set(history.person.id, history);
}

async function all<Row>(rows: AsyncIterable<Row> | Iterable<Row>): Promise<readonly Row[]> {
  const list: Row[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** The same, from rows at hand: groups children whom an episode joins, by surviving record. Families ascend by their first child's id. */
export function familiesOf(
  histories: readonly CaseHistory[],
  episodes: readonly EpisodeFacts[],
  exemptions: readonly ExemptionFact[] = [],
): readonly FamilyFacts[] {
  const survivor = survivorsAmong(histories);
  const children = mergedHistories(histories, survivor);
  const known = episodes.map((episode) => episodeOfSurvivors(episode, survivor)).filter((episode) => episode !== undefined);
  const familyOf = joinedBy(
    children.map(({ person }) => person.id),
    known,
  );

  const families = new Map<PersonId, { children: CaseHistory[]; episodes: EpisodeFacts[]; exemptions: ExemptionFact[] }>();
  for (const child of children) {
    const key = familyOf(child.person.id);
    const family = families.get(key) ?? { children: [], episodes: [], exemptions: [] };
    family.children.push(child);
    families.set(key, family);
  }
  for (const episode of known) families.get(familyOf(episode.leadChild))?.episodes.push(episode);
  for (const exemption of exemptions) {
    const own = exemptionOfSurvivor(exemption, survivor);
    if (own !== undefined) families.get(familyOf(own.child))?.exemptions.push(own);
  }
  return [...families.values()];
}

/** Which family a child belongs to, named by its lowest id (union-find). */
function joinedBy(ids: readonly PersonId[], episodes: readonly EpisodeFacts[]): (id: PersonId) => PersonId {
  const parent = new Map(ids.map((id) => [id, id]));
  const root = (id: PersonId): PersonId => {
    const up = parent.get(id) ?? id;
    if (up === id) return id;
    const top = root(up);
    parent.set(id, top);
    return top;
  };
  for (const episode of episodes) {
    const roots = [episode.leadChild, ...episode.children.map((child) => child.id)].map(root).toSorted();
    const [lowest] = roots as [PersonId, ...PersonId[]];
    for (const other of roots) parent.set(other, lowest);
  }
  return root;
}
