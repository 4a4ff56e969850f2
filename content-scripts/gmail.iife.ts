import { gmail } from '#mail/gmail/host.ts';
import { gmailLook } from '#ui/looks.ts';
import { start } from './start.ts';

start(gmail, gmailLook);
