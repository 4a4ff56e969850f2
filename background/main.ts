import { clearAlarm, onAlarm, ringEveryMinute } from '#platform/alarms.ts';
import { askProvider, providerRedirect } from '#platform/ask-provider.ts';
import { extensionVersion } from '#platform/extension-version.ts';
import { onFirstRun } from '#platform/first-run.ts';
import { openWorkspace } from '#platform/open-workspace.ts';
import { serve } from '#platform/serve.ts';
import { shelf } from '#platform/shelf.ts';
import { stored } from '#platform/storage.ts';
import { showTab } from '#platform/tabs.ts';
import { createBackground } from './background.ts';

declare const __FIREBASE_CONFIG__: string;
declare const __REPAIR_KEY__: string;
declare const __GOOGLE_CLIENT_ID__: string;

const PENDING = 'pending changes';

const { handlers, life, woke } = createBackground({
  stored,
  shelf,
  showTab,
  openWorkspace,
  keepWaking: wanted => void (wanted ? ringEveryMinute(PENDING) : clearAlarm(PENDING)),
  builtInConfig: __FIREBASE_CONFIG__,
  googleClientId: __GOOGLE_CLIENT_ID__,
  googleRedirect: providerRedirect(),
  askProvider,
  sessionDays: 30,
  repairKey: __REPAIR_KEY__,
  version: extensionVersion(),
  persistent: true,
  appName: 'outrigger',
});

serve(handlers, life);
onAlarm(woke);
onFirstRun();
