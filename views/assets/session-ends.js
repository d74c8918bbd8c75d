// Tells five minutes before a launch's session ends, and puts the end off at one press (WCAG 2.2.1). When it has ended, what was typed
// stays on the page and is kept on the server until the case record has opened family meetings again; then the page goes on.
// Nothing is put into the browser's storage.

const MINUTE_MS = 60_000;
const WARN_BEFORE_MS = 5 * MINUTE_MS;
const LOOK_AGAIN_MS = 10_000;

const inMinutes = (ms) => {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
};

const formEntries = (form) => [...new FormData(form)].filter(([, value]) => typeof value === 'string');
const typedIn = (form) => JSON.stringify(formEntries(form).filter(([name]) => form.elements.namedItem(name)?.type !== 'hidden'));

/** The forms of the page in which something was typed since it was opened; those that save by themselves do so. */
function typedForms() {
  const forms = [...document.querySelectorAll('form[method=post]:not([data-fm-saves-itself])')].filter((form) => !form.closest('dialog'));
  const before = new Map(forms.map((form) => [form, typedIn(form)]));
  return () => forms.filter((form) => typedIn(form) !== before.get(form));
}

export function watchSession(dialog) {
  const address = dialog.dataset.fmSession;
  const hosts = dialog.dataset.fmHosts.split(' ').filter(Boolean);
  const title = dialog.querySelector('[data-fm-session-title]');
  const says = dialog.querySelector('[data-fm-session-says]');
  const stay = dialog.querySelector('[data-fm-stay]');
  const changed = typedForms();
  let endsAt = Date.now() + Number(dialog.dataset.fmEndsIn);
  let isKept = false;
  let lastField;
  let timer;

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('form') && target.id) lastField = target.id;
  });
  // The server learns which field it was, so that the worker comes back to it.
  document.addEventListener('submit', ({ target }) => rememberField(target), true);
  function rememberField(form) {
    if (!lastField || form.method !== 'post' || form.elements.namedItem('_field') || form.closest('[data-fm-submit-at-once]')) return;
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: '_field', value: lastField });
    form.append(field);
  }

  const ask = async (path, fields) => {
    const response = await fetch(`${address}${path}`, {
      method: fields === undefined ? 'GET' : 'POST',
      headers: { Accept: 'application/json' },
      credentials: 'same-origin',
      ...(fields === undefined ? {} : { body: new URLSearchParams(fields) }),
    });
    return { status: response.status, answer: response.status === 200 ? await response.json() : undefined };
  };

  function later(ms) {
    clearTimeout(timer);
    // Longer waits than a browser's timer can count would ring at once.
    timer = setTimeout(() => void look(), Math.min(ms, 2 ** 31 - 1));
  }

  function tell(heading, words) {
    if (title.textContent !== heading) title.textContent = heading;
    if (says.textContent !== words) says.textContent = words;
    // While it is open the page's own field keeps its place: it gets the focus back when the dialog closes.
    if (!dialog.open) dialog.showModal();
  }

  function goesOn(endsInMs) {
    endsAt = Date.now() + endsInMs;
    isKept = false;
    if (dialog.open) dialog.close();
    later(endsInMs - WARN_BEFORE_MS);
  }

  function ends(endsInMs) {
    endsAt = Date.now() + endsInMs;
    tell(`Your session ends in ${inMinutes(endsInMs)}`, 'What you have typed is on this page. Press the button to go on.');
    later(Math.min(MINUTE_MS, endsInMs + 500));
  }

  async function hasEnded() {
    const kept = await keep();
    const where = kept ? 'What you typed is on this page, and kept for you.' : 'Nothing you saved is lost.';
    tell('Your session has ended', `${where} Open family meetings again from the case record, then go on here.`);
    stay.textContent = 'I have opened it again';
    askHost();
    later(LOOK_AGAIN_MS);
  }

  /** Only keeps: what the form would do, it does when its button is pressed. */
  async function keep() {
    const [form] = changed();
    if (form === undefined || isKept) return isKept;
    const page = new URL(form.action).pathname.slice(address.replace(/\/session$/, '').length);
    const fields = [
      ...formEntries(form).filter(([name]) => name !== '_field'),
      ['_page', page],
      ...(lastField ? [['_field', lastField]] : []),
    ];
    isKept = (await ask('/kept', fields)).status === 204;
    return isKept;
  }

  /** A host that frames the page can load it again with a new link; it is told so and nothing else. */
  function askHost() {
    if (window.parent === window) return;
    for (const origin of hosts) window.parent.postMessage({ type: 'family-meetings:open-again' }, origin);
  }

  /** How long it still lives the server knows: another window may have made it longer. */
  async function look() {
    try {
      const { status, answer } = await ask('');
      if (status === 401) return await hasEnded();
      if (status !== 200) return later(LOOK_AGAIN_MS);
      stay.textContent = 'Stay signed in';
      return answer.endsInMs > WARN_BEFORE_MS ? goesOn(answer.endsInMs) : ends(answer.endsInMs);
    } catch {
      return later(LOOK_AGAIN_MS);
    }
  }

  stay.addEventListener('click', () => {
    void (async () => {
      const { status, answer } = await ask('', [['_csrf', dialog.dataset.fmCsrf]]);
      if (status !== 200) return look();
      if (answer.endsInMs > WARN_BEFORE_MS) return goesOn(answer.endsInMs);
      await keep();
      tell(
        `Your session ends in ${inMinutes(answer.endsInMs)}`,
        'It has lasted for a day’s work. Open family meetings again from the case record, then go on here.',
      );
    })().catch(() => later(LOOK_AGAIN_MS));
  });
  // A computer that slept, or a window that was behind others.
  for (const event of ['focus', 'pageshow']) {
    window.addEventListener(event, () => {
      if (endsAt - Date.now() <= WARN_BEFORE_MS) void look();
    });
  }

  const field = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (field instanceof HTMLElement && field.matches('input, textarea, select')) field.focus();
  later(endsAt - Date.now() - WARN_BEFORE_MS);
}
