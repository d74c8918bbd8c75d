import type { CalendarDay } from '../../../plugin/core/calendar-day';
import type { Person, PersonId, Sex } from '../../../plugin/core/case-system';
import type { Row } from '../case-rows';
import { plainColumns, readForIds } from '../case-source';
import { birthOf } from '../records/birth';
import { cellsOf } from '../row-cells';
import { MOSAIC_COLUMNS } from './mosaic-columns';
import { idColumns, type MosaicSource } from './mosaic-source';

/** All that is read of a person's own row, but what it is found and joined by. */
const PLAIN = MOSAIC_COLUMNS.persons.filter((column) => column !== 'PERSON_ID' && column !== 'FULL_ETHNICITY_CODE');

/** By id; an id without a record is missing. */
export async function loadPeople(source: MosaicSource, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> {
  const { tables } = source;
  const rows = await readForIds(source, ids, (marks, values) => ({
    text:
      `select ${idColumns('p', 'PERSON_ID')}, ${plainColumns('p', ...PLAIN)}, e.CIN_ETHNICITY_CODE as CIN_ETHNICITY_CODE ` +
      `from ${tables.from('persons')} p ` +
      `left join ${tables.from('ethnicities')} e on e.ETHNICITY_CODE = p.FULL_ETHNICITY_CODE ` +
      `where p.PERSON_ID in (${marks}) order by p.PERSON_ID`,
    values,
  }));
  const [table, today] = [tables.nameOf('persons'), source.today()];
  const people = rows.map((row) => personFrom(table, row, today));
  return new Map(people.map((person) => [person.id, person]));
}

function personFrom(table: string, row: Row, today: CalendarDay): Person {
  const cells = cellsOf(table, ['PERSON_ID'], row);
  const id = cells.id('PERSON_ID');
  const firstName = cells.optionalText('FIRST_NAME') ?? '';
  const lastName = cells.optionalText('LAST_NAME') ?? '';
  return {
    id,
    fullName: fullNameOf(cells.text('FULL_NAME'), firstName, lastName),
    firstName,
    lastName,
    title: cells.optionalText('TITLE'),
    ...birthOf(cells.optionalDay('DATE_OF_BIRTH'), today),
    dateOfDeath: cells.optionalDay('DATE_OF_DEATH'),
    sex: sexOf(cells.optionalText('GENDER')),
    restricted: cells.flag('RESTRICTED'),
    isChildRecord: isChildRecord(cells.optionalText('CONTEXT_FLAG')),
    ethnicityCode: cells.optionalText('CIN_ETHNICITY_CODE'),
    firstLanguage: cells.optionalText('FIRST_LANGUAGE'),
    interpreterRequired: cells.flag('INTERPRETER_REQUIRED'),
    email: cells.optionalText('EMAIL_ADDRESS'),
    caseReference: id,
  };
}

/** The display name is cut at 62 characters while the names themselves may be kept whole. */
export function fullNameOf(display: string, firstName: string, lastName: string): string {
  const whole = `${firstName} ${lastName}`.trim();
  return whole.length > display.length && whole.startsWith(display) ? whole : display;
}

function sexOf(gender: string | undefined): Sex {
  if (gender?.toUpperCase() === 'F') return 'female';
  return gender?.toUpperCase() === 'M' ? 'male' : 'unknown';
}

/** 'C' child, 'B' both, 'A' adult; lower case occurs. */
const isChildRecord = (context: string | undefined): boolean => ['C', 'B'].includes(context?.toUpperCase() ?? '');
