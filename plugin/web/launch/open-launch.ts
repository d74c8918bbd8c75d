import type { Launch } from '../../core/launch.store';
import { sha256 } from '../secrets';
import type { LaunchParts } from './launch-parts';

export const LINK_LIVES_MS = 120_000;

type Asked = Pick<Launch, 'nonce' | 'loginId' | 'personId' | 'returnId' | 'access' | 'way'> & { readonly expiresAt?: Date };

/**
 * Keeps a launch under a handle that opens it once. The handle follows from the nonce, so that a link that is followed
 * twice leads to the same launch.
 */
export async function openLaunch<Stores>(
  { services, secrets }: Pick<LaunchParts<Stores>, 'services' | 'secrets'>,
  asked: Asked,
): Promise<{ readonly handle: string; readonly launch: Launch; readonly isNew: boolean }> {
  const handle = secrets.tokenFor('launch-handle', asked.nonce);
  const createdAt = services.clock.now();
  const expiresAt = asked.expiresAt ?? new Date(createdAt.getTime() + LINK_LIVES_MS);
  const launch: Launch = { ...asked, reference: services.ids.next(), handleHash: sha256(handle), createdAt, expiresAt };
  return { handle, launch, isNew: await services.launches.open(launch) };
}
