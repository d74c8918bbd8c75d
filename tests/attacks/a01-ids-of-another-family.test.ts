import express from 'express';
import request from 'supertest';
import type { Role } from '../../plugin/core/actor';
import { day } from '../../plugin/core/calendar-day';
import { EMERGENCY_ROUTES } from '../../plugin/episodes/emergency.paths';
import { routes } from '../../plugin/web/routes';
import { aMeeting } from '../builders/a-meeting';
import { anEpisode } from '../builders/an-episode';
import { nia } from '../builders/okafor-family';
import { writtenConsent } from '../builders/okafor-meeting';
import { THEIR_CONTENT, theirPlan } from '../builders/okafor-plan';
import { pageText } from '../builders/page-text';
import { routerOf } from '../builders/router-of';
import type { World } from '../builders/world';
import { shownSomewhere } from '../browser/every-page/shown-somewhere';
import { okaforSituations, withLetters, type PageWorld } from '../browser/every-page/worlds';

jest.setTimeout(120_000);

type Params = Readonly<Record<string, string>>;

/** People of the same council who have nothing to do with either family: their own teams are elsewhere. */
const STRANGERS: readonly (readonly [string, Role])[] = [
  ['SW', 'worker'],
  ['TM', 'team-manager'],
  ['IC', 'coordinator'],
];

const namesIn = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '');
const addressOf = (path: string, params: Params): string => `/fm${path.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? '')}`;
const fits = (path: string, params: Params): boolean => namesIn(path).every((name) => params[name] !== undefined);

/** Ids of people and things; other parts of an address, such as the name of a plan's section or a venue of the register, are the same for every family. */
const isId = (name: string): boolean => /Id$|^recipient$/.test(name) && name !== 'venueId';
const ofAFamily = [...routes.pages, ...routes.downloads].map(({ path }) => path).filter((path) => namesIn(path).some(isId));
const nowhere = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isId(name) ? `no-such-${name}` : value]));

const OTHER = { episodeId: 'episode-other', meetingId: 'meeting-other', planId: 'plan-other' } as const;
const nested = routes.pages.filter(({ path }) => {
  const [outer = '', ...inner] = namesIn(path);
  return outer in OTHER && inner.some((name) => isId(name) && !(name in OTHER));
});

/** A second family of the same worker, with a meeting and a plan of its own: nothing of it is forbidden to them. */
async function putOtherFamily({ stores, caseRecords }: World): Promise<void> {
  caseRecords.addPerson({ id: 'p-other', fullName: 'Robin Vale', dateOfBirth: day('2015-05-05') });
  caseRecords.allocate('p-other', nia.workerId, { teamId: 'team-north' });
  const { episodeId, meetingId, planId } = OTHER;
  const children = [{ personId: 'p-other', joinedOn: day('2026-11-02') }];
  const runBy = { openedBy: nia.workerId, coordinatorId: 'w-coordinator' };
  await stores.episodes.add(anEpisode({ id: episodeId, leadChildId: 'p-other', children, ...runBy }));
  await stores.consents.add(writtenConsent({ id: 'consent-other', episodeId }));
  const held = { on: day('2026-11-18'), status: 'held', facilitatorId: nia.workerId } as const;
  await stores.meetings.add(aMeeting({ id: meetingId, episodeId, subjectIds: ['p-other'], ...held }));
  const content = { ...THEIR_CONTENT, actions: [] };
  await stores.plans.add(theirPlan({ id: planId, episodeId, meetingId, childIds: ['p-other'], content }));
}

/** The page or file as this login of the host gets it; undefined where it reads as what does not exist. */
async function readerOf(world: World, loginId: string) {
  const host = express();
  host.use('/fm', routerOf(world, { identify: () => ({ loginId }) }));
  const browser = request.agent(host);
  const missing = pageText(await browser.get('/fm/episodes/no-such-episode'));
  const withoutIds = (text: string, params: Params): string =>
    Object.values(params).reduce((rest, id) => rest.replaceAll(id, ''), text.replaceAll(/name="_(?:key|csrf)" value="[^"]*"/g, ''));
  return async (path: string, params: Params): Promise<string | undefined> => {
    const answer = await browser.get(addressOf(path, params));
    const { status } = answer;
    const text = pageText(answer);
    if (status === 404 && text === missing) return undefined;
    // The way for an emergency is open for whatever id: it must not tell whether there is such a record.
    const nobodys = await browser.get(addressOf(path, nowhere(params)));
    const same = path === EMERGENCY_ROUTES.ask && withoutIds(text, params) === withoutIds(pageText(nobodys), nowhere(params));
    return same ? undefined : `${path}: ${status}`;
  };
}

describe('A1: the ids of another family’s things', () => {
  let situations: readonly PageWorld[];
  beforeAll(async () => {
    situations = [...(await okaforSituations()), await withLetters('m-sam')];
    for (const { caseRecords } of new Set(situations.map(({ world }) => world)))
      for (const [code, role] of STRANGERS)
        caseRecords.addWorker({ id: `x-${role}`, name: `Stranger ${role}`, loginId: `x-${role}` }, { id: 'team-far-away', role: code });
  });
  afterAll(async () => {
    for (const world of new Set(situations.map((each) => each.world))) await world.end();
  });

  test.each(STRANGERS)('%s: a %s of another team reads each exactly like a thing that does not exist', async (_code, role) => {
    const tried = new Set<string>();
    const seen: (string | undefined)[] = [];
    for (const { world, params } of situations) {
      const read = await readerOf(world, `x-${role}`);
      const fresh = ofAFamily.filter((path) => fits(path, params) && !tried.has(addressOf(path, params)));
      for (const path of fresh) {
        tried.add(addressOf(path, params));
        seen.push(await read(path, params));
      }
    }
    expect(seen.filter((each) => each !== undefined)).toEqual([]);
    expect(tried.size).toBeGreaterThan(ofAFamily.length * 0.9);
  });

  describe('under the address of a family that one may see', () => {
    beforeAll(async () => {
      for (const world of new Set(situations.map((each) => each.world))) await putOtherFamily(world);
    });

    test.each(nested.map((page) => [page.path, page] as const))(
      '%s says the same as for a thing that does not exist',
      async (_path, page) => {
        const okafors = situations.filter(({ params }) => params.episodeId === 'episode-okafor');
        const wordsWith = async (change: (params: Params) => Params) =>
          (
            await shownSomewhere(
              page,
              okafors.map(({ world, params }) => ({ world, params: { ...change(params), ...OTHER } })),
            )
          )?.words;
        expect(await wordsWith((params) => params)).toBe(await wordsWith(nowhere));
      },
    );
  });
});
