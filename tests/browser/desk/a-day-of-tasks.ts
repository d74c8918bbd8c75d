import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { day } from '../../../plugin/core/calendar-day';
import type { Invitation } from '../../../plugin/invitations/invitation';
import type { ChosenContact, NetworkMember } from '../../../plugin/network/network-member';
import { sha256 } from '../../../plugin/web/secrets';
import { aMember } from '../../builders/a-member';
import { anAddressee, anInvitation, aRequest, someLetterWords, someMeetingWords } from '../../builders/an-invitation';
import { HARTLEY_EPISODE, HARTLEY_MEETING, theHartleyMeeting, theirHardMeeting } from '../../builders/hartley-family';
import { nia } from '../../builders/okafor-family';
import { routerOf } from '../../builders/router-of';
import type { World } from '../../builders/world';

export interface Desk {
  readonly world: World;
  /** The module for somebody who is logged in; a path of its own is a node of its own. */
  readonly address: string;
  readonly another: string;
  /** Where the person called “Late 1” answers, who is logged in nowhere. */
  readonly replyLink: string;
  end(): Promise<void>;
}

export const REQUEST = 'request-day';
const PAPER = {
  title: 'A letter',
  language: 'en-GB',
  reference: 'FM',
  date: day('2026-11-20'),
  template: 't/1',
  issuer: 'S',
  size: 'standard',
  blocks: [{ kind: 'paragraph', text: 'Hello' }],
  footer: '',
} as const;

type Rest = Partial<Invitation> & { readonly needs?: NetworkMember['needs'] };

/** Sixty things to do for one meeting, and two people at the desk, each at a node of their own on one database. */
export async function aDayAtTheDesk(): Promise<Desk> {
  const world = await theHartleyMeeting();
  const policy = { ...world.policy, roles: { ...world.policy.roles, BS: ['business-support' as const] } };
  for (const [id, name] of [
    ['w-support', 'Dana Ellis'],
    ['w-support-2', 'Rhys Owen'],
  ] as const) {
    world.caseRecords.addWorker({ id, name }, { id: 'team-desk', role: 'BS' });
  }
  const { on, startsAt, venueKind, venue, facilitatorId } = theirHardMeeting();
  const { invitations, network, venues } = world.stores;
  await venues.add({ id: 'venue-1', name: 'Riverside', address: 'Wharf Road', capacity: 20, version: 0 });
  await invitations.addRequest(
    aRequest({
      id: REQUEST,
      episodeId: HARTLEY_EPISODE,
      meetingId: HARTLEY_MEETING,
      requestedBy: nia.workerId,
      bookVenue: true,
      meeting: someMeetingWords({ on, startsAt, venueKind, venue, facilitatorId }),
      words: someLetterWords({ refreshments: true }),
    }),
  );
  const letter = async (name: string, contact: ChosenContact, { needs = [], ...rest }: Rest = {}): Promise<void> => {
    const id = name.toLowerCase().replaceAll(' ', '-');
    const member = aMember({ id: `m-${id}`, episodeId: HARTLEY_EPISODE, name, contact, needs });
    await network.add(member);
    const addressee = anAddressee({ name, greeting: name, contact, needs });
    const of = { id, requestId: REQUEST, episodeId: HARTLEY_EPISODE, meetingId: HARTLEY_MEETING, memberId: member.id, addressee };
    await invitations.add(anInvitation({ ...of, ...rest }));
    await invitations.keepPack(id, { letter: PAPER, email: { subject: 'A letter', text: 'Hello', html: '<p>Hello</p>' } });
  };
  const at = (i: number): ChosenContact => ({ channel: 'letter', addressLines: [`${i} Mill Lane`, 'Sampleton'] });
  // 42 e-mails, 8 letters, 4 second checks, 2 to ask again, 1 to decide; and a venue, food and a car to book.
  for (let i = 1; i <= 42; i += 1) await letter(`Mail ${i}`, { channel: 'e-mail', email: `person-${i}@example.org` });
  for (let i = 1; i <= 8; i += 1) await letter(`Post ${i}`, at(i));
  for (let i = 1; i <= 4; i += 1) await letter(`Check ${i}`, at(i), { secondCheck: { needed: true } });
  for (let i = 1; i <= 2; i += 1) await letter(`Late ${i}`, at(i), { state: 'sent', sentOn: day('2026-11-10') });
  await letter('Doubt 1', { channel: 'e-mail', email: 'doubt@example.org' }, { state: 'unknown' });
  await letter('Drive 1', at(9), { state: 'sent', sentOn: day('2026-11-20'), needs: ['transport'] });

  const token = 'a'.repeat(43);
  const expiresAt = new Date('2026-12-05T00:00:00Z');
  await world.stores.replyLinks.keep({ tokenHash: sha256(token), invitationId: 'late-1', expiresAt });
  const host = express();
  const node = (loginId: string) => routerOf(world, { policy, identify: () => ({ loginId }) });
  host.use('/one', node('w-support'));
  host.use('/two', node('w-support-2'));
  host.use('/public', routerOf(world, { replyLinks: world.stores.replyLinks, identify: () => undefined }));
  const server: Server = host.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    world,
    address: `${address}/one`,
    another: `${address}/two`,
    replyLink: `${address}/public/reply/${token}`,
    async end() {
      server.closeAllConnections();
      server.close();
      await world.end();
    },
  };
}
