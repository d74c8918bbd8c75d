// Runs before anything is drawn, so that the page does not change its look once the components start.
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported');

// Browsers keep a page that was left, even one that no cache may hold, and Back shows it without asking. Somebody else may sit here
// by then (attack case A21): what is left is put out of sight, and asked for again.
addEventListener('pagehide', () => {
  document.documentElement.hidden = true;
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
