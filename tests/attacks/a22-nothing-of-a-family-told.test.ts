import express, { type NextFunction, type Request, type Response } from 'express';
import request from 'supertest';
import type { Log } from '../../plugin/core/log';
import { routes } from '../../plugin/web/routes';
import { coordinator, nia } from '../builders/okafor-family';
import { routerOf } from '../builders/router-of';
import type { World } from '../builders/world';
import { okaforSituations, type PageWorld } from '../browser/every-page/worlds';
import { formOf } from '../web/sample-module';
import { CANARY, poison } from './hostile-records';

jest.setTimeout(120_000);

interface Watched {
  readonly browser: ReturnType<typeof request.agent>;
  /** What was logged, and what the host was told of a fault. */
  readonly told: string[];
}

function watched(world: World, loginId: string): Watched {
  const told: string[] = [];
  const line = (event: string, facts?: object): void => void told.push(`${event} ${JSON.stringify(facts)}`);
  const log: Log = { error: line, warn: line, info: line };
  const host = express();
  host.use('/fm', routerOf(world, { log, identify: () => ({ loginId }) }));
  host.use((error: Error, _request: Request, response: Response, _next: NextFunction) => {
    told.push(`${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}`);
    response.status(500).send('Something went wrong');
  });
  return { browser: request.agent(host), told };
}

const addressOf = (path: string, params: Readonly<Record<string, string>>): string =>
  `/fm${path.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? 'none')}`;

describe('A22: what is told outside the pages', () => {
  let situations: readonly PageWorld[];
  beforeAll(async () => {
    situations = await okaforSituations();
    for (const world of new Set(situations.map((each) => each.world))) {
      await poison(world);
      world.caseRecords.addWorker({ id: coordinator.workerId, name: 'Coordinator' }, { id: 'team-conferences', role: 'IC' });
    }
  });
  afterAll(async () => {
    for (const world of new Set(situations.map((each) => each.world))) await world.end();
  });

  test.each([nia, coordinator].map((actor) => [actor.roles[0], actor.loginId]))(
    'a %s opens every page and file, and no log, header, file name or error holds a family’s words',
    async (_role, loginId) => {
      let shown = 0;
      for (const { world, params } of situations) {
        const { browser, told } = watched(world, loginId);
        for (const { path } of [...routes.pages, ...routes.downloads]) {
          const { status, headers, ...answer } = await browser.get(addressOf(path, params));
          // A file that is no text, such as the ZIP of the reports, has none.
          const text = (answer as { readonly text?: string }).text ?? '';
          if (status === 200 && text.includes(CANARY)) shown += 1;
          const outside = [JSON.stringify(headers), status === 200 ? '' : text, ...told.splice(0)].join('\n');
          expect({ path, told: outside.includes(CANARY) }).toEqual({ path, told: false });
        }
      }
      expect(shown).toBeGreaterThan(30);
    },
  );

  test('the audit keeps ids and nothing that anybody typed', async () => {
    for (const { store } of new Set(situations.map((each) => each.world))) {
      const tables: readonly string[] = await store.db('sqlite_master').where('type', 'table').pluck('name');
      const audit = tables.filter((name) => name.startsWith('fm_audit'));
      expect(audit.length).toBeGreaterThan(0);
      for (const table of audit) expect(JSON.stringify(await store.db(table).select()).includes(CANARY)).toBe(false);
    }
  });

  test('a database that fails while a form is saved tells the host what failed, and nothing that was typed', async () => {
    const { world, params } = situations[0]!;
    const { browser, told } = watched(world, nia.loginId);
    const address = addressOf('/episodes/:episodeId/safeguarding/new', params);
    const { text } = await browser.get(address);
    // Refused at the insert itself, the one statement that carries what was typed.
    await world.store.db.raw(
      "create trigger no_more_room before insert on fm_safeguarding_concern begin select raise(abort, 'the disk is full'); end",
    );
    const what = `Somebody called ${CANARY} was seen at the school gate`;
    const answer = await browser
      .post(address)
      .type('form')
      .send({ ...formOf(text), what });
    expect(answer.status).toBe(500);
    expect(told.join('\n')).toContain('fm_safeguarding_concern');
    expect(`${told.join('\n')}${answer.text}`).not.toContain(CANARY);
  });
});
