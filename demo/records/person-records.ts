import { RELATIONSHIP_PAIRS } from './codes';
import type { Day } from './days';
import { emailOf, type Gender, type Home } from './names';
import type { RecordSink } from './record-writer';

export interface PersonRecord {
  readonly id: number;
  readonly first: string;
  readonly last: string;
  /** Where the case system shows another name than first and last. */
  readonly shownAs?: string;
  readonly title?: string;
  readonly gender: Gender | 'U' | '-';
  /** After the demo day: expected. */
  readonly born?: Day;
  readonly died?: Day;
  readonly child?: boolean;
  readonly restricted?: boolean;
  /** Local code, as `A.A1`. */
  readonly ethnicity?: string;
  readonly language?: string;
  readonly interpreter?: boolean;
  /** True: one made of the name and the number. */
  readonly email?: string | true;
  readonly ssda903Id?: string;
  readonly upn?: string;
}

export function addPerson(sink: RecordSink, person: PersonRecord): void {
  sink.add('DM_PERSONS', {
    PERSON_ID: person.id,
    PERSON_ID_LEGACY: String(person.id),
    FULL_NAME: (person.shownAs ?? `${person.first} ${person.last}`.trim()).slice(0, 62),
    TITLE: person.title,
    FIRST_NAME: person.first,
    LAST_NAME: person.last,
    DATE_OF_BIRTH: person.born,
    DATE_OF_DEATH: person.died,
    GENDER: person.gender,
    RESTRICTED: person.restricted === true ? 'Y' : null,
    CONTEXT_FLAG: person.child === true ? 'C' : 'A',
    IS_CHILD_LEGACY: person.child === true ? 'Y' : 'N',
    IS_ADULT_LEGACY: person.child === true ? 'N' : 'Y',
    FULL_ETHNICITY_CODE: person.ethnicity,
    FIRST_LANGUAGE: person.language,
    INTERPRETER_REQUIRED: person.interpreter === undefined ? null : person.interpreter ? 'Y' : 'N',
    EMAIL_ADDRESS: person.email === true ? emailOf(person.first, person.last, person.id) : person.email,
    SSDA903_ID: person.ssda903Id,
    UPN_ID: person.upn,
  });
}

/** An address that several people can live at. */
export interface Place extends Home {
  readonly addressId: number;
}

export const place = (sink: RecordSink, home: Home): Place => ({ ...home, addressId: sink.nextId('address') });

export interface Residence {
  readonly from: Day;
  readonly to?: Day;
  /** `MAIN` unless said otherwise. */
  readonly type?: string;
  /** Default: both. */
  readonly use?: 'contact' | 'display' | 'both' | 'neither';
}

export function addResidence(sink: RecordSink, personId: number, at: Place, residence: Residence): void {
  const use = residence.use ?? 'both';
  sink.add('DM_ADDRESSES', {
    REF_ADDRESSES_PEOPLE_ID: sink.nextId('residence'),
    REF_ADDRESS_ID: at.addressId,
    PERSON_ID: personId,
    START_DATE: residence.from,
    END_DATE: residence.to,
    ADDRESS: at.text,
    POST_CODE: at.postcode,
    DISTRICT: at.inArea ? 'Ashcombe' : null,
    IS_IN_LA_AREA: at.inArea ? 'Y' : 'N',
    ADDRESS_TYPE: residence.type ?? 'MAIN',
    IS_CONTACT_ADDRESS: use === 'contact' || use === 'both' ? 'Y' : 'N',
    IS_DISPLAY_ADDRESS: use === 'display' || use === 'both' ? 'Y' : 'N',
  });
}

export const EX_DIRECTORY = 'Ex-directory (do not disclose number)';

export function addTelephone(sink: RecordSink, personId: number, number: string, type: string): void {
  sink.add('DM_TELEPHONE_NUMBERS', {
    TELEPHONE_NUMBER_ID: sink.nextId('telephone'),
    PERSON_ID: personId,
    TELEPHONE_NUMBER: number,
    TELEPHONE_NUMBER_TYPE: type,
  });
}

export interface RelationshipRecord {
  readonly from: Day;
  readonly to?: Day;
  /** On the row of the left-hand person. */
  readonly parentalResponsibility?: 'Y' | 'N';
  /** The flag stands on the other row of the pair, where the vendor's screen lets it be put by mistake. */
  readonly flagOnOtherRow?: boolean;
  readonly informalCarer?: boolean;
  /** Both rows, as the case system makes them itself; or one of them alone. */
  readonly rows?: 'both' | 'this' | 'inverse';
}

/** "Mother : Daughter" with the mother first. */
export function relate(sink: RecordSink, personId: number, pair: string, otherPersonId: number, record: RelationshipRecord): void {
  const rows = record.rows ?? 'both';
  const flag = record.parentalResponsibility;
  const onOther = record.flagOnOtherRow === true || rows === 'inverse';
  if (rows !== 'inverse') addRelationship(sink, personId, pair, otherPersonId, record, onOther ? undefined : flag);
  if (rows !== 'this') {
    addRelationship(sink, otherPersonId, inverseOf(pair), personId, { ...record, informalCarer: undefined }, onOther ? flag : undefined);
  }
}

function addRelationship(
  sink: RecordSink,
  personId: number,
  pair: string,
  otherPersonId: number,
  record: RelationshipRecord,
  parentalResponsibility: 'Y' | 'N' | undefined,
): void {
  sink.add('DM_PERSONAL_RELATIONSHIPS', {
    PERSONAL_RELATIONSHIP_ID: sink.nextId('relationship'),
    PERSON_ID: personId,
    OTHER_PERSON_ID: otherPersonId,
    PERSONAL_REL_TYPE_ID: relationshipTypeId(pair),
    START_DATE: record.from,
    END_DATE: record.to,
    IS_MOTHER: pair.startsWith('Mother : ') ? 'Y' : null,
    PARENTAL_RESPONSIBILITY: parentalResponsibility,
    IS_INFORMAL_CARER: record.informalCarer === true ? 'Y' : null,
  });
}

const inverseOf = (pair: string): string => pair.split(' : ').toReversed().join(' : ');

const FIRST_TYPE_ID = 170;

function relationshipTypeId(pair: string): number {
  const index = RELATIONSHIP_PAIRS.indexOf(pair);
  if (index < 0) throw new RangeError(`The stand-in has no relationship type "${pair}"`);
  return FIRST_TYPE_ID + index;
}

export function addRelationshipTypes(sink: RecordSink): void {
  for (const pair of RELATIONSHIP_PAIRS) {
    sink.add('DM_PERSONAL_REL_TYPES', {
      PERSONAL_REL_TYPE_ID: relationshipTypeId(pair),
      DESCRIPTION: pair,
      IS_FOSTER_AND_ADOPT_SIBLING: 'N',
    });
  }
}

export const parentWord = (gender: string): string => (gender === 'F' ? 'Mother' : 'Father');
export const childWord = (gender: string, unborn = false): string => (unborn ? 'Unborn Child' : gender === 'F' ? 'Daughter' : 'Son');
