import { join } from 'node:path';
import express4 from 'express4';
import express5, { type Router } from 'express';
import request from 'supertest';
import { z } from 'zod';
import type { AllStores } from '../../adapters/store/stores';
import { defineAction } from '../../plugin/core/action';
import { accessToChild, mayOpenChild } from '../../plugin/core/child-access';
import { Conflict, NotFound } from '../../plugin/core/errors';
import { id, narrative } from '../../plugin/core/input';
import type { Log } from '../../plugin/core/log';
import { definePage } from '../../plugin/core/page';
import { defineQuery } from '../../plugin/core/query';
import { identityOfChild } from '../../plugin/episodes/child-identity.present';
import type { LaunchSettings } from '../../plugin/web/module-services';
import type { LaunchClaims } from '../../plugin/web/signed-launch';
import { LAUNCH_SETTINGS, launchLinks } from '../builders/launch-links';
import { aWorld, type World } from '../builders/world';
import { routerOf } from '../builders/router-of';

/** A child's page with one form, enough to try every door of the web. */
const childQuery = defineQuery({
  name: 'open-child',
  input: z.strictObject({ personId: id() }),
  async load({ personId }, _stores: Pick<AllStores, 'audit'>, asked) {
    const person = await asked.caseSystem.person(personId);
    if (person === undefined) throw new NotFound('child');
    return { person, access: await accessToChild(asked.caseSystem, asked.actor, personId, asked.today) };
  },
  allow: (actor, { access }) => mayOpenChild(actor, access),
  about: ({ person }) => ({ personIds: [person.id] }),
});

const writeNote = defineAction({
  name: 'write-note',
  input: z.strictObject({ personId: id(), note: narrative({ required: 'Write the note' }) }),
  load: (input: { readonly personId: string; readonly note: string }, stores: Pick<AllStores, 'audit'>, asked) =>
    childQuery.load(input, stores, asked),
  allow: childQuery.allow,
  about: ({ person }: Awaited<ReturnType<typeof childQuery.load>>) => ({ personIds: [person.id] }),
  async record({ input, tell, ids }) {
    if (input.note === 'too late') throw new Conflict('Somebody else saved this', { kind: 'stale', current: { note: 'their text' } });
    await tell('file-case-note', ids.next(), { personId: input.personId });
  },
});

const childPage = definePage({
  path: '/children/:personId',
  query: childQuery,
  template: 'sample/child',
  present: ({ person }, { form }) => ({
    title: 'Child',
    identity: identityOfChild(person),
    model: { heading: person.fullName, path: `/children/${person.id}`, note: form.typed?.note ?? '' },
  }),
  action: writeNote,
  next: (_result, { personId }) => `/children/${personId}`,
  done: 'Note saved',
});

export interface SampleModule extends World {
  readonly router: Router;
  /** A host under /family-meetings, on Express 4 or 5. */
  host(version: 4 | 5): Parameters<typeof request>[0];
  launchUrl(claims?: Partial<LaunchClaims>): string;
}

export async function aModule(
  settings: {
    readonly identify?: string | (() => string | undefined);
    readonly frameAncestors?: readonly string[];
    readonly launch?: Partial<LaunchSettings>;
    readonly log?: Log;
  } = {},
): Promise<SampleModule> {
  const world = await aWorld({ policy: { roles: { SW: ['worker'] } } });
  const { caseRecords } = world;
  caseRecords.addPerson({ id: '4711', fullName: 'Zoë Okafor' });
  caseRecords.addPerson({ id: '4712', fullName: 'Mia Hartley' });
  caseRecords.addWorker({ id: 'w1', name: 'Jo Bloggs', loginId: 'jbloggs' }, { id: 'north', role: 'SW' });
  caseRecords.addWorker({ id: 'w2', name: 'Sam Smith', loginId: 'ssmith' }, { id: 'north', role: 'SW' });
  caseRecords.allocate('4711', 'w1');
  caseRecords.allocate('4712', 'w1');

  const router = routerOf(world, {
    routes: { pages: [childPage], downloads: [], navigation: [] },
    overridesDir: join(__dirname, 'views'),
    frameAncestors: settings.frameAncestors ?? [],
    launch: { ...LAUNCH_SETTINGS, ...settings.launch },
    ...(settings.log === undefined ? {} : { log: settings.log }),
    ...(settings.identify === undefined ? {} : { identify: () => identified(settings.identify) }),
  });

  const link = launchLinks(world.clock);
  return {
    ...world,
    router,
    host(version) {
      const app = version === 4 ? express4() : express5();
      app.use('/family-meetings', router as never);
      return app as never;
    },
    launchUrl: (claims = {}) => link({ person: '4711', worker: 'jbloggs', ...claims }),
  };
}

function identified(who: string | (() => string | undefined) | undefined): { readonly loginId: string } | undefined {
  const loginId = typeof who === 'function' ? who() : who;
  return loginId === undefined ? undefined : { loginId };
}

/** What a browser that keeps its cookies does with a launch link. */
export async function comeIn(host: Parameters<typeof request>[0], url: string) {
  const browser = request.agent(host);
  const link = await browser.get(url);
  const page = await browser.get(String(link.headers.location));
  const handle = /name="handle" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const exchanged = await browser.post('/family-meetings/launch').type('form').send({ handle });
  return { browser, link, page, handle, exchanged, address: String(exchanged.headers.location) };
}

export function formOf(html: string): { readonly _csrf: string; readonly _key: string } {
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  return { _csrf: field('_csrf'), _key: field('_key') };
}
