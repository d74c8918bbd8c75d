import type { Knex } from 'knex';
import type { KeptPage, Launch, LaunchStore } from '../../plugin/core/launch.store';
import { instantText, isAlreadyThere, orNull, reading, type Row } from './rows';

const COLUMNS = [
  'reference',
  'nonce',
  'handle_hash',
  'person_id',
  'login_id',
  'return_id',
  'access',
  'way',
  'created_at',
  'expires_at',
  'used_at',
  'session_hash',
  'session_seen_at',
  'kept_path',
  'kept_field',
  'kept_form',
  'kept_at',
].map((column) => `fm_launch.${column}`);

export function launchRows(db: Knex): LaunchStore {
  const one = async (where: Row): Promise<Launch | undefined> => {
    const row: Row | undefined = await db('fm_launch').select(COLUMNS).where(where).first();
    return row === undefined ? undefined : launchOf(row);
  };
  return {
    async open(launch) {
      try {
        await db('fm_launch').insert({
          reference: launch.reference,
          nonce: launch.nonce,
          handle_hash: launch.handleHash,
          person_id: orNull(launch.personId),
          login_id: launch.loginId,
          return_id: orNull(launch.returnId),
          access: launch.access,
          way: launch.way,
          created_at: instantText(launch.createdAt),
          expires_at: instantText(launch.expiresAt),
        });
        return true;
      } catch (error) {
        if (!isAlreadyThere(error)) throw error;
        return false;
      }
    },
    byHandle: (handleHash) => one({ 'fm_launch.handle_hash': handleHash }),
    byReference: (reference) => one({ 'fm_launch.reference': reference }),
    async use(handleHash, sessionHash, at) {
      const changed = await db('fm_launch')
        .where({ handle_hash: handleHash })
        .whereNull('used_at')
        .where('expires_at', '>', instantText(at))
        .update({ used_at: instantText(at), session_hash: sessionHash, session_seen_at: instantText(at) });
      return changed === 1;
    },
    async seen(reference, at) {
      await db('fm_launch')
        .where({ reference })
        .update({ session_seen_at: instantText(at) });
    },
    async renew(reference, sessionHash, at) {
      await db('fm_launch')
        .where({ reference })
        .whereNotNull('session_hash')
        .update({ used_at: instantText(at), session_hash: sessionHash, session_seen_at: instantText(at) });
    },
    async end(reference) {
      await db('fm_launch')
        .where({ reference })
        .update({ session_hash: null, ...keptColumns(undefined) });
    },
    async keep(reference, kept) {
      await db('fm_launch').where({ reference }).update(keptColumns(kept));
    },
    async forgetKept(before) {
      await db('fm_launch').where('kept_at', '<', instantText(before)).update(keptColumns(undefined));
    },
  };
}

const keptColumns = (kept: KeptPage | undefined): Row => ({
  kept_path: orNull(kept?.path),
  kept_field: orNull(kept?.field),
  kept_form: kept?.typed === undefined ? null : JSON.stringify({ typed: kept.typed, version: kept.version }),
  kept_at: kept === undefined ? null : instantText(kept.at),
});

function launchOf(row: Row): Launch {
  const read = reading('fm_launch', row, 'reference');
  return {
    reference: read.text('reference'),
    nonce: read.text('nonce'),
    handleHash: read.text('handle_hash'),
    loginId: read.text('login_id'),
    personId: read.textOrNothing('person_id'),
    returnId: read.textOrNothing('return_id'),
    access: read.oneOf('access', ['read', 'write']),
    way: read.oneOf('way', ['link', 'token', 'sign-on']),
    createdAt: read.instant('created_at'),
    expiresAt: read.instant('expires_at'),
    usedAt: read.instantOrNothing('used_at'),
    sessionHash: read.textOrNothing('session_hash'),
    sessionSeenAt: read.instantOrNothing('session_seen_at'),
    kept: keptOf(row),
  };
}

function keptOf(row: Row): KeptPage | undefined {
  const read = reading('fm_launch', row, 'reference');
  const path = read.textOrNothing('kept_path');
  const form = read.textOrNothing('kept_form');
  if (path === undefined) return undefined;
  return {
    path,
    field: read.textOrNothing('kept_field'),
    ...(form === undefined ? {} : (JSON.parse(form) as Pick<KeptPage, 'typed' | 'version'>)),
    at: read.instant('kept_at'),
  };
}
