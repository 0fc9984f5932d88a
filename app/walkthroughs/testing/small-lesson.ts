import { examples } from '../../examples/examples.ts';
import type { Lesson, Words } from '../lesson.ts';

const both = (text: string): Words => ({ en: text, ja: `${text}。` });

const allViewer = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const exceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

/** One step of each kind, on the example that everybody knows: for tests. */
export const smallLesson: Lesson = {
  id: 'small-lesson',
  title: both('A small lesson'),
  teaches: both('How a lesson goes'),
  story: both('Somebody sees a 404'),
  start: examples.loop,
  finding: 'host-header-loop',
  steps: [
    { do: 'read', title: both('A behavior'), text: both('It is chosen by path'), select: { step: 'behavior-selected' } },
    {
      do: 'predict',
      title: both('The end'),
      text: both('The API has `/test`'),
      choices: [
        { text: both('The API'), means: { reaches: { kind: 'rest-method' } }, because: both('It comes back first') },
        { text: both('The bucket'), means: { answeredBy: 's3', status: 404 }, because: both('The second pass ends there') },
      ],
    },
    {
      do: 'find',
      title: both('The line'),
      text: both('Which policy is it'),
      lines: [{ source: 'distribution.json', text: `"OriginRequestPolicyId": "${allViewer}"` }],
      hint: both('It ends in Id'),
    },
    {
      do: 'fix',
      title: both('The fix'),
      text: both('Do not forward Host'),
      goals: [{ request: 0, expect: { noFinding: 'host-header-loop', status: 403 } }],
      hint: both('There is a managed policy for that'),
      solution: [{ source: 'distribution.json', find: allViewer, replace: exceptHost }],
    },
    {
      do: 'predict',
      request: 1,
      title: both('Another'),
      text: both('An image'),
      choices: [
        { text: both('S3'), means: { reaches: { kind: 's3-object' } }, because: both('By the default behavior') },
        { text: both('The API'), means: { reaches: { kind: 'rest-method' } }, because: both('Not below /api') },
      ],
    },
    { do: 'read', request: 0, title: both('What is left'), text: both('The path'), select: { finding: 'prefix-not-stripped' } },
  ],
};
