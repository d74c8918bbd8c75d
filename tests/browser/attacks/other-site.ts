import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site that is not ours: it shows whatever it is told to. */
export interface OtherSite {
  /** Scheme, name and port. */
  readonly origin: string;
  /** @returns the address at which this stands from now on. */
  showing(html: string): string;
  stop(): void;
}

/** @param name `127.0.0.1` is another site than ours; `localhost` on another port is another origin of the same site. */
export function otherSite(name: '127.0.0.1' | 'localhost'): Promise<OtherSite> {
  let shown = '';
  const server = createServer((_request, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(shown));
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const origin = `http://${name}:${(server.address() as AddressInfo).port}`;
      ready({
        origin,
        showing(html) {
          shown = html;
          return `${origin}/`;
        },
        stop() {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}
