import { createHash } from 'node:crypto';
import { createHttpFiling } from '../../../adapters/filing/http/http-filing';
import type { HttpFilingSettings } from '../../../plugin/core/http-filing-settings';
import { clockAt } from '../../builders/clock';
import { aDocumentToFile, aNoteToFile, filingContract } from '../../contracts/filing.contract';
import { startFilingService, type FilingService } from './filing-service';

const clock = clockAt('2026-06-08T12:00:00Z');
const settingsFor = (service: Pick<FilingService, 'url'>, changes: Partial<HttpFilingSettings> = {}): HttpFilingSettings => ({
  kind: 'http',
  baseUrl: `${service.url}/api/`,
  login: { kind: 'bearer', token: 'made-up' },
  caseNotes: { path: '/people/{personId}/case-notes' },
  documents: { path: '/documents' },
  ...changes,
});

filingContract('filing through a web service', async () => {
  const service = await startFilingService();
  return {
    filing: createHttpFiling({ settings: settingsFor(service), clock }),
    went: { outcome: 'filed', recordId: expect.stringMatching(/^R-/) },
    handedOver: async () => service.taken.map(({ key }) => key),
    shut: (isShut) => service.shut(isShut),
    end: () => service.stop(),
  };
});

describe('a web service that files', () => {
  let service: FilingService;
  beforeEach(async () => void (service = await startFilingService()));
  afterEach(() => service.stop());
  const filingWith = (changes: Partial<HttpFilingSettings> = {}) => createHttpFiling({ settings: settingsFor(service, changes), clock });
  const fileNote = (changes: Partial<HttpFilingSettings> = {}) => filingWith(changes).file(aNoteToFile());

  it('gets a case note as JSON on the child’s own address, with the key and the sum of its text', async () => {
    const note = aNoteToFile();
    expect(await fileNote()).toEqual({ outcome: 'filed', recordId: 'R-V' });
    const [taken] = service.taken;
    expect(taken).toMatchObject({ key: note.key, path: '/api/people/700101/case-notes', contentType: 'application/json' });
    expect(JSON.parse(taken?.body ?? '')).toEqual({
      key: note.key,
      personId: '700101',
      title: note.title,
      effectiveOn: '2026-06-05',
      author: 'nprys',
      category: 'FAMMEET',
      body: note.body,
      sha256: createHash('sha256').update(note.body).digest('hex'),
    });
    expect(service.authorisations).toEqual(['Bearer made-up']);
  });

  it('gets every field under the name that the council sets, leaves out what it says, and adds what is always the same', async () => {
    const caseNotes = {
      path: '/notes',
      fields: { body: 'noteText', personId: 'person_id', author: false, sha256: false } as const,
      constants: { subCategory: 'Family', final: true },
    };
    await fileNote({ caseNotes });
    const sent = JSON.parse(service.taken[0]?.body ?? '') as Record<string, unknown>;
    expect(sent).toMatchObject({ noteText: aNoteToFile().body, person_id: '700101', subCategory: 'Family', final: true });
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['author']));
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['sha256']));
  });

  it('gets a document in base64, or in a form with the file under its name', async () => {
    const document = aDocumentToFile();
    await filingWith().file(document);
    const json = JSON.parse(service.taken[0]?.body ?? '') as { content: string; fileName: string };
    expect(Buffer.from(json.content, 'base64')).toEqual(document.content);
    expect(json.fileName).toBe('Family plan 2026-06-05.pdf');

    const other = aDocumentToFile({ key: '01ARYZ6S41TSV4RRFFQ69G5FAX' });
    await filingWith({ documents: { path: '/documents', as: 'form', fields: { content: 'file' } } }).file(other);
    const form = service.taken[1];
    expect(form?.contentType).toMatch(/^multipart\/form-data; boundary=/);
    expect(form?.body).toContain('name="file"; filename="Family plan 2026-06-05.pdf"');
    expect(form?.body).toContain('%PDF-1.7 not really');
    expect(form?.body).toContain('name="effectiveOn"');
  });

  it('F5: a lost answer is asked for again under the same key, and the service has it once', async () => {
    service.turn('takes-and-hangs-up');
    expect(await fileNote()).toMatchObject({ outcome: 'unavailable' });
    service.turn('well');
    expect(await fileNote()).toEqual({ outcome: 'filed', recordId: 'R-V' });
    expect(service.taken).toHaveLength(1);
  });

  it('a service that knows no such header is asked what it has before anything is posted again', async () => {
    const once = { lookUp: '/documents?reference={key}', recordId: 'results.0.number' };
    service.turn('takes-and-hangs-up');
    expect(await fileNote({ once })).toMatchObject({ outcome: 'unavailable' });
    service.turn('well');
    const { key } = aNoteToFile();
    expect(await fileNote({ once })).toEqual({ outcome: 'filed', recordId: 'R-V' });
    expect(service.asked.filter((each) => each.startsWith('POST'))).toHaveLength(1);
    expect(service.asked).toContain(`GET /api/documents?reference=${key}`);
    service.turn({ status: 500 });
    expect(await fileNote({ once })).toMatchObject({ outcome: 'unavailable', reason: expect.stringContaining('500') });
  });

  it.each([
    [423, {}, 'locked'],
    [404, {}, 'no-such-person'],
    [413, {}, 'too-large'],
    [415, {}, 'extension'],
    [400, { reason: 'restricted' }, 'restricted'],
    [400, { error: { code: 'E17' } }, 'title'],
    [403, { error: { code: 'NOACCESS' } }, 'restricted'],
    [400, {}, 'other'],
    [400, 'not JSON at all', 'other'],
  ] as const)('F6: a refusal with %i and %j is told as %s', async (status, body, reason) => {
    service.turn({ status, body });
    const path = typeof body === 'object' && 'error' in body ? 'error.code' : 'reason';
    const answer = { reason: path, reasons: { E17: 'title', NOACCESS: 'restricted' } as const };
    expect(await fileNote({ answer })).toEqual({ outcome: 'rejected', reason });
  });

  it.each([
    [{ status: 503 }, /503/],
    [{ status: 409 }, /409/],
    [{ status: 429 }, /429/],
    [{ status: 401 }, /login.*401/],
    [{ status: 403 }, /login.*403/],
    [{ status: 302, headers: { Location: 'http://127.0.0.1/elsewhere' } }, /elsewhere.*302/],
    [{ status: 200, body: '<html>Sign in</html>' }, /without the number/],
    [{ status: 200, body: { id: '' } }, /without the number/],
    [{ status: 201, body: 'x'.repeat(100_000) }, /without the number/],
  ] as const)('what may pass, or is a matter of settings, waits and says why without a word of the answer: %j', async (turn, reason) => {
    service.turn(turn);
    const result = await fileNote();
    expect(result).toMatchObject({ outcome: 'unavailable', reason: expect.stringMatching(reason) });
    expect(JSON.stringify(result)).not.toMatch(/okafor|700101|127\.0\.0\.1|html/i);
  });

  it('an answer that never comes is waited for no longer than is set', async () => {
    service.turn('is-silent');
    expect(await fileNote({ timeoutSeconds: 1 })).toMatchObject({
      outcome: 'unavailable',
      reason: expect.stringContaining('TimeoutError'),
    });
  });

  it.each([
    [{ kind: 'basic', user: 'fm', password: 'näch' } as const, `Basic ${Buffer.from('fm:näch').toString('base64')}`],
    [{ kind: 'header', name: 'X-Api-Key', value: 'k-1' } as const, 'k-1'],
  ])('says who is asking by %j', async (login, said) => {
    await fileNote({ login });
    expect(service.authorisations).toEqual([said]);
  });

  it('fetches a token, keeps it until it ends, and fetches another when it is refused', async () => {
    const moving = clockAt('2026-06-08T12:00:00Z');
    const login = { kind: 'client-credentials', tokenUrl: `${service.url}/token`, clientId: 'fm', clientSecret: 'secret' } as const;
    const filing = createHttpFiling({ settings: settingsFor(service, { login }), clock: moving });
    const file = () => filing.file(aNoteToFile());
    await file();
    await file();
    expect(service.asked.filter((each) => each === 'POST /token')).toHaveLength(1);
    service.forgetTokens();
    expect(await file()).toMatchObject({ outcome: 'filed' });
    expect(service.asked.filter((each) => each === 'POST /token')).toHaveLength(2);
    moving.forward(10 * 60_000);
    await file();
    expect(service.asked.filter((each) => each === 'POST /token')).toHaveLength(3);
    expect(service.authorisations.at(-1)).toBe('Bearer token-3');
  });

  it('a login that gives no token is said to be that, and nothing is posted', async () => {
    const login = { kind: 'client-credentials', tokenUrl: `${service.url}/nothing-here`, clientId: 'fm', clientSecret: 's' } as const;
    service.turn({ status: 400 });
    expect(await fileNote({ login })).toMatchObject({ outcome: 'unavailable', reason: expect.stringContaining('filing.login') });
    expect(service.taken).toEqual([]);
  });
});
