import type { ErrorPage } from '../status-of';

const OPEN_AGAIN = 'Go back to the case record and open family meetings again.';

export const linkUsed: ErrorPage = {
  status: 410,
  title: 'This link has been used',
  paragraphs: ['Each link opens family meetings once.', OPEN_AGAIN],
};

export const linkOfAnother: ErrorPage = {
  status: 403,
  title: 'This link was made for somebody else',
  paragraphs: [
    'You are signed in as another person than the one the link was made for.',
    'Open family meetings from the case record yourself.',
  ],
};

export const linkExpired: ErrorPage = {
  status: 410,
  title: 'This link has expired',
  paragraphs: ['A link opens family meetings for two minutes.', OPEN_AGAIN],
};

/** For a token that is not believed: what was wrong with it is in the log alone. */
export const tokenRefused: ErrorPage = {
  status: 401,
  title: 'Family meetings could not be opened',
  paragraphs: ['The case system could not be recognised, or what it sent is too old.', OPEN_AGAIN],
};

export const keysUnavailable: ErrorPage = {
  status: 503,
  title: 'Family meetings cannot be opened at the moment',
  paragraphs: ['The service that says who you are is not answering.', 'Wait a minute, then try again.'],
};

export const notSignedOn: ErrorPage = {
  status: 401,
  title: 'You could not be signed in',
  paragraphs: ['Your sign-in did not arrive as it should, or it took too long.', OPEN_AGAIN],
};

export const readOnlySession: ErrorPage = {
  status: 403,
  title: 'You can only read here',
  paragraphs: [
    'The case system opened this for reading. Nothing was changed.',
    'If you need to change something, open family meetings from the case record as somebody who may.',
  ],
};

export const signedOut: ErrorPage = {
  status: 200,
  title: 'You have signed out',
  paragraphs: ['What you saved is kept.', 'Close this window if others use this computer.'],
};
