import { REFERENCE } from '../../../demo/records/reference';

/** The family whose road is walked, and the words that must arrive at its end. */
export const OKAFOR = {
  zoe: { name: 'Zoë Okafor', id: REFERENCE.okafor.zoe },
  tomasz: { name: 'Tomasz Łukaszewski', id: REFERENCE.okafor.tomasz },
  baby: { name: 'Baby Łukaszewski', id: REFERENCE.okafor.baby },
  amara: 'Amara Okafor',
  grace: 'Grace Okafor',
  /** On no record of this family: the family names her. */
  neighbour: 'Rosaleen Ashby',
} as const;
export type Child = (typeof CHILDREN)[number];
export const CHILDREN = [OKAFOR.zoe, OKAFOR.tomasz, OKAFOR.baby] as const;

export const WORKER = 'abena.mensah';
export const BUSINESS_SUPPORT = 'stacey.lomax';
export const ANALYST = 'vikram.shah';

export const AIM = 'Zoë and Tomasz are in school every day, and nobody is alone with the worry.';
export const ACTION = 'Collect Tomasz from school on Tuesdays and Thursdays';
