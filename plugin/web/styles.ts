/** Blocks that only gov.uk services may show (crown, crest, logo), and blocks that none of our pages has. */
const notOurBlocks = [
  'header',
  'footer',
  'logo-dot',
  'cookie-banner',
  'exit-this-page',
  'feedback',
  'language-navigation',
  'password-input',
  'phase-banner',
];
const notOurs = new RegExp(`\\.govuk-(?:${notOurBlocks.join('|')})(?![a-z0-9]|-(?!-))`);

/** The rule for those of its selectors that are ours, or nothing. */
function ourRule(rule: string, selectors: string, declarations: string): string {
  if (/@/.test(selectors)) return rule;
  const ours = selectors.split(',').filter((selector) => !notOurs.test(selector));
  return ours.length === 0 ? '' : `${ours.join(',')}{${declarations}}`;
}

function withoutEmptyBlocks(css: string): string {
  const less = css.replace(/@(?:media|supports)[^{}]*\{\}/g, '');
  return less === css ? css : withoutEmptyBlocks(less);
}

/**
 * GOV.UK Frontend's stylesheet for a council: its typeface is licensed to gov.uk alone, and its crown and crest stand
 * for the government, so that Arial takes the place of the one and the others go. No address in it leads anywhere.
 * @param css `govuk-frontend.min.css` of GOV.UK Frontend 6.
 */
export function councilStyles(css: string): string {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/(["']?)GDS Transport\1,\s*/g, '')
    .replace(/([^{}]+)\{([^{}]*)\}/g, ourRule);
  return withoutEmptyBlocks(plain).trim();
}
