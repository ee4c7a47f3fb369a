/** Texts by key, the latest ones, as many as fit into so many characters with their keys. */
export function recent(most: number): Pick<Map<string, string>, 'get' | 'set'> & { readonly size: number } {
  const texts = new Map<string, string>();
  let size = 0;
  const take = (key: string): string | undefined => {
    const text = texts.get(key);
    if (text === undefined) return undefined;
    texts.delete(key);
    size -= key.length + text.length;
    return text;
  };
  const put = (key: string, text: string): void => {
    texts.set(key, text);
    size += key.length + text.length;
  };
  return {
    get size() {
      return size;
    },
    get(key) {
      const text = take(key);
      if (text !== undefined) put(key, text);
      return text;
    },
    set(key, text) {
      take(key);
      put(key, text);
      for (const oldest of texts.keys()) {
        if (size <= most) break;
        take(oldest);
      }
      return texts;
    },
  };
}
