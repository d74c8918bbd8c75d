import { addMonths, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { Person, PersonId, Sex } from '../../../plugin/core/case-system';
import { birthOf } from '../records/birth';
import type { RowCells } from '../row-cells';
import { rowsAbout, type SsdSource } from './ssd-source';

/** By id; an id without a record is missing. */
export async function loadSsdPeople(source: SsdSource, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> {
  const details = new Map(await rowsAbout(source, 'fm_person_details', 'person_id', ids, detailsFrom));
  const restricted = new Set(await rowsAbout(source, 'fm_restricted_records', 'person_id', ids, (cells) => cells.text('person_id')));
  const people = await rowsAbout(source, 'ssd_person', 'pers_person_id', ids, (cells) => personFrom(cells, source.today()));
  return new Map(
    people.map(({ child, ...person }) => {
      const more = details.get(person.id);
      const isChildRecord = more?.record === undefined ? child : more.record !== 'adult';
      const { title, firstLanguage, email } = more ?? {};
      return [
        person.id,
        {
          ...person,
          title,
          firstLanguage,
          email,
          isChildRecord,
          interpreterRequired: more?.interpreterRequired ?? false,
          restricted: restricted.has(person.id),
        },
      ];
    }),
  );
}

interface Details {
  readonly title?: string;
  readonly firstLanguage?: string;
  readonly interpreterRequired: boolean;
  readonly email?: string;
  readonly record?: 'child' | 'adult' | 'both';
}

function detailsFrom(cells: RowCells): readonly [PersonId, Details] {
  const record = cells.optionalText('record')?.toLowerCase();
  if (record !== undefined && record !== 'child' && record !== 'adult' && record !== 'both') {
    throw cells.unreadable('record', 'none of child, adult and both');
  }
  return [
    cells.text('person_id'),
    {
      title: cells.optionalText('title'),
      firstLanguage: cells.optionalText('first_language'),
      interpreterRequired: cells.flag('interpreter_required'),
      email: cells.optionalText('email'),
      record,
    },
  ];
}

type FromDataset = Omit<Person, 'title' | 'firstLanguage' | 'email' | 'isChildRecord' | 'interpreterRequired' | 'restricted'> & {
  readonly child: boolean;
};

function personFrom(cells: RowCells, today: CalendarDay): FromDataset {
  const id = cells.text('pers_person_id');
  const firstName = cells.optionalText('pers_forename') ?? '';
  const lastName = cells.optionalText('pers_surname') ?? '';
  const birth = births(cells, today);
  return {
    id,
    // Some councils fill the dataset without names: a number says who is meant, where an empty line would not.
    fullName: `${firstName} ${lastName}`.trim() || `Name not held (${id})`,
    firstName,
    lastName,
    ...birth,
    dateOfDeath: cells.optionalDay('pers_death_date'),
    sex: sexOf(cells.optionalText('pers_sex')),
    ethnicityCode: nationalCode(cells.optionalText('pers_ethnicity')),
    caseReference: id,
    child: isChild(birth, cells.flag('pers_is_mother'), today),
  };
}

/** Born, or expected: an expected day that has passed is no birth until somebody records one. */
function births(cells: RowCells, today: CalendarDay): Pick<Person, 'dateOfBirth' | 'expectedBirth'> {
  const born = cells.optionalDay('pers_dob');
  const expected = cells.optionalDay('pers_expected_dob');
  return born === undefined && expected !== undefined ? { expectedBirth: expected } : birthOf(born, today);
}

const CHILDHOOD_MONTHS = 12 * 18;

/** The dataset is of children, and has adults as the mothers of some; it does not say whose record is whose. */
function isChild({ dateOfBirth }: Pick<Person, 'dateOfBirth'>, isMother: boolean, today: CalendarDay): boolean {
  return dateOfBirth === undefined ? !isMother : dateOfBirth > addMonths(today, -CHILDHOOD_MONTHS);
}

/** 'F' and 'M' by the dataset; some extracts put the word. */
function sexOf(sex: string | undefined): Sex {
  const first = sex?.toUpperCase().charAt(0);
  if (first === 'F') return 'female';
  return first === 'M' ? 'male' : 'unknown';
}

/** A description in the code's place is not recorded: reports count by the national list. */
const nationalCode = (ethnicity: string | undefined): string | undefined =>
  ethnicity !== undefined && /^[A-Z]{4}$/.test(ethnicity) ? ethnicity : undefined;
