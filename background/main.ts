import { clearAlarm, onAlarm, ringEveryMinute } from '#platform/alarms.ts';
import { extensionVersion } from '#platform/extension-version.ts';
import { serve } from '#platform/serve.ts';
import { shelf } from '#platform/shelf.ts';
import { stored } from '#platform/storage.ts';
import { showTab } from '#platform/tabs.ts';
import { createBackground } from './background.ts';

declare const __FIREBASE_CONFIG__: string;
declare const __REPAIR_KEY__: string;

const PENDING = 'pending changes';

const { handlers, life, woke } = createBackground({
  stored,
  shelf,
  showTab,
  keepWaking: wanted => void (wanted ? ringEveryMinute(PENDING) : clearAlarm(PENDING)),
  builtInConfig: __FIREBASE_CONFIG__,
  repairKey: __REPAIR_KEY__,
  version: extensionVersion(),
  persistent: true,
  appName: 'outrigger',
});

serve(handlers, life);
onAlarm(woke);
