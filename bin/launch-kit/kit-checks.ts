import { fakeCaseSystem } from './fake-case-system';
import type { KitSettings } from './kit-settings';
import { answered, kitVisit, type Check, type KitVisit } from './kit-visit';
import { linkChecks } from './link-checks';
import { tokenChecks } from './token-checks';

export interface Checked {
  readonly title: string;
  readonly outcome: 'green' | 'RED' | 'skip';
  /** Why, in the words of whoever can put it right. */
  readonly reason?: string;
}

/** Tries every way in that the settings name, one after the other. Nothing is written but launches. */
export async function runChecks(settings: KitSettings, tell: (checked: Checked) => void): Promise<readonly Checked[]> {
  const done: Checked[] = [];
  const told = (checked: Checked): void => {
    done.push(checked);
    tell(checked);
  };
  const { checks, skipped } = checksFor(settings);
  for (const check of checks) {
    const reason = await check.run().catch(notReached);
    told(reason === undefined ? { title: check.title, outcome: 'green' } : { title: check.title, outcome: 'RED', reason });
  }
  skipped.forEach(told);
  return done;
}

const notReached = (error: unknown): string =>
  `the module could not be reached (${error instanceof Error ? error.message : 'error'}): is --at right?`;

function checksFor(settings: KitSettings): { readonly checks: readonly Check[]; readonly skipped: readonly Checked[] } {
  const { launch, mount, signer } = settings;
  const [cases, visit] = [fakeCaseSystem(settings), kitVisit(mount)];
  const skip = (title: string, reason: string): Checked => ({ title, outcome: 'skip', reason });
  const signs = launch.tokens !== undefined && signer !== undefined;
  return {
    checks: [
      ...everywhere(settings, visit),
      ...(launch.keys === undefined ? [] : linkChecks(cases, visit)),
      ...(signs ? tokenChecks(cases, visit, signer) : []),
      ...(launch.signOn === undefined ? [] : signOnChecks(settings, visit, launch.signOn.issuer)),
    ],
    skipped: [
      ...(launch.keys === undefined ? [skip('Links', 'the settings have no `launch.keys`')] : []),
      ...(launch.tokens === undefined ? [skip('Tokens', 'the settings have no `launch.tokens`')] : []),
      ...(launch.tokens !== undefined && signer === undefined ? [skip('Tokens', 'give --signing-key FILE, the private key as JWK')] : []),
      ...(launch.signOn === undefined ? [skip('Single sign-on', 'the settings have no `launch.signOn`')] : []),
    ],
  };
}

function everywhere({ frameAncestors, person, worker }: KitSettings, visit: KitVisit): readonly Check[] {
  const ancestors = frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ');
  return [
    {
      title: `Frames: only ${ancestors} may show the pages`,
      async run() {
        const policy = (await visit.get('/launch/no-such-page')).headers.get('content-security-policy') ?? '';
        const said = /frame-ancestors ([^;]*)/.exec(policy)?.[1];
        return said === ancestors ? undefined : `the pages say ${said ?? 'nothing'}: does a proxy or the host change the headers?`;
      },
    },
    {
      title: 'An address that nobody signed opens nothing',
      run: async () => answered(await visit.get(`/launch?${new URLSearchParams({ person, worker }).toString()}`), 401),
    },
  ];
}

function signOnChecks({ person }: KitSettings, visit: KitVisit, issuer: string): readonly Check[] {
  return [
    {
      title: 'Single sign-on: a deep link leads there, and tells it nothing of the child',
      async run() {
        const sent = await visit.get(`/open?${new URLSearchParams({ person }).toString()}`);
        if (sent.status === 503)
          return 'the single sign-on does not answer: check `launch.signOn.issuer` and the way out through the firewall';
        if (sent.status !== 303) return answered(sent, 303);
        const to = new URL(sent.headers.get('location') ?? '', issuer);
        if (to.searchParams.get('code_challenge_method') !== 'S256') return 'it is asked without PKCE';
        return [...to.searchParams.values()].includes(person) ? 'the person id stands in the address' : undefined;
      },
    },
    {
      title: 'Single sign-on: a deep link that names a worker leads nowhere',
      run: async () => answered(await visit.get(`/open?${new URLSearchParams({ person, worker: 'manager' }).toString()}`), 404),
    },
  ];
}
