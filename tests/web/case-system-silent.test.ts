import request from 'supertest';
import { aModule, comeIn, type SampleModule } from './sample-module';

describe('The case system is silent', () => {
  let module: SampleModule;
  let host: ReturnType<SampleModule['host']>;
  beforeEach(async () => {
    module = await aModule();
    host = module.host(5);
  });
  afterEach(() => module.end());

  const opened = async () => {
    const came = await comeIn(host, module.launchUrl());
    await came.browser.get(came.address);
    return came;
  };

  test('and the session’s page names the child as it showed it last, says so, and has a way to try again', async () => {
    const { browser, address } = await opened();
    module.caseRecords.down = true;
    const answer = await browser.get(address);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('The case system is not answering');
    expect(answer.text).toContain('Zoë Okafor');
    expect(answer.text).toContain(`<a class="govuk-link" href="${address}">Try again</a>`);
    module.caseRecords.down = false;
    expect((await browser.get(address)).status).toBe(200);
  });

  test('and what was typed is given back under the child’s name', async () => {
    const { browser, address } = await opened();
    module.caseRecords.down = true;
    const answer = await browser.post(address).type('form').send({ note: 'A note' });
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('Zoë Okafor');
    expect(answer.text).toContain('A note');
  });

  test('and nobody is named to a browser without the session, nor on another way in', async () => {
    const { address } = await opened();
    module.caseRecords.down = true;
    const stranger = await request(host).get(address);
    expect(stranger.text).not.toContain('Zoë');
    const outside = await request(host).get('/family-meetings/children/4711');
    expect(outside.text).not.toContain('Zoë');
  });

  test('and nobody is named whose record is restricted, though an earlier page was not', async () => {
    const { browser, address } = await opened();
    const person = await module.caseRecords.person('4711');
    module.caseRecords.addPerson({ ...person!, restricted: true });
    const workerId = (await module.caseRecords.workerByLogin('jbloggs'))?.id ?? '';
    module.caseRecords.nameOnRestricted(workerId, '4711');
    expect((await browser.get(address)).text).toContain('Zoë Okafor');
    module.caseRecords.down = true;
    const answer = await browser.get(address);
    expect(answer.status).toBe(503);
    expect(answer.text).not.toContain('Zoë');
  });

  test('and after a start of the server nobody is named: nothing of it was kept', async () => {
    const { browser, address } = await comeIn(host, module.launchUrl());
    module.caseRecords.down = true;
    expect((await browser.get(address)).text).not.toContain('Zoë');
  });
});
