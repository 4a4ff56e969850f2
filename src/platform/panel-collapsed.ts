import * as v from 'valibot';
import { stored } from './storage.ts';

/** Whether the panel beside a thread is folded to its rail, remembered on this device. */
export const panelCollapsed = stored('panel.collapsed', v.boolean());
