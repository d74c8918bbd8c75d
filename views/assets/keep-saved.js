// When a form that saves by itself is sent, what its status line says, and what happens where it cannot be saved.
// Knows no page: `form` reads and writes one, `send` posts, `after` waits. What is typed stays in the page and nowhere else.

const TYPING_STOPS_MS = 3000;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 30_000;

const KEPT = 'It is kept on this page and sent again.';
const NO_CONNECTION = `Not saved: no connection. ${KEPT}`;
const SILENT = `Not saved: the case system is not answering. ${KEPT}`;
const ENDED = 'Not saved: your session has ended. Press the button, and the next page gives back what you wrote.';
const STALE = 'Not saved: somebody else saved this meanwhile. Press the button to see both texts.';
const TOO_LONG = 'Not saved: this is too long. Shorten it.';
const NOT_HERE = 'Not saved: this cannot be saved from here any more. Copy what you wrote before you leave this page.';

/**
 * @param form `typed()`: what stands in the fields, to compare. `body()`: all of it, to send. `keep(fields, key)`: hidden fields for
 * the next save. `say(text)`: the status line. `go(address)`. `submit()`: the ordinary way, with a page as the answer.
 * @param send posts a body; answers `{ status, answer }`, or throws where nothing came back.
 * @param after runs something later, and gives back what calls it off.
 * @param start 'as-typed'; 'not-saved' where the page came back with problems; 'when-sent' where somebody else saved meanwhile:
 * then only a press of the button saves, because the person decides which words stay.
 */
export function keepSaved(form, send, after, start) {
  let saved = start === 'as-typed' ? form.typed() : undefined;
  let byButtonOnly = start === 'when-sent';
  // Sent, and not answered for certain: sent again as it was, under its own key, before anything newer.
  let unanswered;
  let running;
  let next;
  let failures = 0;
  let callOff = () => {};

  const isSaved = () => unanswered === undefined && form.typed() === saved;

  function later(ms) {
    callOff();
    callOff = after(ms, () => void save());
  }

  function tryAgain(words) {
    form.say(words);
    later(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures));
    failures += 1;
    return 'waits';
  }

  function refused(words) {
    unanswered = undefined;
    form.say(words);
    return 'refused';
  }

  function done(answer) {
    saved = unanswered.typed;
    unanswered = undefined;
    failures = 0;
    byButtonOnly = false;
    next = answer.next;
    form.keep(answer.fields, answer.key);
    form.say(`Saved at ${answer.at}${answer.says === undefined ? '' : `. ${answer.says}`}`);
    return 'saved';
  }

  function problem({ message, stale }) {
    byButtonOnly = byButtonOnly || stale;
    return refused(stale ? STALE : `Not saved yet: ${message}.`);
  }

  const ANSWERS = {
    200: done,
    409: problem,
    422: problem,
    401: () => refused(ENDED),
    403: () => refused(NOT_HERE),
    404: () => refused(NOT_HERE),
    413: () => refused(TOO_LONG),
    503: () => tryAgain(SILENT),
  };

  async function sendOnce() {
    unanswered ??= { typed: form.typed(), body: form.body() };
    try {
      const { status, answer } = await send(unanswered.body);
      const known = ANSWERS[status];
      return known === undefined ? tryAgain(NO_CONNECTION) : known(answer);
    } catch {
      return tryAgain(NO_CONNECTION);
    }
  }

  async function run() {
    callOff();
    const older = unanswered !== undefined;
    if (isSaved()) return 'saved';
    const outcome = await sendOnce();
    // What was waiting is through; what was typed since is not yet.
    const newest = older && outcome === 'saved' && !isSaved() ? await sendOnce() : outcome;
    if (newest === 'saved' && !isSaved()) later(TYPING_STOPS_MS);
    return newest;
  }

  function save() {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }

  /** Until everything is saved, or cannot be. */
  async function saveAll() {
    let outcome = await save();
    while (outcome === 'saved' && !isSaved()) outcome = await save();
    return outcome;
  }

  return {
    isSaved,
    /** Nothing is sent but by the button: a link is then followed with the browser's own warning. */
    isByButtonOnly: () => byButtonOnly,
    /** Something was typed. */
    typing() {
      if (!byButtonOnly && failures === 0) later(TYPING_STOPS_MS);
    },
    /** A field was left, the page was hidden, or the connection is back. */
    left() {
      if (!byButtonOnly && !isSaved()) void save();
    },
    /** The button was pressed. */
    async pressed() {
      if (isSaved() && next === undefined) return form.submit();
      const outcome = await saveAll();
      if (outcome === 'saved') form.go(next);
      // The server shows the page again with what is wrong, with both texts, or with what to copy.
      if (outcome === 'refused') form.submit();
    },
    /** A link was followed: it waits for what was typed. */
    async leaving(address) {
      if ((await saveAll()) === 'saved') form.go(address);
    },
  };
}
