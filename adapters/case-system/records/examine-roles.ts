import { few, fine, wrong, type Finding } from '../examination';

export const rolesFinding = (seen: readonly string[], roleCodes: readonly string[]): Finding =>
  seen.some((code) => roleCodes.includes(code))
    ? fine('Roles: the policy gives rights to role codes that workers have')
    : wrong('Roles', `nobody may do anything here: no worker has a role that \`policy.roles\` names. Codes seen: ${few(seen)}`);
