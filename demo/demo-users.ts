import type { DemoUser } from './host/stand-in';

const CASELOAD = '/caseload';

/** One person of each kind, under the logins that `records/workforce.ts` gives them. */
export function demoUsers(): readonly DemoUser[] {
  return [
    {
      loginId: 'abena.mensah',
      name: 'Abena Mensah',
      role: 'Social worker',
      does: 'Opens the form from a child’s case record',
      startsAt: CASELOAD,
    },
    {
      loginId: 'helen.whitcombe',
      name: 'Helen Whitcombe',
      role: 'Senior Practitioner',
      does: 'Runs family meetings in the same service area',
      startsAt: CASELOAD,
    },
    {
      loginId: 'marcus.adeyinka',
      name: 'Marcus Adeyinka',
      role: 'Team manager',
      does: 'Approves exemptions, waives reviews, sees what could not be sent',
      startsAt: '/family-meetings/',
    },
    {
      loginId: 'delroy.francis',
      name: 'Delroy Francis',
      role: 'Independent coordinator',
      does: 'Prepares and runs family group conferences',
      startsAt: '/family-meetings/',
    },
    {
      loginId: 'stacey.lomax',
      name: 'Stacey Lomax',
      role: 'Business support',
      does: 'Sends the invitations',
      startsAt: '/family-meetings/invitations',
    },
    {
      loginId: 'vikram.shah',
      name: 'Vikram Shah',
      role: 'Performance analyst',
      does: 'Downloads the nightly reports',
      startsAt: '/family-meetings/reports',
    },
    {
      loginId: 'noor.haddad',
      name: 'Noor Haddad',
      role: 'Auditor',
      does: 'Reads who saw and changed what',
      startsAt: '/family-meetings/audit',
    },
  ];
}
