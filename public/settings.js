// What your team adds to this site, read when the page opens; no rebuild is needed. The README says more ("For a team").
// Plain data only. What is wrong in it is said on the page, and left out.
globalThis.tracefrontSettings = {
  // The workspace that a new visitor finds, as in a saved *.tracefront.json; null: our example.
  workspace: null,
  // Scripts with lessons of your own, beside this file: './lessons/ours.js'
  lessons: [],
  // Shown with the lessons: { title: 'Runbook', href: 'https://…' }, the title also as { en: '…', ja: '…' }
  links: [],
  // The language of a new visitor, 'en' or 'ja'; null: what their browser prefers.
  language: null,
};
