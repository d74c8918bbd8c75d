import { Agent, createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { day } from '../../plugin/core/calendar-day';
import { aMember } from '../builders/a-member';
import { aMeeting } from '../builders/a-meeting';
import { anEpisode } from '../builders/an-episode';
import { LAUNCH_SETTINGS, launchLinks } from '../builders/launch-links';
import { COUNCIL, writtenConsent } from '../builders/okafor-meeting';
import { routerOf } from '../builders/router-of';
import { aWorld, type World } from '../builders/world';

jest.setTimeout(900_000);

const LAUNCHES = 50;
const WORKERS = 5;
/** All ten thousand take some minutes: `FAMILY_MEETINGS_LAUNCH_REQUESTS=10000 npx jest tests/attacks/interleaved-launches`. */
const REQUESTS = Number(process.env.FAMILY_MEETINGS_LAUNCH_REQUESTS ?? 1000);
const AT_ONCE = 16;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  readonly cookie: string;
}

/** A launch's own child, its marks that stand nowhere else, and the session that it opened. */
interface Visit {
  readonly at: number;
  readonly node: number;
  readonly base: string;
  readonly cookie: string;
}

const two = (at: number): string => String(at).padStart(2, '0');
const nameOf = (at: number): string => `Mark${two(at)} Child${two(at)}`;
/** Whose marks stand in a text: names of people, references and ids all hold the number of their family. */
const whose = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/(?:Mark|Child|Aunt|mark-|FM-mark-)(\d\d)/g)].map((found) => Number(found[1]))),
];

/** Numbers in a fixed order that looks like none (a linear congruential generator, with the constants of Numerical Recipes). */
function steadyOrder(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function putFamily({ stores, caseRecords }: World, at: number): Promise<void> {
  const [personId, episodeId, workerId] = [`mark-${two(at)}`, `episode-mark-${two(at)}`, `w-${at % WORKERS}`];
  caseRecords.addPerson({ id: personId, fullName: nameOf(at), dateOfBirth: day('2014-03-05'), caseReference: `Child${two(at)}` });
  caseRecords.allocate(personId, workerId, { teamId: 'team-north' });
  const choice = { type: 'FM', circumstances: [], chosenBy: workerId, on: day('2026-11-03') };
  await stores.episodes.add(
    anEpisode({ id: episodeId, reference: `FM-mark-${two(at)}`, leadChildId: personId, openedBy: workerId, choice }),
  );
  await stores.consents.add(writtenConsent({ id: `consent-mark-${two(at)}`, episodeId, recordedBy: workerId }));
  await stores.network.add(aMember({ id: `m-mark-${two(at)}`, episodeId, name: `Aunt${two(at)}`, relationship: 'aunt' }));
  await stores.meetings.add(
    aMeeting({
      id: `meeting-mark-${two(at)}`,
      episodeId,
      subjectIds: [personId],
      facilitatorId: workerId,
      facilitatorRelation: 'allocated-worker',
    }),
  );
}

const PAGES: readonly ((at: string) => string)[] = [
  (at) => `/children/mark-${at}`,
  (at) => `/children/mark-${at}/summary.json`,
  (at) => `/episodes/episode-mark-${at}`,
  (at) => `/episodes/episode-mark-${at}/network`,
  (at) => `/meetings/meeting-mark-${at}`,
  (at) => `/meetings/meeting-mark-${at}/notes/parents-view`,
];

describe('Interleaved requests of fifty launches for fifty children, on two nodes', () => {
  let world: World;
  let servers: readonly Server[];
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

  beforeAll(async () => {
    world = await aWorld({ policy: COUNCIL });
    for (let at = 0; at < WORKERS; at += 1)
      world.caseRecords.addWorker({ id: `w-${at}`, name: `Worker ${at}` }, { id: 'team-north', role: 'SW' });
    for (let at = 0; at < LAUNCHES; at += 1) await putFamily(world, at);
    // Two nodes of one council: whatever a node keeps between requests is of no use to the other.
    servers = await Promise.all([listening(world), listening(world)]);
  });
  afterAll(async () => {
    agent.destroy();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await world.end();
  });

  function send(
    node: number,
    path: string,
    { cookie = '', body }: { readonly cookie?: string; readonly body?: string } = {},
  ): Promise<Answer> {
    const { port } = servers[node]!.address() as AddressInfo;
    const form =
      body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) };
    const headers = { cookie, accept: body === undefined ? 'text/html' : 'application/json', ...form };
    return new Promise((answered, failed) => {
      const sent = httpRequest(
        { agent, host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            answered({
              status: response.statusCode ?? 0,
              text: Buffer.concat(parts).toString('utf8'),
              location: response.headers.location ?? '',
              cookie: (response.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; '),
            }),
          );
        },
      );
      sent.on('error', failed);
      sent.end(body);
    });
  }

  async function launched(at: number, link: string): Promise<Visit> {
    const node = at % 2;
    const { location } = await send(node, link);
    const handle = location.split('/').at(-1) ?? '';
    // Begun on one node, exchanged on the other.
    const { location: record, cookie } = await send(1 - node, '/family-meetings/launch', { body: `handle=${handle}` });
    return { at, node, base: record.replace(/\/children\/.*$/, ''), cookie };
  }

  test('A1: no page shows another launch’s child, and every form is saved on its own family', async () => {
    const link = launchLinks(world.clock);
    const visits = await Promise.all(
      Array.from({ length: LAUNCHES }, (_, at) => launched(at, link({ worker: `w-${at % WORKERS}`, person: `mark-${two(at)}` }))),
    );
    expect(new Set(visits.map(({ base }) => base)).size).toBe(LAUNCHES);

    const pick = steadyOrder(20261122);
    const wrong: string[] = [];
    const seen = { own: 0, another: 0, saved: 0 };
    const forms = new Map<number, string>();
    const wrongly = (what: string) => void (wrong.length < 5 && wrong.push(what));

    async function once(): Promise<void> {
      const visit = visits[pick(LAUNCHES)]!;
      const kind = pick(20);
      const node = pick(2);
      if (kind === 0) return anothers(visit, pick(LAUNCHES), node);
      if (kind === 1) return save(visit, node);
      const path = PAGES[pick(PAGES.length)]!(two(visit.at));
      const { status, text } = await send(node, `${visit.base}${path}`, visit);
      const marks = whose(text);
      if (status !== 200 || marks.length !== 1 || marks[0] !== visit.at) wrongly(`${path}: ${status} shows ${marks.join(', ')}`);
      if (path.endsWith('parents-view')) forms.set(visit.at, text);
      seen.own += 1;
    }
    /** The address of another child in this launch, and this session's cookie at another launch's address. */
    async function anothers(visit: Visit, other: number, node: number): Promise<void> {
      if (other === visit.at) return once();
      const path = PAGES[0]!(two(other));
      const mixed = other % 2 === 0 ? `${visit.base}/episodes/episode-mark-${two(other)}` : `${visits[other]!.base}${path}`;
      const { status, text } = await send(node, mixed, visit);
      if (![401, 404].includes(status) || whose(text).length > 0) wrongly(`${mixed} of another: ${status}`);
      seen.another += 1;
    }
    async function save(visit: Visit, node: number): Promise<void> {
      const path = PAGES[5]!(two(visit.at));
      const form = forms.get(visit.at) ?? (await send(node, `${visit.base}${path}`, visit)).text;
      forms.delete(visit.at);
      const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
      const fields = { _csrf: field('_csrf'), _key: field('_key'), _version: field('_version'), text: `Mark${two(visit.at)} was said` };
      const { status } = await send(node, `${visit.base}${path}`, { ...visit, body: new URLSearchParams(fields).toString() });
      if (![200, 409].includes(status)) wrongly(`${path} saved: ${status}`);
      if (status === 200) seen.saved += 1;
    }

    let left = REQUESTS;
    const hand = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await once();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));

    expect(wrong).toEqual([]);
    expect(seen.own).toBeGreaterThan(REQUESTS * 0.85);
    expect(seen.another).toBeGreaterThan(REQUESTS * 0.03);
    expect(seen.saved).toBeGreaterThan(REQUESTS * 0.01);
    for (let at = 0; at < LAUNCHES; at += 1) {
      const { text = '' } = await world.stores.meetings.note(`meeting-mark-${two(at)}`, 'parents-view');
      expect(['', `Mark${two(at)} was said`]).toContain(text);
    }
  });
});

async function listening(world: World): Promise<Server> {
  const app = express().use('/family-meetings', routerOf(world, { launch: LAUNCH_SETTINGS }));
  const server = createServer(app);
  // A connection that the server gives up just as it is used again would be an error of the test, not of the module.
  server.keepAliveTimeout = 0;
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', () => ready()));
  return server;
}
