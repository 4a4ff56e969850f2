import { findJava } from '../find-java.mjs';
import { aptInstall, mayUseApt } from './debian.mjs';
import { explain } from './explain.mjs';

/**
 * A Java for the Firestore emulator; null when there is one, else what is wrong.
 * @param {import('./run.mjs').Context} context
 */
export function ensureJava(context) {
  if (findJava(context.env)) return null;
  if (!mayUseApt(context))
    return 'Java 11 or newer is missing: install it (for example from https://adoptium.net), or set JAVA_HOME to one.';
  context.say('Installing Java …');
  const { output } = aptInstall(['default-jre-headless'], context);
  return findJava(context.env) ? null : explain('Java', output);
}
