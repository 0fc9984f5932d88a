import base from '/work/main/playwright.config.ts';
const { webServer, ...rest } = base as any;
export default { ...rest, testDir: '/work/main/e2e', outputDir: '/tmp/design/results', reporter: [['list']], use: { ...rest.use, baseURL: 'http://localhost:4601/' }, workers: 1 };
