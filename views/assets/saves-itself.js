// Forms that save by themselves as each field is left and when typing stops: <form data-fm-saves-itself="as-typed">, with an
// element data-fm-save-status for what is told. They are the same forms without this script, saved by their button.
// Nothing is put into the browser's storage.
import { keepSaved } from './keep-saved.js';

const SELECTOR = 'form[data-fm-saves-itself]';
const ANSWERED_WITHIN_MS = 15_000;

const isHidden = (form, name) => form.elements.namedItem(name)?.type === 'hidden';

function formOnPage(form, status, leave) {
  const entries = () => [...new FormData(form)];
  const setHidden = (name, value) => {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  };
  return {
    typed: () => JSON.stringify(entries().filter(([name]) => !isHidden(form, name))),
    body: () => new URLSearchParams(entries()).toString(),
    keep(fields, key) {
      setHidden('_key', key);
      for (const [name, value] of Object.entries(fields)) setHidden(name, value);
    },
    say(text) {
      if (status.textContent !== text) status.textContent = text;
    },
    go: (address) => leave(() => window.location.assign(address)),
    submit: () => leave(() => form.submit()),
  };
}

async function post(address, body) {
  const response = await fetch(address, {
    method: 'POST',
    body,
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    credentials: 'same-origin',
    // Somebody who leaves the page at once still saves; browsers take up to 64 kB so.
    keepalive: body.length < 60_000,
    signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
  });
  // A host that wants the worker to log in again leads elsewhere.
  if (response.redirected) return { status: 401 };
  const isAnswer = response.headers.get('Content-Type')?.startsWith('application/json');
  if (response.status === 200 && !isAnswer) return { status: 401 };
  return { status: response.status, answer: isAnswer ? await response.json() : { message: 'press the button to see why', stale: false } };
}

const later = (ms, work) => {
  const timer = setTimeout(() => work(), ms);
  return () => clearTimeout(timer);
};

const isPlainClick = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

export function startSaving(form) {
  const status = form.querySelector('[data-fm-save-status]');
  let isLeaving = false;
  const leave = (go) => {
    isLeaving = true;
    go();
  };
  const page = formOnPage(form, status, leave);
  const saving = keepSaved(page, (body) => post(form.action, body), later, form.dataset.fmSavesItself);
  let toldAbout;

  form.addEventListener('input', () => saving.typing());
  form.addEventListener('change', () => saving.left());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void saving.pressed();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saving.left();
  });
  window.addEventListener('online', () => saving.left());
  window.addEventListener('beforeunload', (event) => {
    if (!isLeaving && !saving.isSaved()) event.preventDefault();
  });
  // Coming back with Back finds the page as it was left.
  window.addEventListener('pageshow', () => {
    isLeaving = false;
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link === null || link.target || link.getAttribute('href').startsWith('#') || !isPlainClick(event)) return;
    // A second click on the same link goes, and the browser itself warns.
    if (saving.isSaved() || saving.isByButtonOnly() || toldAbout === link) return;
    toldAbout = link;
    event.preventDefault();
    void saving.leaving(link.href);
  });
}

export const startSavingAll = () => document.querySelectorAll(SELECTOR).forEach(startSaving);
