// Starts GOV.UK Frontend's components on our own part of the document; the rest is the host's.
// Every page works without them.
import { initAll } from './govuk-frontend.js';
import { startSavingAll } from './saves-itself.js';

for (const scope of document.querySelectorAll('[data-family-meetings]')) initAll({ scope });

// The page of a signed link has one button, which a person would only press: pressed here instead. While a page is
// still loading, the next takes its place in the history, so Back leads to where the link was followed.
document.querySelector('form[data-fm-submit-at-once]')?.requestSubmit();

startSavingAll();

// What a worker copies onto the case record, a field at a time. Without this it is marked and copied as any text.
const copied = document.querySelector('[data-fm-copied]');
for (const button of copied === null ? [] : document.querySelectorAll('[data-fm-copies]')) {
  const field = document.getElementById(button.dataset.fmCopies);
  button.hidden = navigator.clipboard === undefined;
  button.addEventListener('click', () => {
    field.select();
    void navigator.clipboard.writeText(field.value).then(() => {
      copied.textContent = `${field.labels[0].textContent} copied`;
    });
  });
}

// A launch's own session ends; where the host's login says who is asking, the host sees to that.
const session = document.querySelector('dialog[data-fm-session]');
if (session) void import('./session-ends.js').then(({ watchSession }) => watchSession(session));

// The library that draws is large, and only the report pages have charts.
if (document.querySelector('[data-fm-chart]')) void import('./report-charts.js').then(({ drawCharts }) => drawCharts());
