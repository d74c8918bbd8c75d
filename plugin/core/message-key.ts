/**
 * The key of one thing on its way out: a message, a letter, a hand-over to the case system. It is made once, when the
 * thing is recorded, and comes back at every retry, so that the other side can recognise a duplicate. It stands in file
 * names, in a mail's Message-ID and in logs: it says nothing about a family.
 */
const SHAPE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;

// Windows opens a device under these names, whatever the extension: a council's share may well be one.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

export function isMessageKey(text: string): boolean {
  return SHAPE.test(text) && !DEVICE.test(text);
}

/** @throws RangeError where the text is no key. The text itself is not repeated in the error. */
export function messageKey(text: string): string {
  if (!isMessageKey(text)) throw new RangeError('Not a message key: 1 to 80 letters, digits, "-" or "_"');
  return text;
}
