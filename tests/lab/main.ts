import { chromiumArgs } from '../../scripts/find-chromium.mjs';
import { startLab } from './server.ts';
import { LAB_HOSTS } from './tls.ts';

/** `npm run lab`: the simulated webmails in the foreground, on LAB_PORT or a free port, until Ctrl-C. */
const wanted = process.env.LAB_PORT;
const lab = await startLab(wanted ? { port: Number(wanted) } : {});
const rules = LAB_HOSTS.map(host => `MAP ${host}:443 127.0.0.1:${lab.port}`).join(', ');
console.log(
  `Lab ready on port ${lab.port}: chromium ${chromiumArgs.join(' ')} --ignore-certificate-errors --host-resolver-rules="${rules}"`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void lab.close().then(() => process.exit(0)));
