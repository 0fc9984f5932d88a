/** A number as Terraform writes it into a text. */
export const textOfNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value);
