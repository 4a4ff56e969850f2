import { BODY_HEADER, isServiceTraffic } from '#mail/outlook/service-traffic.ts';
import { tap } from './tap.ts';

tap({ matches: isServiceTraffic, bodyHeader: BODY_HEADER }, () => null);
