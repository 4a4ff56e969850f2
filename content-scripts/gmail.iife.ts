import { gmail } from '#mail/gmail/host.ts';
import { start } from './start.ts';

start(gmail);
