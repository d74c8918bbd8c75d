import type { Knex } from 'knex';
import {
  CONTACT_CHANNELS,
  DISCLOSURE_LEVELS,
  FOUND_WITH,
  MEMBER_KINDS,
  MEMBER_STATUSES,
  RELATIONSHIP_KINDS,
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
  'relationship_kind',
  'kind',
  'adult',
  'paternal',
  'holds_pr',
  'named_by',
  'found_with',
  'lost_touch',
  'status',
  'not_suitable_reason',
  'availability',
  'disclosure',
  'language',
  'interpreter_preference',
  'needs',
  'contact_channel',
  'contact_address_lines',
  'contact_email',
  'family_wish_by',
  'family_wish_on',
  'wish_override_reason',
  'wish_override_by',
  'wish_override_on',
  'staff_worker_id',
  'excluded',
  'contact_safety',
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
    relationship_kind: orNull(member.relationshipKind),
    kind: member.kind,
    adult: member.adult,
    paternal: orNull(member.paternal),
    holds_pr: member.holdsParentalResponsibility,
    named_by: orNull(member.namedBy),
    found_with: orNull(member.foundWith),
    lost_touch: orNull(member.lostTouch),
    status: member.status,
    not_suitable_reason: orNull(member.notSuitableReason),
    availability: orNull(member.availability),
    disclosure: member.disclosure,
    language: orNull(member.language),
    interpreter_preference: orNull(member.interpreterPreference),
    needs: JSON.stringify(member.needs),
    contact_channel: orNull(member.contact?.channel),
    contact_address_lines: member.contact?.addressLines === undefined ? null : JSON.stringify(member.contact.addressLines),
    contact_email: orNull(member.contact?.email),
    family_wish_by: orNull(member.familyWish?.by),
    family_wish_on: orNull(member.familyWish?.on),
    ...overrideColumns(member),
    staff_worker_id: orNull(member.staffWorkerId),
    excluded: orNull(member.excluded),
    contact_safety: orNull(member.contactSafety),
    safety_instruction: orNull(member.safetyInstruction),
    removed_on: orNull(member.removedOn),
  };
}

const overrideColumns = ({ wishOverride }: NetworkMember): Row => ({
  wish_override_reason: orNull(wishOverride?.reason),
  wish_override_by: orNull(wishOverride?.by),
  wish_override_on: orNull(wishOverride?.on),
});

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

function wishOverrideOf(read: Reading): NetworkMember['wishOverride'] {
  const on = read.dayOrNothing('wish_override_on');
  return on === undefined ? undefined : { reason: read.text('wish_override_reason'), by: read.text('wish_override_by'), on };
}

function memberOf(row: Row): NetworkMember {
  const read = reading('fm_network_member', row);
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    personId: read.textOrNothing('person_id'),
    name: read.text('name'),
    relationship: read.text('relationship'),
    relationshipKind: read.oneOfOrNothing('relationship_kind', RELATIONSHIP_KINDS),
    kind: read.oneOf('kind', MEMBER_KINDS),
    adult: read.flag('adult'),
    paternal: read.flagOrNothing('paternal'),
    holdsParentalResponsibility: read.oneOf('holds_pr', ['yes', 'no', 'not recorded']),
    namedBy: read.textOrNothing('named_by'),
    foundWith: read.oneOfOrNothing('found_with', FOUND_WITH),
    lostTouch: read.flagOrNothing('lost_touch'),
    status: read.oneOf('status', MEMBER_STATUSES),
    notSuitableReason: read.textOrNothing('not_suitable_reason'),
    availability: read.textOrNothing('availability'),
    disclosure: read.oneOf('disclosure', DISCLOSURE_LEVELS),
    language: read.textOrNothing('language'),
    interpreterPreference: read.textOrNothing('interpreter_preference'),
    needs: read.json('needs'),
    contact: contactOf(read),
    familyWish: familyWishOf(read),
    wishOverride: wishOverrideOf(read),
    staffWorkerId: read.textOrNothing('staff_worker_id'),
    excluded: read.flagOrNothing('excluded'),
    contactSafety: read.flagOrNothing('contact_safety'),
    safetyInstruction: read.oneOfOrNothing('safety_instruction', SAFETY_INSTRUCTIONS),
    removedOn: read.dayOrNothing('removed_on'),
    version: read.number('version'),
  };
}
