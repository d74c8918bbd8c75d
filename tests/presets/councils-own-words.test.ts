import type { AllStores } from '../../adapters/store/stores';
import type { Actor } from '../../plugin/core/actor';
import { CaseSystemUnavailable, Conflict, InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import type { AnyPage } from '../../plugin/core/page';
import { parsePolicy } from '../../plugin/core/policy';
import { routes } from '../../plugin/web/routes';
import { coordinator, manager, nia, OKAFORS } from '../builders/okafor-family';
import { COUNCIL } from '../builders/okafor-meeting';
import { putOkaforPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const LABELS = {
  roles: {
    coordinator: 'convenor',
    worker: 'lead practitioner',
    'senior-practitioner': 'advanced practitioner',
    'team-manager': 'area lead',
    'business-support': 'admin hub',
  },
  familyPlan: 'family network plan',
  assessment: 'early assessment',
};

/** What nobody there says. Names of people in the case system's test records are no words of ours. */
const USUAL =
  /coordinator|social worker|senior practitioner|team manager|manager of the team|business support|family’s plan|child and family assessment/gi;
const NAMES = /Worker w-[a-z-]+/g;

const PARAMS: Readonly<Record<string, string>> = {
  episodeId: 'episode-okafor',
  meetingId: 'meeting-okafor',
  planId: 'plan-okafor',
  personId: OKAFORS.zoe,
  childId: OKAFORS.zoe,
  memberId: 'm-grace',
  actionId: 'action-1',
  item: 'introductions',
  section: 'bottom-lines',
  list: 'unmet-needs',
};
const ACTORS: readonly Actor[] = [nia, manager, coordinator];
const EXPECTED = [NotFound, NotAllowed, Conflict, InvalidInput, CaseSystemUnavailable];

let world: World;
beforeAll(async () => {
  world = await aWorld({ policy: { ...COUNCIL, labels: LABELS } });
  await putOkaforPlan(world);
  // What somebody typed stays as it was typed, and this worker’s own line on the list is no sentence of ours.
  const [listed] = (await world.stores.network.ofEpisode('episode-okafor')).filter(({ kind }) => kind === 'worker');
  await world.stores.network.save({ ...listed!, relationship: 'works with the children' });
});
afterAll(() => world.end());

async function wordsFor(page: AnyPage<AllStores>, actor: Actor): Promise<string | undefined> {
  const names = [...page.path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '');
  const params = Object.fromEntries(names.map((name) => [name, PARAMS[name] ?? 'none']));
  return printedPage(world, page, { params, actor }).then(
    ({ title, words }) => `${title} ${words}`.replace(NAMES, ''),
    (error: unknown) => {
      if (EXPECTED.some((kind) => error instanceof kind)) return undefined;
      throw error;
    },
  );
}

test('under a council’s own labels no page of a family says the usual word for a role or a paper (C18, C20)', async () => {
  const shown = new Set<string>();
  const usual: string[] = [];
  for (const page of routes.pages) {
    for (const actor of ACTORS) {
      const words = await wordsFor(page, actor);
      if (words === undefined) continue;
      shown.add(page.path);
      usual.push(
        ...[...words.matchAll(USUAL)].map(
          ({ 0: word, index }) => `${page.path}: ${words.slice(Math.max(0, index - 60), index + word.length + 30)}`,
        ),
      );
    }
  }
  expect([...new Set(usual)]).toEqual([]);
  expect(shown.size).toBeGreaterThan(70);
  expect(parsePolicy({ labels: LABELS }).labels.familyPlan).toBe(LABELS.familyPlan);
});
