import { createServer, type Server } from 'node:http';
import { fakeCaseSystem } from './fake-case-system';
import type { KitSettings } from './kit-settings';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A made-up case record on this machine, for the eye: it opens the module in a window, by form and in a frame. `/jwks.json` has its public key. */
export function kitPage(settings: KitSettings): Server {
  const cases = fakeCaseSystem(settings);
  return createServer((request, response) => {
    void (async () => {
      if (request.url === '/jwks.json') {
        const keys = settings.signer === undefined ? [] : [settings.signer.publicJwk];
        return response.setHeader('Content-Type', 'application/jwk-set+json').end(JSON.stringify({ keys }));
      }
      if (request.url !== '/') return response.writeHead(404).end();
      const token = settings.signer === undefined || settings.launch.tokens === undefined ? undefined : await cases.token(settings.signer);
      const link = settings.launch.keys === undefined ? undefined : `${settings.mount}${cases.link()}`;
      return response
        .setHeader('Content-Type', 'text/html; charset=utf-8')
        .setHeader('Cache-Control', 'no-store')
        .end(page(settings, { token, link }));
    })().catch(() => response.writeHead(500).end());
  });
}

function page({ mount, person, worker }: KitSettings, { token, link }: { readonly token?: string; readonly link?: string }): string {
  const form = (target: string, words: string): string =>
    token === undefined
      ? ''
      : `<form method="post" action="${escaped(`${mount}/launch/jwt`)}" target="${target}"><input type="hidden" name="token" value="${escaped(token)}"><button>${words}</button></form>`;
  const follow = (target: string, words: string): string =>
    link === undefined ? '' : `<p><a href="${escaped(link)}" target="${target}">${words}</a></p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made-up case record</title>
<h1>Made-up case record ${escaped(person)}</h1>
<p>As ${escaped(worker)}. Each link and token opens once: load this page again for fresh ones.</p>
${follow('_blank', 'Open by a link in a new window')}${follow('framed', 'Open by a link in the frame')}
${form('_blank', 'Open by a form in a new window')}${form('framed', 'Open by a form in the frame')}
<p>The frame stays empty unless the origin of this page stands in <code>frameAncestors</code>.</p>
<iframe name="framed" title="Family meetings" width="1000" height="700"></iframe></html>`;
}
