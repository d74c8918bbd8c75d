import type { FakeCaseSystem } from './fake-case-system';
import { answered, type Check, type KitVisit, type Wrong } from './kit-visit';

const NOT_BELIEVED = 'the module did not believe it: are audience, key, key id and the two clocks the same? Its log says `launch-refused`';

/** Links signed with a shared key. */
export function linkChecks(cases: FakeCaseSystem, visit: KitVisit): readonly Check[] {
  const refused = async (path: string): Promise<Wrong> => answered(await visit.get(path), 401);
  const now = cases.seconds();
  return [
    {
      title: 'Link: opens the record, once',
      async run() {
        const link = await visit.get(cases.link());
        if (link.status === 401) return NOT_BELIEVED;
        const opened = await visit.open(link.headers.get('location'));
        return opened.wrong ?? answered(await visit.press(link.headers.get('location')), 410);
      },
    },
    {
      title: 'Link: followed by a mail scanner first, still opens',
      async run() {
        const link = cases.link();
        await visit.get(link, { Purpose: 'prefetch' });
        return (await visit.open((await visit.get(link)).headers.get('location'))).wrong;
      },
    },
    {
      title: 'Link: nothing of the claims stays in the address',
      async run() {
        const { headers } = await visit.get(cases.link());
        return /person|worker|sig=/.test(headers.get('location') ?? '') ? 'the next address still holds what was signed' : undefined;
      },
    },
    { title: 'Link: without a signature', run: () => refused(cases.link().replace(/&sig=.*/, '')) },
    { title: 'Link: signed with another key', run: () => refused(cases.link({}, 'another secret of thirty-two characters')) },
    { title: 'Link: with an unknown key id', run: () => refused(cases.link({ kid: 'unknown-key' })) },
    { title: 'Link: with another child put in', run: () => refused(cases.link().replace(/person=[^&]+/, 'person=put-in')) },
    { title: 'Link: with the child given twice', run: () => refused(`${cases.link()}&person=put-in`) },
    { title: 'Link: with a role added', run: () => refused(`${cases.link()}&role=manager`) },
    { title: 'Link: for another audience', run: () => refused(cases.link({ aud: 'another-module' })) },
    { title: 'Link: expired', run: () => refused(cases.link({ iat: now - 600, exp: now - 500 })) },
    { title: 'Link: from the future', run: () => refused(cases.link({ iat: now + 600, exp: now + 660 })) },
    { title: 'Link: valid for too long', run: () => refused(cases.link({ exp: now + 3600 })) },
  ];
}
