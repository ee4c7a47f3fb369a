const numbers = new WeakMap<object, number>();
let count = 0;

/** A number for an object of frozen data, the same each time: how texts are compared by identity in keys. */
export function numberOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) {
    number = count++;
    numbers.set(object, number);
  }
  return number;
}
