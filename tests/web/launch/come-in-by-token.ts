import request from 'supertest';

/** What a browser does with the form that a case system's page submits by itself. */
export async function comeInByToken(host: Parameters<typeof request>[0], token: string) {
  const browser = request.agent(host);
  const posted = await browser
    .post('/family-meetings/launch/jwt')
    .set({ Origin: 'https://cases.example.org', 'Sec-Fetch-Site': 'cross-site' })
    .type('form')
    .send({ token });
  const page = await browser.get(String(posted.headers.location));
  const handle = String(posted.headers.location).split('/').at(-1) ?? '';
  const exchanged = await browser.post('/family-meetings/launch').type('form').send({ handle });
  return { browser, posted, page, exchanged, address: String(exchanged.headers.location) };
}
