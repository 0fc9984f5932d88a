import { preview } from 'vite';
import { freePort } from '../free-port.ts';

/** Serves `dist/` on the loopback interface, as `npm start` does, until stopped. */
export const serveBuilt = async (): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const port = await freePort();
  const server = await preview({ logLevel: 'error', preview: { port, strictPort: true } });
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
};
