/** `/sync/u/0/i/s` (changes) and `/sync/u/0/i/fd` (thread data), in delegated mailboxes with `/d/<id>` between. */
export const isSyncTraffic = (url: string): boolean => /\/sync(?:\/u\/\d+)?(?:\/d\/[^/?]+)?\/i\/(?:s|fd)(?:[?#]|$)/.test(url);
