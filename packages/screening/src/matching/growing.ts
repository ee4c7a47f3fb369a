/** A list of unsigned integers that grows without boxing them. */
export class Growing {
  private held = new Uint32Array(1 << 12);
  length = 0;

  push(value: number): void {
    if (this.length === this.held.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.held);
      this.held = wider;
    }
    this.held[this.length++] = value;
  }

  done(): Uint32Array {
    return this.held.slice(0, this.length);
  }
}
