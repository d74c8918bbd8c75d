import type { AllStores } from '../../../plugin/all-stores';
import type { Actor } from '../../../plugin/core/actor';
import { CaseSystemUnavailable, Conflict, InvalidInput, NotAllowed, NotFound } from '../../../plugin/core/errors';
import type { AnyPage } from '../../../plugin/core/page';
import { auditor, businessSupport, coordinator, manager, nia, seniorPractitioner } from '../../builders/okafor-family';
import { printedPage, type PrintedPage } from '../../builders/printed-page';
import { anActor } from '../../builders/world';
import type { PageWorld } from './worlds';

const ACTORS: readonly Actor[] = [
  nia,
  manager,
  coordinator,
  businessSupport,
  seniorPractitioner,
  auditor,
  anActor('w-analyst', ['performance-analyst']),
  anActor('w-admin', ['administrator']),
];

const EXPECTED = [NotFound, NotAllowed, Conflict, InvalidInput, CaseSystemUnavailable];

/** The page as somebody sees it in one of the situations; undefined where nobody does. */
export async function shownSomewhere(page: AnyPage<AllStores>, situations: readonly PageWorld[]): Promise<PrintedPage | undefined> {
  const names = [...page.path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '');
  const isBest = ({ best = [] }: PageWorld): boolean => best.includes(page.path);
  const inOrder = [...situations.filter(isBest), ...situations.filter((each) => !isBest(each))];
  for (const { world, params } of inOrder) {
    if (names.some((name) => params[name] === undefined)) continue;
    const own = Object.fromEntries(names.map((name) => [name, params[name] ?? '']));
    for (const actor of ACTORS) {
      const shown = await printedPage(world, page, { params: own, actor }).catch((error: unknown) => {
        if (EXPECTED.some((kind) => error instanceof kind)) return undefined;
        throw error;
      });
      if (shown !== undefined) return shown;
    }
  }
  return undefined;
}
