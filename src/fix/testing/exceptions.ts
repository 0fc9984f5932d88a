/** What a form cannot carry, or does not yet. One that works fails, and goes. */
export type Exception = {
  readonly forms: readonly string[];
  /** Names of cases: a kind of change, and what is special about it. */
  readonly changes: readonly string[];
  readonly because: string;
};

const openApi3 = ['OpenAPI 3, JSON', 'OpenAPI 3, YAML'];
const definitions = [...openApi3, 'Swagger 2, JSON', 'Swagger 2, YAML'];
const printed = ['Terraform: plan JSON', 'Terraform: show -json', 'Terraform: state'];

export const exceptions: readonly Exception[] = [
  { forms: definitions, changes: ['add-rest-stage'], because: 'A definition is exported from one stage, and makes none.' },
  { forms: openApi3, changes: ['add-http-stage'], because: 'A definition is exported from one stage, and makes none.' },
  { forms: definitions, changes: ['set-endpoint-type'], because: 'A definition does not tell of which type its API’s endpoint is.' },
  {
    forms: ['SAM', 'Serverless Framework'],
    changes: ['set-integration-method'],
    because: 'The integration of an event is made by the framework, and always right.',
  },
  {
    forms: ['SAM', 'Serverless Framework'],
    changes: ['set-integration-path'],
    because: 'An event calls a function, and what a function is told cannot be overwritten.',
  },
  {
    forms: ['Serverless Framework'],
    changes: ['add-rest-stage'],
    because: 'A service is deployed to one stage, which is said when it is deployed, and the name of its deployment is new each time.',
  },
  {
    forms: printed,
    because: 'Terraform prints it: what is to be edited is the configuration. Only a text that stands in another’s place is shown there.',
    changes: [
      'set-origin-request-policy: none',
      'set-cache-policy',
      'set-legacy-forwarding',
      'set-allowed-methods',
      'set-allowed-methods: where none are said',
      'set-cached-methods',
      'remove-behavior',
      'move-behavior',
      'add-behavior',
      'add-behavior: at the end, like another',
      'add-function',
      'set-cache-policy-ttl',
      'set-s3-endpoint',
      'enable-distribution',
      'remove-error-response',
      'set-error-caching',
      'add-alias',
      'add-alias: the first',
      'add-rest-method',
      'add-rest-method: a method more',
      'add-rest-method: a preflight',
      'add-rest-method: the root',
      'add-http-route',
      'add-http-route: open, where the other is not',
      'add-rest-stage',
      'add-http-stage',
      'set-integration-path',
      'remove-rest-method',
      'remove-rest-method: the last one of its path',
      'set-mapping-stage',
    ],
  },
  {
    forms: ['Terraform: plan JSON'],
    changes: ['set-origin-domain'],
    because: 'The name of an API that is not made yet is unknown in a plan.',
  },
];
