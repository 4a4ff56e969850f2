import { outlook } from '#mail/outlook/host.ts';
import { start } from './start.ts';

start(outlook);
