/** An element as a reader finds it. Text that stands beside elements is passed over. */
export interface ReadElement {
  readonly name: string;
  readonly text: string;
  readonly holds: readonly ReadElement[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, number?: string, name?: string) =>
    number === undefined ? (ENTITIES[name ?? ''] ?? '?') : String.fromCodePoint(Number(number)),
  );

/** Reads plain XML: elements, text and entities, without attributes. @throws RangeError where it is not well formed. */
export function readXml(xml: string): ReadElement {
  const open: { name: string; text: string; holds: ReadElement[] }[] = [{ name: '', text: '', holds: [] }];
  const body = xml.replace(/^\s*<\?xml[^>]*\?>/, '');
  if (/&(?!(?:#\d+|amp|lt|gt|quot|apos);)/.test(body)) throw new RangeError('An ampersand is not escaped');
  for (const [, end, name, closed, text] of body.matchAll(/<(\/?)([A-Za-z0-9]+)(\/?)>|([^<]+)/g)) {
    const at = open.at(-1);
    if (at === undefined) throw new RangeError('Something stands after the end');
    if (text !== undefined) at.text += plain(text);
    else if (end === '/') close(open, name ?? '');
    else {
      open.push({ name: name ?? '', text: '', holds: [] });
      if (closed === '/') close(open, name ?? '');
    }
  }
  const [root] = open;
  if (open.length !== 1 || root?.holds[0] === undefined) throw new RangeError('An element is not closed');
  return root.holds[0];
}

function close(open: { name: string; text: string; holds: ReadElement[] }[], name: string): void {
  const done = open.pop();
  if (done?.name !== name || done.name === '') throw new RangeError(`${name} closes nothing`);
  open.at(-1)?.holds.push(done);
}

export const childrenNamed = ({ holds }: ReadElement, name: string): readonly ReadElement[] => holds.filter((each) => each.name === name);

/** All elements of a name, at any depth, in their order. */
export const everyNamed = (element: ReadElement, name: string): readonly ReadElement[] =>
  element.holds.flatMap((each) => [...(each.name === name ? [each] : []), ...everyNamed(each, name)]);
