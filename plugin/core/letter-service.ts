import type { Block } from './documents-port';
import type { Policy } from './policy';
import type { Problem } from './errors';
import { missing } from './release-check';

/** Who writes: the service, never a worker by telephone or home (documents.md, rules for all). */
export type LetterService = Policy['service'];

export function serviceProblems(service: LetterService): readonly Problem[] {
  return [
    ...missing('service.address', service.address, 'the service’s address (a setting)'),
    ...missing('service.telephone', service.telephone, 'the service’s telephone number (a setting)'),
  ];
}

/** Texts of the council's own, whose telephone numbers and addresses may be printed. */
export function publicContacts(service: LetterService): readonly string[] {
  const { name, address, telephone, email, statement, complaintsText, independentAdviceText } = service;
  return [name, address.join(', '), telephone ?? '', email ?? '', statement, complaintsText, independentAdviceText];
}

export function senderBlock(service: LetterService): Block {
  return { kind: 'sender', lines: [service.name, ...service.address, ...reachLines(service)] };
}

const reachLines = (service: LetterService): readonly string[] => [
  ...(service.telephone ? [`Telephone: ${service.telephone}`] : []),
  ...(service.email ? [`E-mail: ${service.email}`] : []),
];

export function footerOf(service: LetterService): string {
  return [service.name, service.telephone].filter(Boolean).join(', ');
}
