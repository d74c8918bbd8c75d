import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { createAssets } from '../../../plugin/web/assets';
import { ourViews } from '../../../plugin/web/render';
import type { PrintedPage } from '../../builders/printed-page';

export interface PrintedPages {
  /** Puts a printed page into the browser, with the module's own styles and scripts. */
  open(page: Page, printed: Pick<PrintedPage, 'html'>): Promise<void>;
  end(): Promise<void>;
}

const assets = createAssets(ourViews);
const files = assets.under('');

function withFiles({ html }: Pick<PrintedPage, 'html'>): string {
  const links = files.stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  return html.replace('</head>', `${links}</head>`).replace('/early.js', files.earlyScript).replace('/script.js', files.script);
}

/** Serves printed pages one after the other. The browser keeps their styles and scripts, as it does in production. */
export async function printedPages(): Promise<PrintedPages> {
  let shown = '';
  const server = createServer(({ url = '' }, answer) => {
    const file = assets.find(url.slice(1));
    if (url === '/page') answer.setHeader('Cache-Control', 'no-store').setHeader('Content-Type', 'text/html').end(shown);
    else if (file === undefined) answer.writeHead(404).end();
    else answer.setHeader('Cache-Control', 'max-age=31536000, immutable').setHeader('Content-Type', file.type).end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
  return {
    async open(page, printed) {
      shown = withFiles(printed);
      await page.goto(address);
    },
    async end() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
