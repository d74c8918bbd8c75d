import { checkOptions, type FamilyMeetingsOptions } from '../plugin/options';
import type { Delivery, OutgoingMessage } from '../plugin/core/delivery-port';
import { deliveryFrom } from '../plugin/ways-out-from';

const KEY = 'test-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222';
const refusedFor = (more: object): readonly string[] => {
  const options = { publicUrl: 'https://cases.example.org', ...more } as unknown as FamilyMeetingsOptions;
  try {
    checkOptions(options);
    return [];
  } catch (error) {
    const { problems } = error as { readonly problems: readonly { readonly field: string; readonly message: string }[] };
    return problems.filter(({ field }) => field.startsWith('notify')).map(({ message }) => message);
  }
};

describe('GOV.UK Notify beside a mail server', () => {
  const policy = { desk: { notify: { letters: true } } };
  const smtp = { kind: 'smtp', host: 'mail.example.org', port: 587, from: 'letters@example.org' };

  it('is asked for at the start where the policy posts letters by it', () => {
    expect(refusedFor({ policy })).toEqual(['give it: the policy lets letters be posted by GOV.UK Notify']);
    expect(refusedFor({ policy, mail: smtp })).toHaveLength(1);
    expect(refusedFor({ policy, mail: smtp, notify: { apiKey: KEY, templates: {} } })).toEqual([]);
    expect(refusedFor({ policy, mail: { kind: 'notify', apiKey: KEY, templates: { email: 'template' } } })).toEqual([]);
    expect(refusedFor({})).toEqual([]);
  });

  it('is refused with half a key', () => {
    expect(refusedFor({ notify: { apiKey: 'half', templates: {} } })).not.toEqual([]);
  });

  it('gets letters and text messages, and e-mail goes the way of the mail', async () => {
    const sent: string[] = [];
    const way = (name: string): Delivery => ({
      async send({ channel }) {
        sent.push(`${channel} by ${name}`);
        return { outcome: 'sent', retryable: false, detail: '' };
      },
      followUp: async () => ({ outcome: 'pending', detail: name }),
    });
    const delivery = deliveryFrom({ mail: way('mail'), notify: way('notify') });
    const of = (channel: OutgoingMessage['channel']) => ({ channel, messageKey: 'K' }) as OutgoingMessage;
    for (const channel of ['email', 'print', 'text'] as const) await delivery.send(of(channel));
    expect(sent).toEqual(['email by mail', 'print by notify', 'text by notify']);
    expect(await delivery.followUp?.(of('print'))).toEqual({ outcome: 'pending', detail: 'notify' });
  });
});
