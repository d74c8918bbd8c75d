import type { Server } from 'node:http';
import { kitPage } from './launch-kit/kit-page';
import { runChecks, type Checked } from './launch-kit/kit-checks';
import { kitSettings, type KitArguments } from './launch-kit/kit-settings';
import { optionsFromFile } from './options-from-file';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const lineOf = ({ outcome, title, reason }: Checked): string =>
  `${outcome.padEnd(5)}  ${title}${reason === undefined ? '' : `: ${reason}`}`;

/**
 * A made-up case system that opens the mounted module in every way that the settings name, rightly and wrongly: one line each, green
 * or the reason. Exit status 1 where a line is red. With a port it also shows a page for the eye, until it is stopped.
 */
export async function launchKitCommand(config: string | undefined, asked: KitArguments): Promise<number> {
  const settings = await kitSettings(optionsFromFile(config), asked);
  const page = asked.port === undefined ? undefined : await listen(kitPage(settings), portFrom(asked.port));
  try {
    const checked = await runChecks(settings, (each) => say(lineOf(each)));
    const red = checked.filter(({ outcome }) => outcome === 'RED').length;
    say(red === 0 ? '\nAll green.' : `\n${red} red.`);
    if (page !== undefined) {
      say(`For the eye: http://127.0.0.1:${asked.port}/   Stop with Ctrl-C.`);
      await untilStopped();
    }
    return red === 0 ? 0 : 1;
  } finally {
    page?.closeAllConnections();
    page?.close();
  }
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('Give --port as a number');
  return port;
}

const listen = (server: Server, port: number): Promise<Server> =>
  new Promise((ready, failed) => {
    server.once('error', () => failed(new Error(`Port ${port} is taken: give another --port`)));
    // This machine alone: it signs for whoever asks.
    server.listen(port, '127.0.0.1', () => ready(server));
  });

const untilStopped = (): Promise<void> =>
  new Promise((stopped) => {
    process.once('SIGINT', () => stopped());
    process.once('SIGTERM', () => stopped());
  });
