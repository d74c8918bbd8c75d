import { inflateSync } from 'node:zlib';

/** A run of text as a reader meets it: the tag that it stands under, its size and words. */
export interface Marked {
  readonly tag: string;
  readonly page: number;
  readonly size: number;
  readonly text: string;
  /** Where it begins, in points from the left and, to its baseline, from the top of an A4 page. */
  readonly x: number;
  readonly y: number;
}

/**
 * Reads our own PDFs back without a PDF program: through the fonts' own tables from signs to letters, so that a letter
 * which would not come out on copying or reading aloud does not come out here either.
 */
export function readPdf(bytes: Uint8Array): { readonly marked: readonly Marked[]; readonly pages: number; readonly raw: string } {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = objectsIn(raw);
  const fonts = fontsIn(objects);
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  const marked = pages.flatMap((page, i) => runsIn(streamOf(objects.get(Number(/\/Contents (\d+)/.exec(page)?.[1])) ?? ''), fonts, i + 1));
  return { marked, pages: pages.length, raw };
}

/** All words of the pages, in order, artifacts left out. */
export function wordsOf(bytes: Uint8Array): string {
  return readPdf(bytes)
    .marked.filter((run) => run.tag !== 'Artifact')
    .map((run) => run.text)
    .join('\n');
}

function objectsIn(raw: string): ReadonlyMap<number, string> {
  return new Map([...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => [Number(match[1]), match[2] as string]));
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n');
  const bytes = Buffer.from(body.slice(start + 'stream\n'.length, body.lastIndexOf('\nendstream')), 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

type Letters = ReadonlyMap<number, string>;

function fontsIn(objects: ReadonlyMap<number, string>): ReadonlyMap<string, Letters> {
  const fonts = new Map<string, Letters>();
  for (const body of objects.values()) {
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+)/.exec(objects.get(Number(id)) ?? '')?.[1];
      if (name && map) fonts.set(name, lettersIn(streamOf(objects.get(Number(map)) ?? '')));
    }
  }
  return fonts;
}

function lettersIn(cmap: string): Letters {
  const letters = new Map<number, string>();
  for (const [, from, , list] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gi)].forEach((match, i) =>
      letters.set(
        parseInt(from as string, 16) + i,
        Buffer.from((match[1] as string).replace(/ /g, ''), 'hex')
          .swap16()
          .toString('utf16le'),
      ),
    );
  }
  return letters;
}

function runsIn(content: string, fonts: ReadonlyMap<string, Letters>, page: number): readonly Marked[] {
  const runs: Marked[] = [];
  let font: Letters = new Map();
  let size = 0;
  let tag = 'none';
  let at = { x: 0, y: 0 };
  for (const [, opened, , fontName, fontSize, shown, x, y] of content.matchAll(
    /\/(\w+) (<<[^>]*>> BDC|BMC)|\/(F\d+) ([\d.]+) Tf|(\[[^\]]*\]) TJ|1 0 0 1 ([\d.]+) ([\d.]+) Tm/g,
  )) {
    if (opened) tag = opened;
    if (fontName) {
      font = fonts.get(fontName) ?? new Map();
      size = Number(fontSize);
    }
    if (x) at = { x: Number(x), y: 841.89 - Number(y) };
    if (shown) runs.push({ tag, page, size, text: textOf(shown, font), ...at });
  }
  return runs;
}

const textOf = (shown: string, font: Letters): string =>
  [...shown.matchAll(/<([0-9a-f]+)>/gi)]
    .flatMap((match) => (match[1] as string).match(/.{4}/g) ?? [])
    .map((sign) => font.get(parseInt(sign, 16)) ?? '�')
    .join('');
