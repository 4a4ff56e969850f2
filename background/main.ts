import { serve } from '#platform/serve.ts';
import { shelf } from '#platform/shelf.ts';
import { stored } from '#platform/storage.ts';
import { showTab } from '#platform/tabs.ts';
import { createBackground } from './background.ts';

declare const __FIREBASE_CONFIG__: string;

const { handlers, life } = createBackground({
  stored,
  shelf,
  showTab,
  builtInConfig: __FIREBASE_CONFIG__,
  persistent: true,
  appName: 'outrigger',
});

serve(handlers, life);
