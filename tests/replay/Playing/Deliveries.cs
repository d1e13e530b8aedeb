using System.Collections.Concurrent;

namespace CoInnovation.Replay.Playing;

/// <summary>Times commands: from being sent to the acknowledgement, and from being sent to the last client that is entitled to the event having it.</summary>
public sealed class Deliveries(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Flight> underWay = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<double>> measured = new();

    /// <summary>Milliseconds per measure, in no order.</summary>
    public IReadOnlyDictionary<string, double[]> Measured => measured.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);

    /// <summary>What was sent and has not reached everybody.</summary>
    public IReadOnlyCollection<string> UnderWay => [.. underWay.Keys];

    public void Expect(string key, string measure, int clients)
    {
        if (clients > 0)
            underWay[key] = new Flight(measure, time.GetTimestamp(), clients);
    }

    public void Arrived(string key)
    {
        if (!underWay.TryGetValue(key, out var flight) || Interlocked.Decrement(ref flight.Missing) != 0)
            return;
        underWay.TryRemove(key, out _);
        Record(flight.Measure, flight.Sent);
    }

    /// <summary>The command of this key changed nothing.</summary>
    public void Forget(string key) => underWay.TryRemove(key, out _);

    public void Record(string measure, long since) => measured.GetOrAdd(measure, _ => new()).Enqueue(time.GetElapsedTime(since).TotalMilliseconds);

    private sealed class Flight(string measure, long sent, int clients)
    {
        public int Missing = clients;

        public string Measure => measure;

        public long Sent => sent;
    }
}
