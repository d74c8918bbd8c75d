import type { Knex } from 'knex';
import {
  CONTACT_CHANNELS,
  DISCLOSURE_LEVELS,
  MEMBER_KINDS,
  MEMBER_STATUSES,
  SAFETY_INSTRUCTIONS,
  type ChosenContact,
  type NetworkMember,
} from '../../plugin/network/network-member';
import type { NetworkStore } from '../../plugin/network/network.store';
import { pagesById } from './pages-by-id';
import { orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const COLUMNS = [
  'id',
  'episode_id',
  'person_id',
  'name',
  'relationship',
  'kind',
  'adult',
  'paternal',
  'holds_pr',
  'named_by',
  'status',
  'disclosure',
  'language',
  'needs',
  'contact_channel',
  'contact_address_lines',
  'contact_email',
  'family_wish_by',
  'family_wish_on',
  'safety_instruction',
  'removed_on',
  'version',
].map((column) => `fm_network_member.${column}`);

export function networkRows(db: Knex): NetworkStore {
  return {
    async find(id) {
      const rows: Row[] = await db('fm_network_member').select(COLUMNS).where('fm_network_member.id', id);
      return rows.map(memberOf)[0];
    },

    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_network_member')
        .select(COLUMNS)
        .where('fm_network_member.episode_id', episodeId)
        .orderBy('fm_network_member.id');
      return rows.map(memberOf);
    },

    async add(member) {
      await db('fm_network_member').insert({ id: member.id, version: member.version, ...columnsOf(member) });
    },

    save: (member) => savedVersion(db, 'fm_network_member', member, columnsOf(member)),

    async *all() {
      for await (const rows of pagesById(db, 'fm_network_member', COLUMNS)) yield* rows.map(memberOf);
    },
  };
}

function columnsOf(member: NetworkMember): Row {
  return {
    episode_id: member.episodeId,
    person_id: orNull(member.personId),
    name: member.name,
    relationship: member.relationship,
    kind: member.kind,
    adult: member.adult,
    paternal: orNull(member.paternal),
    holds_pr: member.holdsParentalResponsibility,
    named_by: orNull(member.namedBy),
    status: member.status,
    disclosure: member.disclosure,
    language: orNull(member.language),
    needs: JSON.stringify(member.needs),
    contact_channel: orNull(member.contact?.channel),
    contact_address_lines: member.contact?.addressLines === undefined ? null : JSON.stringify(member.contact.addressLines),
    contact_email: orNull(member.contact?.email),
    family_wish_by: orNull(member.familyWish?.by),
    family_wish_on: orNull(member.familyWish?.on),
    safety_instruction: orNull(member.safetyInstruction),
    removed_on: orNull(member.removedOn),
  };
}

type Reading = ReturnType<typeof reading>;

function contactOf(read: Reading): ChosenContact | undefined {
  const channel = read.oneOfOrNothing('contact_channel', CONTACT_CHANNELS);
  if (channel === undefined) return undefined;
  return { channel, addressLines: read.jsonOrNothing('contact_address_lines'), email: read.textOrNothing('contact_email') };
}

function familyWishOf(read: Reading): NetworkMember['familyWish'] {
  const on = read.dayOrNothing('family_wish_on');
  return on === undefined ? undefined : { by: read.text('family_wish_by'), on };
}

function memberOf(row: Row): NetworkMember {
  const read = reading('fm_network_member', row);
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    personId: read.textOrNothing('person_id'),
    name: read.text('name'),
    relationship: read.text('relationship'),
    kind: read.oneOf('kind', MEMBER_KINDS),
    adult: read.flag('adult'),
    paternal: read.flagOrNothing('paternal'),
    holdsParentalResponsibility: read.oneOf('holds_pr', ['yes', 'no', 'not recorded']),
    namedBy: read.textOrNothing('named_by'),
    status: read.oneOf('status', MEMBER_STATUSES),
    disclosure: read.oneOf('disclosure', DISCLOSURE_LEVELS),
    language: read.textOrNothing('language'),
    needs: read.json('needs'),
    contact: contactOf(read),
    familyWish: familyWishOf(read),
    safetyInstruction: read.oneOfOrNothing('safety_instruction', SAFETY_INSTRUCTIONS),
    removedOn: read.dayOrNothing('removed_on'),
    version: read.number('version'),
  };
}
