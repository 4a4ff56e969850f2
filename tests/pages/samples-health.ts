import type { HealthView } from '#domain/health.ts';
import { NOW } from './samples.ts';

/** Gmail has changed its rows, Outlook is well. */
export const healthView: HealthView = {
  webmails: [
    {
      host: 'gmail',
      at: NOW,
      abilities: [
        { ability: 'badges', state: 'broken' },
        { ability: 'banner', state: 'working' },
        { ability: 'panel', state: 'ageing' },
        { ability: 'replyDetection', state: 'unseen' },
      ],
      report: 'Outrigger 0.1.0, gmail, 2026-03-05\nbadges: broken\n\nrow: not found\n',
    },
    {
      host: 'outlook',
      at: NOW - 3_600_000,
      abilities: [
        { ability: 'badges', state: 'working' },
        { ability: 'banner', state: 'switchedOff' },
      ],
      report: 'Outrigger 0.1.0, outlook, 2026-03-05\n',
    },
  ],
  repair: { serial: null, refused: null },
};
