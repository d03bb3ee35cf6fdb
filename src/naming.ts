/** A language model that the person runs, and where. */
export interface NamingModel {
  /** An http or https address: 'http://localhost:11434'. */
  readonly address: string;
  readonly kind: 'ollama' | 'openai';
  /** As the server calls it: 'llama3.1'. */
  readonly model: string;
  /** Sent along where the server wants one; '' for none. Never saved. */
  readonly key: string;
}

/** Names that a model proposes. */
export interface NameProposals {
  /** An entry a topic; null where the model has not answered with a name. */
  readonly names: readonly (string | null)[];
  /** One sentence that says what did not work; '' when every topic has a name. */
  readonly note: string;
}
