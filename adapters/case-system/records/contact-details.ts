import type { Address, PersonId, Telephone } from '../../../plugin/core/case-system';

export interface PersonAddress extends Address {
  readonly personId: PersonId;
  /** Undefined = not recorded. */
  readonly inLaArea?: 'Y' | 'N';
}

export function addressAlone({ personId: _personId, inLaArea: _inLaArea, ...address }: PersonAddress): Address {
  return address;
}

export interface PersonTelephone extends Telephone {
  readonly personId: PersonId;
}

export function telephoneAlone({ personId: _personId, ...telephone }: PersonTelephone): Telephone {
  return telephone;
}

/** By its type, or by what somebody typed into the number itself: a number shown once too often cannot be taken back. */
export function isExDirectory(type: string, number: string, exDirectoryTypes: readonly string[]): boolean {
  const says = (text: string): boolean => /\bex[\s-]?dir/i.test(text);
  return says(type) || says(number) || exDirectoryTypes.some((each) => each.toLowerCase() === type.toLowerCase());
}
