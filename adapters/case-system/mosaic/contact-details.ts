import type { PersonId } from '../../../plugin/core/case-system';
import { keepsOrder, plainColumns, readForIds } from '../case-source';
import { isExDirectory, type PersonAddress, type PersonTelephone } from '../records/contact-details';
import { cellsOf } from '../row-cells';
import { idColumns, type MosaicSource } from './mosaic-source';

const ADDRESS_KEY = 'REF_ADDRESSES_PEOPLE_ID';

/** Every address, past ones too, in the order they began. */
export async function loadAddresses(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly PersonAddress[]> {
  const table = source.tables.nameOf('addresses');
  const plain = ['START_DATE', 'END_DATE', 'ADDRESS', 'POST_CODE', 'ADDRESS_TYPE', 'IS_IN_LA_AREA'];
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('a', ADDRESS_KEY, 'REF_ADDRESS_ID', 'PERSON_ID')}, ` +
      `${plainColumns('a', ...plain, 'IS_CONTACT_ADDRESS', 'IS_DISPLAY_ADDRESS')} ` +
      `from ${source.tables.from('addresses')} a where a.PERSON_ID in (${marks}) order by a.START_DATE, a.${ADDRESS_KEY}`,
    values,
  }));
  return rows.flatMap((row) => {
    const cells = cellsOf(table, [ADDRESS_KEY], row);
    const address: PersonAddress = {
      personId: cells.id('PERSON_ID'),
      addressId: cells.id('REF_ADDRESS_ID'),
      text: cells.optionalText('ADDRESS') ?? '',
      postcode: cells.optionalText('POST_CODE'),
      type: cells.optionalText('ADDRESS_TYPE'),
      from: cells.optionalDay('START_DATE'),
      to: cells.optionalDay('END_DATE'),
      isContact: cells.flag('IS_CONTACT_ADDRESS'),
      isDisplay: cells.flag('IS_DISPLAY_ADDRESS'),
      inLaArea: cells.optionalFlag('IS_IN_LA_AREA'),
    };
    const place = { what: 'address' as const, table, key: cells.id(ADDRESS_KEY), personId: address.personId };
    return keepsOrder(source, place, address.from, address.to) ? [address] : [];
  });
}

export async function loadTelephones(source: MosaicSource, ids: readonly PersonId[]): Promise<readonly PersonTelephone[]> {
  const table = source.tables.nameOf('telephoneNumbers');
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('n', 'TELEPHONE_NUMBER_ID', 'PERSON_ID')}, ${plainColumns('n', 'TELEPHONE_NUMBER', 'TELEPHONE_NUMBER_TYPE')} ` +
      `from ${source.tables.from('telephoneNumbers')} n where n.PERSON_ID in (${marks}) order by n.TELEPHONE_NUMBER_ID`,
    values,
  }));
  return rows.flatMap((row) => {
    const cells = cellsOf(table, ['TELEPHONE_NUMBER_ID', 'PERSON_ID'], row);
    const number = cells.optionalText('TELEPHONE_NUMBER');
    if (number === undefined) return [];
    const type = cells.text('TELEPHONE_NUMBER_TYPE');
    return [{ personId: cells.id('PERSON_ID'), number, type, exDirectory: isExDirectory(type, number, source.codes.exDirectoryTypes) }];
  });
}
