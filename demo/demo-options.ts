import type { FamilyMeetingsOptions, LaunchKey } from '../plugin';
import type { DemoFolder } from './demo-folder';
import { demoSigningKey } from './demo-signing-key';
import { signedIn } from './host/signed-in';
import { STAND_IN_CODES, STAND_IN_MAPPING } from './records/codes';

export const DEMO_AUDIENCE = 'family-meetings-demo';
const DEMO_ISSUER = 'stand-in-case-system';
/** For made-up records on one machine; a council makes its own at random. */
export const DEMO_LAUNCH_KEY: LaunchKey = { kid: 'demo', secret: 'only-for-made-up-records-on-one-machine' };
const DEMO_SECRET = 'only-for-made-up-records-on-one-machine, too';

/** The options with which the stand-in mounts the module. A council's own are in the README. */
export function demoOptions(folder: DemoFolder, address: string, mailPort: number): FamilyMeetingsOptions {
  return {
    publicUrl: address,
    store: { kind: 'sqlite', file: folder.ownDatabase },
    caseSystem: {
      kind: 'mosaic',
      database: { kind: 'sqlite', file: folder.caseDatabase },
      mapping: STAND_IN_MAPPING,
      codes: STAND_IN_CODES,
    },
    identify: (request) => {
      const loginId = signedIn(request);
      return loginId === undefined ? undefined : { loginId };
    },
    launch: {
      audience: DEMO_AUDIENCE,
      keys: [DEMO_LAUNCH_KEY],
      tokens: { issuer: DEMO_ISSUER, keys: { keys: [demoSigningKey().publicJwk] } },
      returnTo: { caseload: `${address}/caseload` },
    },
    secrets: [DEMO_SECRET],
    filing: { kind: 'folder', folder: folder.handOver },
    mail: { kind: 'smtp', host: '127.0.0.1', port: mailPort, requireTls: false, from: 'family-meetings@council.example.org' },
    reportsFolder: folder.reports,
    outboxSeconds: 2,
    organisationName: 'Ashcombe County Council (made up)',
    policy: DEMO_POLICY,
  };
}

/** What a council settles; here for a council that does not exist. */
export const DEMO_POLICY: FamilyMeetingsOptions['policy'] = {
  roles: {
    SW: ['worker'],
    SP: ['worker', 'senior-practitioner'],
    FGCC: ['coordinator'],
    TM: ['team-manager'],
    BS: ['business-support'],
    PA: ['performance-analyst'],
    ADM: ['administrator'],
    CPC: ['conference-chair'],
    AUD: ['auditor'],
  },
  service: {
    name: 'Ashcombe family meetings service',
    address: ['Ashcombe family meetings service', 'County Hall', 'Ashcombe', 'ZZ1 1AA'],
    telephone: '01632 960100',
    email: 'family-meetings@council.example.org',
  },
  // Hundreds of made-up workers would drown what the mail catcher is there to show.
  reminders: { daily: false },
  filing: { caseNoteType: 'FGDM', documentCategory: 'Family meetings' },
};
