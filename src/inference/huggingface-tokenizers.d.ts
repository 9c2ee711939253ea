/** The package's own types import files without endings, which this project's module resolution refuses. */
declare module '@huggingface/tokenizers' {
  export class Tokenizer {
    constructor(tokenizer: object, config: object);
    encode(text: string): { ids: number[] };
  }
}
