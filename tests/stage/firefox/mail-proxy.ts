import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { hosts } from '../lab-hosts.ts';

export type MailProxy = { port: number; close(): Promise<void> };

const allowed = new Set(hosts.map(host => `${host}:443`));

/** A loopback proxy that leads the mail hosts to the lab on this port and refuses every other name; Firefox has no host-resolver rules. */
export async function openMailProxy(labPort: number): Promise<MailProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((_, response) => response.writeHead(403).end());
  server.on('connection', keep);
  server.on('connect', ({ url = '' }, inward: Socket, head: Buffer) => {
    if (!allowed.has(url)) return inward.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const outward = connect({ host: '127.0.0.1', port: labPort, noDelay: true }, () => {
      inward.write('HTTP/1.1 200 Connection established\r\n\r\n');
      outward.write(head);
      inward.pipe(outward).pipe(inward);
    });
    keep(outward);
    inward.on('close', () => outward.destroy());
    outward.on('close', () => inward.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
