import type { LiveHub } from "./liveHub";

type Handler = (message: unknown) => void;

/** A connection whose server is the test: it answers the oldest open call, and says what it is told to say. */
export class FakeHub implements LiveHub {
  private readonly handlers = new Map<string, Handler>();
  private readonly calls: { cursors: unknown; resolve: Handler; reject: Handler }[] = [];
  private answered = 0;
  private closed: (error?: Error) => void = () => {};

  on(name: string, handler: (...args: never[]) => unknown) {
    this.handlers.set(name, handler as Handler);
  }
  onclose(callback: (error?: Error) => void) {
    this.closed = callback;
  }
  async start() {}
  async stop() {}
  async send() {}
  invoke<Reply>(_: string, request: { cursors: unknown }): Promise<Reply> {
    return new Promise((resolve, reject) =>
      this.calls.push({ cursors: request.cursors, resolve: resolve as Handler, reject }),
    );
  }

  /** The cursors of every subscription so far. */
  asked = () => this.calls.map((call) => call.cursors);
  answer = (reply: unknown) => this.calls[this.answered++]?.resolve(reply);
  fail = (error: Error) => this.calls[this.answered++]?.reject(error);
  emit = (name: string, message?: unknown) => this.handlers.get(name)?.(message);
  close = () => this.closed();
}
