import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from '../../lab/bundle.ts';

export type Bare = { url: (options: Record<string, string>) => string; close: () => Promise<void> };

/** A page with nothing but the Firestore SDK, on loopback: what a write and its snapshot cost without any of ours. */
export async function serveBare(): Promise<Bare> {
  const script = await bundle(new URL('./page.ts', import.meta.url));
  const server = createServer((request, response) => {
    const wantsScript = request.url?.startsWith('/page.js');
    response.setHeader('content-type', wantsScript ? 'text/javascript' : 'text/html');
    response.end(wantsScript ? script : '<!doctype html><title>Bare Firestore</title><script src="/page.js"></script>');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: options => `http://127.0.0.1:${port}/?${new URLSearchParams(options)}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
