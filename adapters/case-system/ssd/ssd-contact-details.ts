import { z } from 'zod';
import type { PersonId } from '../../../plugin/core/case-system';
import { keepsOrder } from '../case-source';
import { isExDirectory, type PersonAddress, type PersonTelephone } from '../records/contact-details';
import type { RowCells } from '../row-cells';
import { rowsAbout, type SsdSource } from './ssd-source';

/** Every address, past ones too, in the order they began. */
export async function loadSsdAddresses(source: SsdSource, ids: readonly PersonId[]): Promise<readonly PersonAddress[]> {
  const rows = await rowsAbout(source, 'ssd_address', 'addr_person_id', ids, (cells) => ({
    key: cells.text('addr_table_id'),
    address: addressFrom(cells),
  }));
  const keys = rows.map(({ key }) => key);
  const uses = new Map(await rowsAbout(source, 'fm_address_uses', 'address_id', keys, useFrom));
  const table = source.tables.nameOf('ssd_address');
  return rows
    .map(({ key, address }) => ({ key, address: { ...address, ...uses.get(key) } }))
    .filter(({ key, address }) => keepsOrder(source, { what: 'address', table, key, personId: address.personId }, address.from, address.to))
    .map(({ address }) => address)
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

function addressFrom(cells: RowCells): PersonAddress {
  const { text, place } = placeOf(cells.optionalText('addr_address_json'));
  const type = cells.optionalText('addr_address_type');
  return {
    personId: cells.text('addr_person_id'),
    // Without a property number nobody can tell that two people live together, and nobody is said to.
    addressId: place ?? cells.text('addr_table_id'),
    text,
    postcode: cells.optionalText('addr_address_postcode'),
    type,
    from: cells.optionalDay('addr_address_start_date'),
    to: cells.optionalDay('addr_address_end_date'),
    isContact: false,
    isDisplay: type !== 'PLACEMENT',
  };
}

const PARTS = ['ROOM', 'FLOOR', 'FLAT', 'BUILDING', 'HOUSE', 'STREET', 'TOWN'] as const;
const addressJson = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Parts as the dataset asks for; some extracts put the plain line there. */
function placeOf(kept: string | undefined): { readonly text: string; readonly place?: string } {
  if (kept === undefined) return { text: '' };
  if (!kept.startsWith('{')) return { text: kept };
  const parts = addressJson.safeParse(jsonOf(kept)).data;
  if (parts === undefined) return { text: '' };
  const partOf = (name: string): string => String(parts[name] ?? '').trim();
  const uprn = partOf('UPRN');
  const [numbered, rest] = [[partOf('HOUSE'), partOf('STREET')].filter(Boolean).join(' '), partOf('TOWN')];
  const before = PARTS.slice(0, 4).map(partOf);
  return { text: [...before, numbered, rest].filter(Boolean).join(', '), place: uprn === '' ? undefined : uprn };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Use = Partial<Pick<PersonAddress, 'addressId' | 'isContact' | 'isDisplay' | 'inLaArea'>>;

function useFrom(cells: RowCells): readonly [string, Use] {
  const place = cells.optionalText('place_id');
  const use = {
    isContact: cells.flag('is_contact'),
    isDisplay: cells.flag('is_display'),
    inLaArea: cells.optionalFlag('is_in_la_area'),
  };
  return [cells.text('address_id'), place === undefined ? use : { ...use, addressId: place }];
}

export async function loadSsdTelephones(source: SsdSource, ids: readonly PersonId[]): Promise<readonly PersonTelephone[]> {
  return (
    await rowsAbout(source, 'fm_telephones', 'person_id', ids, (cells) => {
      const number = cells.optionalText('telephone_number');
      const type = cells.text('telephone_type');
      return number === undefined
        ? []
        : [{ personId: cells.id('person_id'), number, type, exDirectory: isExDirectory(type, number, source.codes.exDirectoryTypes) }];
    })
  ).flat();
}
