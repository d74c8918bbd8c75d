import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runChecks, type Checked } from '../../bin/launch-kit/kit-checks';
import { kitPage } from '../../bin/launch-kit/kit-page';
import { fakeCaseSystem } from '../../bin/launch-kit/fake-case-system';
import { kitVisit } from '../../bin/launch-kit/kit-visit';
import { linkChecks } from '../../bin/launch-kit/link-checks';
import { kitSettings, signerOfJwk, type KitSettings } from '../../bin/launch-kit/kit-settings';
import { demoOptions } from '../../demo/demo-options';
import { demoSigningKey } from '../../demo/demo-signing-key';
import { startDemo, type DemoInTest } from '../browser/demo-in-test';
import { OKAFOR, WORKER } from '../browser/road/okafor-meeting';

jest.setTimeout(120_000);

const folder = { ownDatabase: '', caseDatabase: '', handOver: '', reports: '' } as never;
async function settingsAt(mount: string): Promise<KitSettings> {
  const settings = await kitSettings(demoOptions(folder, mount, 1), { at: mount, person: String(OKAFOR.zoe.id), worker: WORKER });
  return { ...settings, signer: await signerOfJwk(demoSigningKey().privateJwk) };
}
const check = (settings: KitSettings): Promise<readonly Checked[]> => runChecks(settings, () => undefined);
const listening = (server: Server): Promise<string> =>
  new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));

describe('The launch kit against the demo host', () => {
  let demo: DemoInTest;
  beforeAll(async () => void (demo = await startDemo()));
  afterAll(() => demo.stop());

  test('A5, A6, A7, A8: every way in is green', async () => {
    const checked = await check(await settingsAt(`${demo.address}/family-meetings`));
    expect(checked.filter(({ outcome }) => outcome === 'RED')).toEqual([]);
    expect(checked.filter(({ outcome }) => outcome === 'green').length).toBeGreaterThan(30);
    expect(checked.filter(({ outcome }) => outcome === 'skip')).toEqual([
      { title: 'Single sign-on', outcome: 'skip', reason: 'the settings have no `launch.signOn`' },
    ]);
  });

  test('says what to put right where keys, audience, worker or address are not those of the module', async () => {
    const right = await settingsAt(`${demo.address}/family-meetings`);
    const firstReason = (change: Partial<KitSettings>): Promise<string | undefined> => {
      const settings = { ...right, ...change };
      const [opens] = linkChecks(fakeCaseSystem(settings), kitVisit(settings.mount));
      return opens!.run();
    };
    expect(await firstReason({ launch: { ...right.launch, audience: 'another' } })).toContain('are audience, key, key id');
    expect(await firstReason({ worker: 'nobody' })).toContain('knows no worker with this login');
    expect(await firstReason({ person: 'no-such-child' })).toContain('may not open this record');
  });
});

describe('The launch kit', () => {
  test('is red at every guard that a module lacks', async () => {
    const believesEverything = createServer((_request, response) => response.writeHead(303, { Location: '/somewhere?person=1' }).end());
    const checked = await check(await settingsAt(await listening(believesEverything)));
    expect(checked.filter(({ outcome }) => outcome === 'green')).toEqual([]);
    believesEverything.closeAllConnections();
    believesEverything.close();
  });

  test('shows a page that opens the module by link, by form and in a frame, and its public key without the private half', async () => {
    const page = kitPage(await settingsAt('https://cases.example.org/family-meetings'));
    const address = await listening(page);
    const shown = await (await fetch(address)).text();
    expect(shown).toContain('action="https://cases.example.org/family-meetings/launch/jwt" target="framed"');
    expect(shown).toContain('href="https://cases.example.org/family-meetings/launch?person=');
    const { keys } = (await (await fetch(`${address}/jwks.json`)).json()) as { readonly keys: readonly object[] };
    expect(keys).toEqual([demoSigningKey().publicJwk]);
    page.closeAllConnections();
    page.close();
  });

  test('says where the module cannot be reached', async () => {
    const [frames] = await check({ ...(await settingsAt('http://127.0.0.1:9/family-meetings')), launch: {} });
    expect(frames).toMatchObject({ outcome: 'RED', reason: expect.stringContaining('is --at right?') as unknown });
  });

  test('asks for what it needs, in words', async () => {
    const options = demoOptions(folder, 'http://localhost', 1);
    await expect(kitSettings(options, {})).rejects.toThrow('--person ID --worker LOGIN');
    await expect(kitSettings({ ...options, launch: undefined }, { person: '1', worker: 'w' })).rejects.toThrow('no `launch`');
    await expect(kitSettings(options, { person: '1', worker: 'w', 'signing-key': 'no-such-file' })).rejects.toThrow('There is no file');
  });
});
