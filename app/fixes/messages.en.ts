/** The words of tried fixes. Titles, instructions and outcomes come from the model, in the same language. */
export const en = {
  doesNotHelpTitle: 'Advice that does not help',
  compare: 'Compare fixes',
  compareAll: (count: number) => `Compare all ${count}`,
  /** What trying it came to. `outcome`: `Reaches GET /test`. */
  verdict: {
    verified: 'Verified',
    'changes-other-requests': 'Works, and changes other requests for the worse',
    'next-fault': 'Uncovers the next fault',
    'does-not-help': 'Does not help',
    manual: 'Needs a step in AWS',
    unproved: 'Cannot be decided by trying',
  },
  verdictWith: (verdict: string, outcome: string) => `${verdict}: ${outcome}`,
  still: (outcome: string) => `still ${outcome}`,
  thenOutcome: (outcome: string) => `then ${outcome}`,
  /** Of a finding that is not what the request fails of. `still` follows. */
  mendsFinding: 'Mends this finding',
  of: (finding: string) => `For: ${finding}`,
  offeredTogether: (count: number) =>
    count === 1 ? 'Offered below together with what mends that as well' : `Offered below together with ${count} ways to mend that as well`,
  urlBecomes: 'Viewers have to call',
  othersChange: (count: number) => (count === 1 ? '1 other request changes' : `${count} other requests change`),
  toCreate: 'To create:',
  whatItTakes: 'What it takes',

  // the comparison
  fix: 'Fix',
  outcome: 'Outcome',
  edits: 'Edits',
  viewerUrl: 'Viewer URL changes',
  others: 'Other requests that change',
  creates: 'To create in AWS',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  nothing: 'Nothing',
  noEdit: 'None',
  newSource: 'new',
  tableHint: 'Each was applied to what you pasted, read again and traced again, together with your other requests.',

  // one fix
  together: 'Together with one of these it works:',
  edit: 'The edit',
  editOf: (source: string) => `Edit of ${source}`,
  newSourceOf: (source: string) => `New source ${source}`,
  noEditHere: 'Nothing in what you pasted changes.',
  ways: 'The way before and after',
  before: 'Before',
  after: 'After',
  working: 'Working out the way with this fix…',
  noWay: 'The way with this fix could not be worked out.',
  stepsAfter: 'The steps with this fix',
  inAws: 'In AWS',
  urlStays: 'Viewers keep calling the same URL.',
  noOthers: 'No other saved request changes.',
  changesTo: (request: string, before: string, after: string) => `${request}: ${before}, then ${after}`,
  urlClasses: (changed: number, undecided: number) => {
    const all = changed === 1 ? '1 class of URLs ends otherwise' : `${changed} classes of URLs end otherwise`;
    return `Of all URLs of this host: ${all}, intended changes included${undecided === 0 ? '' : `; ${undecided} cannot be decided`}.`;
  },
  createsNothing: 'Nothing has to be created in AWS.',
  commands: 'Commands',
  commandsHint: 'Words in <…> are yours to fill in.',
  snippet: { terraform: 'In Terraform', cdk: 'In the CDK' },
  copy: (what: string) => `Copy: ${what}`,
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying.',
  apply: { edits: 'Apply', asks: 'Ask this URL instead', assumes: 'Assume it is done' },
  applyHint: {
    edits: 'Changes the text here, not AWS. Undo brings it back.',
    asks: 'Changes the request here. Undo brings it back.',
    assumes: 'Sets the assumption. Undo brings it back.',
  },
  gone: 'The configuration has changed since. Its fixes are being tried again.',
  did: 'applying a fix',
  /** The notice. `edited` and `made`: names of sources, already joined. */
  applied: (title: string, edited: string, made: string) =>
    `Applied: ${title}.${edited === '' ? '' : ` Edited ${edited}.`}${made === '' ? '' : ` Added ${made}.`}`,
  comma: ', ',
};

export type FixWords = typeof en;
