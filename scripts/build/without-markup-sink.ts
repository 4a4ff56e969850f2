import type { Plugin } from 'vite';

/** Preact's `dangerouslySetInnerHTML`, minified. */
const SINK = /[\w$]+\.innerHTML=[\w$]+\.__html/g;

/** Takes out of Preact the one place where it makes markup from text, so that no mistake of ours can ever reach it. */
export const withoutMarkupSink = (): Plugin => ({
  name: 'outrigger:without-markup-sink',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (!file.fileName.endsWith('.js')) continue;
      if (file.type === 'chunk') file.code = file.code.replace(SINK, '0');
      else if (typeof file.source === 'string') file.source = file.source.replace(SINK, '0');
    }
  },
});
