/** The result of decoding a stored text. `readable` is what could be decoded of a damaged or newer one. */
export type DecodeResult<T> =
  | { readonly type: "complete"; readonly value: T }
  | { readonly type: "newer" | "damaged"; readonly readable?: T };
