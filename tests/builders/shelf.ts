import { readFileSync, rmSync } from 'node:fs';
import type { ReportShelf } from '../../plugin/core/report-shelf';

/** Report sets kept in memory. */
export function shelfInMemory(): ReportShelf {
  const sets = new Map<string, readonly { readonly name: string; readonly content: Uint8Array | string }[]>();
  const bytes = (content: Uint8Array | string): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);
  return {
    put: async (name, files) =>
      void sets.set(
        name,
        files.map((file) => ('content' in file ? file : { name: file.name, content: taken(file.writtenAt) })),
      ),
    get: async (name, file) => {
      const found = sets.get(name)?.find((each) => each.name === file);
      return found === undefined ? undefined : bytes(found.content);
    },
    contentOf: async (file) => bytes('content' in file ? file.content : readFileSync(file.writtenAt)),
    list: async (name) => (sets.get(name) ?? []).map((file) => file.name).toSorted(),
    drop: async (name, file) =>
      void sets.set(
        name,
        (sets.get(name) ?? []).filter((each) => each.name !== file),
      ),
    // In memory nothing is ever half-written.
    clearUnfinished: () => Promise.resolve(),
    keepOnly: async (prefix, names) => {
      for (const name of sets.keys()) if (name.startsWith(prefix) && !names.includes(name)) sets.delete(name);
    },
  };
}

function taken(path: string): Uint8Array {
  const content = readFileSync(path);
  rmSync(path);
  return content;
}
