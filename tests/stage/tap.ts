import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A wire between browser and emulator that can be listened to and cut. */
export type Tap = {
  port: number;
  /** Everything that the browsers sent through it so far, as text. */
  sent(): string;
  /** Ends every connection and refuses new ones until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
};

export async function openTap(target: { host: string; port: number }): Promise<Tap> {
  const heard: Buffer[] = [];
  const sockets = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer({ noDelay: true }, inward => {
    keep(inward);
    if (isCut) return void inward.destroy();
    const outward = connect({ ...target, noDelay: true });
    keep(outward);
    inward.on('data', part => heard.push(part));
    inward.pipe(outward).pipe(inward);
    inward.on('close', () => outward.destroy());
    outward.on('close', () => inward.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => Buffer.concat(heard).toString('utf8'),
    cut() {
      isCut = true;
      destroyAll();
    },
    mend() {
      isCut = false;
    },
    close: () =>
      new Promise(resolve => {
        destroyAll();
        server.close(() => resolve());
      }),
  };
}
