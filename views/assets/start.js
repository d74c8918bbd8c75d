// Starts GOV.UK Frontend's components on our own part of the document; the rest is the host's.
// Every page works without them.
import { initAll } from './govuk-frontend.js';

for (const scope of document.querySelectorAll('[data-family-meetings]')) initAll({ scope });
