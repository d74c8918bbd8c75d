import { zipSync, type Zippable } from 'fflate';

/** Every entry has the same time, whatever the clock and the zone: the same files always give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

interface ZippedEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** In the order given. */
export const zipOf = (entries: readonly ZippedEntry[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      entries.map(({ name, content }): [string, Zippable[string]] => [
        name,
        [typeof content === 'string' ? Buffer.from(content, 'utf8') : content, { mtime: NO_TIME }],
      ]),
    ),
  );
