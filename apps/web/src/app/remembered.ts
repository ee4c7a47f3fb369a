/** What a reader chose, kept in this browser only. A browser that keeps nothing is no error. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`licet.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`licet.${name}`);
    else localStorage.setItem(`licet.${name}`, value);
  } catch {
    // Storage is full or forbidden: the choice holds until the page is left.
  }
}
