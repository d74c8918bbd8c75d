import request from 'supertest';
import { aModule, comeIn, type SampleModule } from '../web/sample-module';

describe('A19: the way back', () => {
  let module: SampleModule;
  let host: ReturnType<SampleModule['host']>;
  beforeAll(async () => {
    module = await aModule();
    host = module.host(5);
  });
  afterAll(() => module.end());

  const backFrom = async (back: string): Promise<readonly string[]> => {
    const { handle } = await comeIn(host, module.launchUrl({ back }));
    const used = await request(host).get(`/family-meetings/launch/${handle}`);
    expect(used.status).toBe(410);
    return [...used.text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href).filter((href) => !href.startsWith('/family-meetings/'));
  };

  test('goes by an id to the address of the settings', async () => {
    expect(await backFrom('record')).toEqual(['#main-content', 'https://cases.example.org/record']);
  });

  test.each([
    'https://evil.example.org',
    'https://cases.example.org.evil.example.org/record',
    'https://cases.example.org@evil.example.org',
    '//evil.example.org',
    '/\\evil.example.org',
    'javascript:alert(1)',
    'record/../other',
    'constructor',
    'toString',
    '__proto__',
  ])('leads to no address but one of the settings: %s', async (back) => {
    expect(await backFrom(back)).toEqual(['#main-content']);
  });
});
