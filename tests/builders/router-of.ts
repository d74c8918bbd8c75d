import type { Router } from 'express';
import { createDocumentMaker } from '../../adapters/documents/document-maker';
import type { AllStores } from '../../adapters/store/stores';
import { silentLog } from '../../plugin/core/log';
import { createAssets } from '../../plugin/web/assets';
import type { ModuleServices, RouteTable } from '../../plugin/web/module-services';
import { createRenderer, ourViews } from '../../plugin/web/render';
import { createRouter } from '../../plugin/web/router';
import { routes } from '../../plugin/web/routes';
import { drawChart } from '../../reports/charts/draw-chart';
import type { World } from './world';

/** What a test may want otherwise than the whole module in a host without a frame. */
type Wanted = Partial<ModuleServices<AllStores>> & { readonly overridesDir?: string };

/** The module's router over a world: every page of the route table, unless the test names its own. */
export function routerOf(world: World, { overridesDir, ...wanted }: Wanted = {}): Router {
  return createRouter<AllStores>({
    doors: world,
    routes: routes as unknown as RouteTable<AllStores>,
    caseSystem: world.caseRecords,
    launches: world.stores.launches,
    emergencyAccess: world.stores.emergencyAccess,
    policy: world.policy,
    clock: world.clock,
    ids: world.ids,
    log: silentLog,
    renderer: createRenderer({ viewsDir: ourViews, overridesDir, strict: true }),
    documents: createDocumentMaker(),
    charts: { png: drawChart },
    assets: createAssets(ourViews),
    secrets: ['the module’s own secret of thirty-two characters'],
    secureCookies: false,
    serviceName: 'Family meetings',
    frameAncestors: [],
    ...wanted,
  });
}
