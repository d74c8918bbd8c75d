import { AsyncLocalStorage } from 'node:async_hooks';
import OwnRealm from '../../scripts/jest/environment.js';

const shared = globalThis as { leftByAFile?: string; structuredClone: unknown };

describe('A test file that shares its process with others', () => {
  const aFile = (): OwnRealm => new OwnRealm({ projectConfig: { testEnvironmentOptions: {} } });

  it('leaves nothing on the globals', async () => {
    const { structuredClone: was } = shared;
    const file = aFile();
    shared.leftByAFile = 'a name';
    shared.structuredClone = () => 'another';
    await file.teardown();
    expect(shared).not.toHaveProperty('leftByAFile');
    expect(shared.structuredClone).toBe(was);
  });

  it('leaves nothing among the variables of the environment', async () => {
    const was = { ...process.env };
    const file = aFile();
    process.env['LEFT_BY_A_FILE'] = 'yes';
    process.env['PATH'] = '';
    delete process.env['HOME'];
    await file.teardown();
    expect({ ...process.env }).toEqual(was);
  });

  it('leaves no storage that node would ask at every promise from then on', async () => {
    const file = aFile();
    const storage = new AsyncLocalStorage<string>();
    await storage.run('entered', async () => {
      await file.teardown();
      expect(storage.getStore()).toBeUndefined();
    });
  });
});
