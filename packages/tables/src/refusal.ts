/** The file as a whole cannot be answered: nothing is computed and nothing is written. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}
