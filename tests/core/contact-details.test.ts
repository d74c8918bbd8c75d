import { contactReader } from '../../plugin/core/contact-details';

const service = 'Civic Centre, 1 Market Square, Ambersham AM1 1AA. Ring 01632 960001 or write to family.meetings@example.org';
const found = (text: string, others: readonly string[] = []) => contactReader({ allowed: [service], others })(text);

describe('contact details in free text', () => {
  it.each([
    ['Ring Emeka on 07700 900123 any time', 'telephone number'],
    ['Ring Emeka on 07700900123', 'telephone number'],
    ['Ring Kasia on +44 (0)7700 900456', 'telephone number'],
    ['Ring (01632) 960 111 first', 'telephone number'],
    ['Meet at AM2 3BC', 'postcode'],
    ['Meet at am23bc', 'postcode'],
    ['Write to piotr@example.org', 'e-mail address'],
  ])('are found by their look: %s', (text, kind) => {
    expect(found(text)).toEqual([kind]);
  });

  it.each([
    ['Ring us on 01632 960001'],
    ['Ring us on 01632960001, or on +44 1632 960001'],
    ['Write to Family.Meetings@example.org'],
    ['The Civic Centre is at AM1 1AA'],
  ])('of the service itself may stand: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['By Friday 5 June 2026 at 5:30pm'],
    ['On 05 06 2026 and 12 06 2026'],
    ['From 1 January 2026 to 31 December 2026, £120 a week'],
    ['Take the M4 at 5 6pm'],
    ['Ring 999 or 111, or Childline on 0800 1111'],
    ['Year 7 class 7B has 30 children'],
  ])('are not seen where there are none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['14 Mill Lane, Ambersham, AM2 3BC', 'Emeka fetches him from 14 mill lane every Friday', 'address'],
    ['14 Mill Lane\nAmbersham', 'He sleeps at 14, Mill-Lane', 'address'],
    ['14 MILL LANE AMBERSHAM AM2 3BC', 'Emeka fetches him from 14 Mill Lane', 'address'],
    ['Flat 2, The Maltings, Ambersham', 'Everyone meets at Flat 2 The Maltings', 'address'],
    ['Rose Cottage, Church Lane', 'He can sleep at Rose Cottage', 'address'],
    ['960 123', 'Ring 960123', 'telephone number'],
    ['+44 7700 900456', 'His number is 07700.900.456', 'telephone number'],
    ['Piotr@Example.org', 'piotr@example.org', 'e-mail address'],
  ])('are found when the records know them: %s', (known, text, kind) => {
    expect(found(text, [known])).toContain(kind);
  });

  it('are not seen in a house number or a town alone', () => {
    expect(found('We have 14 days. Ambersham is nice.', ['14, Ambersham Road, Ambersham'])).toEqual([]);
  });

  it('leave a venue alone that only shares its postcode with somebody', () => {
    const venue = 'Riverside Centre, Wharf Road, AM2 3BC';
    expect(contactReader({ allowed: [], allowedUnlessKnown: [venue], others: ['14 Mill Lane, Ambersham, AM2 3BC'] })(venue)).toEqual([]);
  });

  it('of somebody are not made printable by being the venue', () => {
    const rules = { allowed: [], allowedUnlessKnown: ['Community room, 14 Mill Lane, AM2 3BC'] };
    expect(contactReader({ ...rules, others: [] })('Community room, 14 Mill Lane, AM2 3BC')).toEqual([]);
    expect(contactReader({ ...rules, others: ['14 Mill Lane'] })('Community room, 14 Mill Lane, AM2 3BC')).toEqual(['address']);
  });
});
