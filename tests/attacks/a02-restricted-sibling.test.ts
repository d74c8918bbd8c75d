import express from 'express';
import request from 'supertest';
import { routes } from '../../plugin/web/routes';
import { nia, OKAFORS } from '../builders/okafor-family';
import { routerOf } from '../builders/router-of';
import type { World } from '../builders/world';
import { okaforSituations, type PageWorld } from '../browser/every-page/worlds';

jest.setTimeout(120_000);

const { tomasz } = OKAFORS;
/** How the restricted brother is called, wherever the case system or anybody's writing names him, and his number. */
const OF_HIM = /Tomasz|Łukaszewski|700102/;
/** Siblings need not know of each other's record: the baby has his father's name, and is left out so that the name tells of one child alone. */
const BABY = /Baby Łukaszewski/g;

/** The brother's record becomes one for named workers; the worker of the three stays allocated to all of them, and is not named on his. */
async function restrict({ caseRecords }: World): Promise<void> {
  const him = await caseRecords.person(tomasz);
  caseRecords.addPerson({ ...him!, restricted: true });
}

const addressOf = (path: string, params: Readonly<Record<string, string>>): string =>
  `/fm${path.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? 'none')}`;

describe('A2: a restricted record of one of several children, and the worker of the others', () => {
  let situations: readonly PageWorld[];
  const browsers = new Map<World, ReturnType<typeof request.agent>>();
  beforeAll(async () => {
    situations = await okaforSituations();
    for (const world of new Set(situations.map((each) => each.world))) {
      const host = express().use('/fm', routerOf(world, { identify: () => ({ loginId: nia.loginId }) }));
      browsers.set(world, request.agent(host));
    }
  });
  afterAll(async () => {
    for (const world of browsers.keys()) await world.end();
  });

  /** What every page and file says, in the first situation of these worlds. */
  async function told(worlds: readonly World[]): Promise<readonly { readonly path: string; readonly text: string }[]> {
    const all: { path: string; text: string }[] = [];
    for (const world of worlds) {
      const { params } = situations.find((each) => each.world === world)!;
      for (const path of every) {
        const { status, ...answer } = await browsers.get(world)!.get(addressOf(path, params));
        // A file that is no text, such as the ZIP of the reports, has none.
        const text = (answer as { readonly text?: string }).text ?? '';
        if (status === 200) all.push({ path, text: text.replaceAll(BABY, '') });
      }
    }
    return all;
  }
  const every = [...routes.pages, ...routes.downloads].map(({ path }) => path).filter((path) => !path.endsWith('.pdf'));

  test('named him on many pages before, and names him on none from the next request on', async () => {
    const worlds = [...browsers.keys()];
    const before = await told(worlds.slice(-1));
    expect(before.filter(({ text }) => OF_HIM.test(text)).length).toBeGreaterThan(25);
    for (const world of worlds) await restrict(world);
    const after = await told(worlds);
    expect(after.filter(({ text }) => OF_HIM.test(text)).map(({ path }) => path)).toEqual([]);
    // His sister's pages are still there: he is left out of them.
    expect(after.filter(({ text }) => text.includes('Zoë')).length).toBeGreaterThan(25);
  });
});
