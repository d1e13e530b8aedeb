/**
 * The server's clock, estimated from the times in its messages. A message's time is as old as its way was long, so the
 * largest difference among the recent ones is the nearest to the truth. It counts from the page's monotonic clock:
 * setting the computer's clock changes nothing.
 */
export class ServerClock {
  private differences: number[] = [];

  constructor(private readonly monotonic: () => number = () => performance.timeOrigin + performance.now()) {}

  /** Takes the time of a message that has just come in; `roundTrip` in milliseconds where it is known. */
  observe(serverTime: string, roundTrip = 0) {
    const difference = Date.parse(serverTime) + roundTrip / 2 - this.monotonic();
    if (Number.isNaN(difference)) return;
    this.differences = [...this.differences.slice(-15), difference];
  }

  /** Milliseconds since 1970 by the server's clock. */
  readonly now = (): number =>
    this.monotonic() + (this.differences.length > 0 ? Math.max(...this.differences) : 0);
}
