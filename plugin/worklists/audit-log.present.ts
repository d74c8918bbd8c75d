import type { AuditEvent } from '../core/audit.store';
import { fillForm, textField } from '../core/fields';
import type { ModulePath, Presented, Presenting } from '../core/page';
import type { AuditLog } from './audit-log.query';
import { eventInWords, instantInWords, outcomeInWords } from './audit-words.present';
import { worklistPaths } from './worklists.paths';

export function presentAuditLog({ events, asked, more }: AuditLog, { form }: Presenting): Presented {
  const filled = fillForm(form, { personId: asked.personId, episodeId: asked.episodeId, workerId: asked.workerId });
  const filter = { personId: asked.personId, episodeId: asked.episodeId, workerId: asked.workerId };
  const oldest = events.at(-1);
  return {
    title: 'Audit log',
    wide: true,
    model: {
      action: worklistPaths.audit(),
      fields: [
        textField(filled, { name: 'personId', label: 'Person', hint: 'The number in the case system', width: 20 }),
        textField(filled, { name: 'episodeId', label: 'Family meeting process', hint: 'Its id, as the log shows it', width: 20 }),
        textField(filled, { name: 'workerId', label: 'Worker', hint: 'The worker’s number in the case system', width: 20 }),
      ],
      clear: Object.values(filter).some((value) => value !== undefined) ? worklistPaths.audit() : undefined,
      events: events.map(eventRow),
      older: more && oldest !== undefined ? worklistPaths.audit({ ...filter, before: oldest.id }) : undefined,
      newest: asked.before === undefined ? undefined : worklistPaths.audit(filter),
    },
  };
}

interface LinkedId {
  readonly id: string;
  readonly path: ModulePath;
}

function eventRow(event: AuditEvent) {
  const { personIds = [], episodeId, thing } = event.subject;
  return {
    when: instantInWords(event.at),
    who: event.actorName,
    worker: linked(event.actorId, worklistPaths.audit({ workerId: event.actorId })),
    what: eventInWords(event.event),
    outcome: outcomeInWords(event.outcome),
    refused: event.outcome === 'refused',
    reason: event.reason ?? '',
    people: personIds.map((personId) => linked(personId, worklistPaths.audit({ personId }))),
    episode: episodeId === undefined ? undefined : linked(episodeId, worklistPaths.audit({ episodeId })),
    thing: thing ?? '',
  };
}

const linked = (id: string, path: ModulePath): LinkedId => ({ id, path });
