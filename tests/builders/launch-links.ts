import type { Clock } from '../../plugin/core/clock';
import { signLaunch, type LaunchClaims, type LaunchKey } from '../../plugin/web/signed-launch';

export const LAUNCH_KEY: LaunchKey = { kid: 'k1', secret: 'a secret of at least thirty-two characters' };

export const LAUNCH_SETTINGS = {
  publicUrl: 'https://cases.example.org',
  audience: 'family-meetings',
  keys: [LAUNCH_KEY],
  returnTo: { record: 'https://cases.example.org/record' },
};

/** Links as a case system signs them, each with a number of its own. */
export function launchLinks(clock: Clock): (claims: Pick<LaunchClaims, 'person' | 'worker'> & Partial<LaunchClaims>) => string {
  let links = 0;
  return (claims) => {
    const iat = Math.floor(clock.now().getTime() / 1000);
    const jti = `link-number-${String((links += 1)).padStart(6, '0')}`;
    const all = { iat, exp: iat + 60, jti, aud: LAUNCH_SETTINGS.audience, kid: LAUNCH_KEY.kid, ...claims };
    return `/family-meetings/launch?${signLaunch(all, LAUNCH_KEY)}`;
  };
}
