import { cellOf, ELEMENTS, identifiersOf, type CensusBlock } from './census-block';
import type { CensusYear } from './census-year';
import { element, xmlDocument, type XmlElement } from './xml';

/** What the header says of the sender. */
export interface CensusSender {
  /** The council's number with the Department, three digits; left out where the settings have none. */
  readonly authority?: string;
  /** The moment of the run, YYYY-MM-DDTHH:MM:SS. */
  readonly at: string;
}

/**
 * The return's message with this one part of it: header, and of each child what tells which it is and its blocks. It is put into the
 * council's whole return by the child's number.
 */
export function censusXml(blocks: readonly CensusBlock[], year: CensusYear, { authority, at }: CensusSender): string {
  const source = element('Source', [
    element('SourceLevel', 'L'),
    ...(authority === undefined ? [] : [element('LEA', authority)]),
    element('SoftwareCode', 'Family Meetings'),
    element('SerialNo', '001'),
    element('DateTime', at),
  ]);
  const details = element('CollectionDetails', [
    element('Collection', 'CIN'),
    element('Year', year.end.slice(0, 4)),
    element('ReferenceDate', year.end),
  ]);
  const children = element('Children', [...byChild(blocks).values()].map(childElement));
  return xmlDocument(element('Message', [element('Header', [details, source]), children]));
}

function byChild(blocks: readonly CensusBlock[]): ReadonlyMap<string, readonly CensusBlock[]> {
  const own = new Map<string, CensusBlock[]>();
  for (const block of blocks) own.set(block.child.id, [...(own.get(block.child.id) ?? []), block]);
  return own;
}

function childElement(blocks: readonly CensusBlock[]): XmlElement {
  const [first] = blocks;
  const identifiers = first === undefined ? [] : identifiersOf(first).filter(([, value]) => value !== '');
  return element('Child', [
    element(
      'ChildIdentifiers',
      identifiers.map(([name, value]) => element(name, value)),
    ),
    element('CINdetails', blocks.map(blockElement)),
  ]);
}

/** Elements without a value are left out. */
const blockElement = (block: CensusBlock): XmlElement =>
  element(
    'PreProceedingsandFGDM',
    ELEMENTS.flatMap(([name, field]) => (block[field] === undefined ? [] : [element(name, cellOf(block[field]))])),
  );
