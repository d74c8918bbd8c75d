/** Role codes of the stand-in (WORKER_ROLES.ROLE), for the module's policy to map to its own roles. */
export const ROLE_CODES = {
  /** Social worker or lead practitioner who holds cases. */
  SW: 'Social worker',
  SP: 'Senior Practitioner',
  /** Independent coordinator of family group conferences. */
  FGCC: 'FGC coordinator',
  TM: 'Team manager',
  BS: 'Business support',
  PA: 'Performance analyst',
  ADM: 'System administrator',
  CPC: 'Child protection conference chair',
  AUD: 'Auditor',
} as const;
export type RoleCode = keyof typeof ROLE_CODES;
