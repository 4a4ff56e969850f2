import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment, serialize } from 'parse5';
import { aliases } from './alias.ts';
import { censoredValue } from './attribute.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const NAME = /^[a-z][a-z0-9-]{0,30}$/i;
/** Elements whose content is code, or another page. */
const EMPTIED = /^(?:script|style|noscript|iframe|object|embed|noembed|noframes)$/;

/**
 * A page as a fixture: its tags, classes, roles, attribute names, which values repeat, and lengths stay; every text, address, id, link,
 * style, script and comment is lost or nonsense. Takes a whole page, or what follows the words of a health report.
 */
export function censor(input: string): string {
  const html = input.slice(Math.max(0, input.search(/<[!a-z]/i)));
  const page = /<(?:!doctype|html)/i.test(html.slice(0, 200)) ? parse(html) : parseFragment(html);
  censorWithin(page, aliases());
  return `${serialize(page)}\n`;
}

function censorWithin(parent: Parent, alias: (text: string) => string): void {
  parent.childNodes = parent.childNodes.filter(child => child.nodeName !== '#comment');
  for (const child of parent.childNodes) censorNode(child, alias);
}

function censorNode(node: Node, alias: (text: string) => string): void {
  if (defaultTreeAdapter.isTextNode(node)) node.value = alias(node.value);
  if (defaultTreeAdapter.isDocumentTypeNode(node)) Object.assign(node, { name: 'html', publicId: '', systemId: '' });
  if (!defaultTreeAdapter.isElementNode(node)) return;
  if (!NAME.test(node.tagName)) node.tagName = 'x-unknown';
  node.attrs = node.attrs.flatMap(({ name, value, ...rest }) => {
    const kept = censoredValue(name, value, alias);
    return kept === null ? [] : [{ ...rest, name, value: kept }];
  });
  if (EMPTIED.test(node.tagName)) node.childNodes = [];
  censorWithin(node, alias);
  if ('content' in node) censorWithin(node.content, alias);
}
