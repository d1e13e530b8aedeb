import { browserStorage } from "../storage/browserStorage";
import { isSettled } from "./failures";
import { newId } from "./newId";

/**
 * The ids of one thing that a form makes, and of the command that makes it. They stay while nobody has settled the
 * matter, since a lost answer may have been a yes; a refusal has spent them.
 */
export class AttemptIds<Name extends string> {
  private ids: Readonly<Record<Name | "commandId", string>>;

  /** With a `key` they also outlive a reload once they were used, for what is kept in the browser until it is sent. */
  constructor(
    private readonly names: readonly Name[],
    private readonly key?: string,
  ) {
    this.ids = this.kept() ?? this.draw();
  }

  readonly get = () => {
    if (this.key) browserStorage.write(this.key, JSON.stringify(this.ids));
    return this.ids;
  };

  /** The thing is made: the next one has ids of its own. */
  succeeded() {
    this.renew();
  }

  /** Takes what the try ended with. */
  failed(error: unknown) {
    if (isSettled(error)) this.renew();
  }

  private renew() {
    if (this.key) browserStorage.remove(this.key);
    this.ids = this.draw();
  }

  private draw() {
    const drawn = [...this.names, "commandId"].map((name) => [name, newId()]);
    return Object.fromEntries(drawn) as Record<Name | "commandId", string>;
  }

  private kept(): Readonly<Record<Name | "commandId", string>> | null {
    try {
      const stored = JSON.parse((this.key && browserStorage.read(this.key)) || "null");
      return [...this.names, "commandId"].every((name) => typeof stored?.[name] === "string") ? stored : null;
    } catch {
      // What the browser kept is damaged, so nobody can have used it.
      return null;
    }
  }
}
