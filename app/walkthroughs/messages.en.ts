/** The words of the lessons' list, player and tour. Fetched with them. */
export const en = {
  // the list
  intro:
    'Real broken configurations, one idea a step. You guess where a request ends, find the line and mend it; the model checks by tracing.',
  startHere: 'Start here',
  goOn: 'Go on from there',
  ofTeam: 'Your team’s lessons',
  links: 'Your team’s pages',
  atStep: (step: number, of: number) => `step ${step} of ${of}`,
  done: 'done',
  again: 'Start again',
  againNamed: (title: string) => `Start again: ${title}`,
  open: 'open now',
  loading: 'Reading your team’s lessons…',
  tour: 'Tour of the screen (1 min)',
  kept: 'Your own work is put aside while a lesson is open, and comes back when you leave it.',

  // what is wrong with a team's lesson
  cannotOpen: 'cannot be opened',
  mayMislead: 'opens, but does not agree with the model',
  faults: {
    script: () => 'The script could not be loaded.',
    'no-lessons': () => 'The script added no lesson to tracefrontLessons.',
    'not-data': () => 'It is not plain data.',
    'too-large': (detail: string) => `It has ${detail} characters as JSON; at most 1,000,000 are read.`,
    shape: (detail: string) => detail,
    workspace: (detail: string) => `It is no workspace (${detail}).`,
    'duplicate-id': (detail: string) => `Another lesson has the id ${detail}.`,
    'no-predict': () => 'No step asks for a prediction.',
    'no-fix': () => 'No step asks for a fix.',
    'no-request': (detail: string) => `The start has no request ${detail}.`,
    'text-absent': (detail: string) => `This text does not stand in the source at this step: ${detail}`,
    'text-repeated': (detail: string) => `This text stands there more than once: ${detail}`,
    'finding-absent': (detail: string) => `The model does not find ${detail} here.`,
    'step-absent': (detail: string) => `The way has no such step here: ${detail}`,
    'choices-right': (detail: string) => `Exactly one choice must be right; the model agrees with: ${detail}.`,
    'goal-met-before': () => 'All goals are met before anything is fixed.',
    'goal-unmet': (detail: string) => `The solution does not meet the goals: ${detail}`,
  },

  // the player
  lesson: 'Lesson',
  lessonOf: (title: string) => `Lesson: ${title}`,
  stepOf: (step: number, of: number) => `Step ${step} of ${of}`,
  steps: 'Steps of the lesson',
  dot: (step: number, title: string) => `Step ${step}: ${title}`,
  dotState: { open: '', right: ', solved', wrong: ', guessed wrong', skipped: ', skipped' },
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  finish: 'Finish',
  leave: 'Leave the lesson',
  fold: 'Fold the lesson',
  unfold: 'Unfold the lesson',
  gone: 'What this step speaks of is not there any more: the configuration was changed.',
  putBack: 'Put it back',
  didPutBack: 'putting the lesson’s texts back',

  // predicting
  choose: 'What do you think?',
  right: 'Right.',
  wrong: 'Not this time.',
  rightIs: 'What happens:',
  chosen: 'your guess',
  isRight: 'right',

  // finding
  pointAt: 'Click the line in the editor, or pick its step or row.',
  found: (place: string) => `Yes: ${place}.`,
  near: 'It is in there. Put the cursor on the line itself.',
  notThis: (place: string) => `Not this one: ${place}.`,
  notThese: 'Not this one.',
  hint: 'Hint',
  showMe: 'Show me',

  // fixing
  goals: 'To be reached',
  now: (outcome: string) => `now: ${outcome}`,
  met: 'reached',
  unmet: 'not yet',
  requestChanged: 'The request was changed or deleted. The lesson asks for the one it began with.',
  working: 'asking the model…',
  allMet: 'That is it: the model traced it again, and it holds.',
  skippedFix: 'Skipping makes the lesson’s own change.',
  solution: 'Show a solution',
  solutionIs: 'One way to do it:',
  removed: 'Removed',
  added: 'Added',
  apply: 'Make this change',
  didSolve: 'the lesson’s solution',

  // an expectation in words
  expect: {
    reaches: (what: string) => `reaches ${what}`,
    reachesStage: (what: string, stage: string) => `reaches ${what} in stage ${stage}`,
    object: (key: string) => `gets the object ${key}`,
    arrives: 'arrives',
    answeredWith: (what: string) => `gets ${what}`,
    from: (who: string) => `from ${who}`,
    behavior: (pattern: string) => `is taken by ${pattern}`,
    without: (rules: string) => `is free of ${rules}`,
    noLoop: 'does not loop',
    and: ', ',
    otherwise: 'ends as the lesson says',
    nothing: 'no answer that can be told',
  },

  // the veil
  veilTitle: 'Where will this request end up?',
  veilText: 'The way and the answer come with your guess. Everything that decides it is in the sources.',

  // over
  over: 'Done',
  youCan: 'What you can do now:',
  nextLesson: (title: string) => `Next: ${title}`,
  allLessons: 'All lessons',
  toOwn: 'Back to my own work',
  guessedRight: (right: number, of: number) => `Guessed right: ${right} of ${of}.`,
  solvedAlone: (solved: number, of: number) => `Found and mended: ${solved} of ${of}.`,

  // the tour
  tourOf: (at: string, of: string) => `${at} of ${of}`,
  tourNext: 'Next',
  tourBack: 'Back',
  tourDone: 'Done',
  tourClose: 'End the tour',
  stops: {
    request: {
      title: 'The request',
      text: 'Type a URL, or paste a curl command. Every change is answered at once; there is no button to run it.',
    },
    sources: {
      title: 'What you pasted',
      text: 'Paste or drop what the AWS CLI prints, templates or Terraform, in any order. It stays in this browser.',
    },
    way: {
      title: 'The way',
      text: 'From the viewer on the left to where it ends. Numbered arrows are what was sent; rows show what matched and what did not.',
    },
    answer: {
      title: 'The answer',
      text: 'Who answered, why, what to change, and what was assumed. Select a step: picture and text light up with it.',
    },
    requests: {
      title: 'Your list of requests',
      text: 'URLs that matter to you, each with where it ends. They are kept, shared and checked with the workspace.',
    },
    lessons: {
      title: 'From here',
      text: 'Lessons on real faults, and Ctrl+K for every command, this tour among them. The first lesson takes five minutes.',
    },
  },
} as const;

type Widened<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

export type LessonWords = Widened<typeof en>;
