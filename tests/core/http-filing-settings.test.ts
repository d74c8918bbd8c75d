import { httpFilingSettings } from '../../plugin/core/http-filing-settings';

const right = {
  kind: 'http',
  baseUrl: 'https://filing.example.org/api',
  login: { kind: 'bearer', token: 'made-up' },
  caseNotes: { path: '/people/{personId}/notes', fields: { body: 'text', author: false } },
  documents: { path: '/documents', as: 'form', constants: { final: true } },
  once: { lookUp: '/documents?reference={key}', recordId: 'results.0.id' },
  answer: { recordId: 'data.id', reasons: { E17: 'title' } },
  timeoutSeconds: 20,
};

it('takes settings that are whole', () => {
  expect(httpFilingSettings.safeParse(right).success).toBe(true);
});

it.each([
  ['plain http, over which anyone could read', { baseUrl: 'http://filing.example.org' }, 'baseUrl', /https/],
  ['a password in the address', { baseUrl: 'https://fm:secret@filing.example.org' }, 'baseUrl', /https/],
  ['plain http for tokens', { login: { ...right.login, kind: 'client-credentials', tokenUrl: 'http://x.example.org' } }, 'login', /https/],
  ['no way to know who asks', { login: { kind: 'none' } }, 'login', /bearer/],
  ['an address with a query', { caseNotes: { path: '/notes?x=1' } }, 'caseNotes', /path/],
  ['a field that there is not', { documents: { path: '/d', fields: { surname: 'x' } } }, 'documents', /./],
  ['a way to look up that does not name the key', { once: { lookUp: '/documents' } }, 'once', /key/],
  ['a refusal in words that are not ours', { answer: { reasons: { E17: 'because' } } }, 'answer', /locked/],
  ['more time than a message is held for', { timeoutSeconds: 600 }, 'timeoutSeconds', /120/],
])('refuses %s, and names the setting', (_what, change, field, message) => {
  const parsed = httpFilingSettings.safeParse({ ...right, ...change });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field);
  expect(JSON.stringify(parsed.error?.issues)).toMatch(message);
});
