using System.Diagnostics;
using CoInnovation.EventStore;
using CoInnovation.Load.Measuring;

namespace CoInnovation.Load.Store;

/// <summary>Who sends commands: in a closed loop, each again as soon as it was acknowledged, or by a schedule, whether or not the ones before were.</summary>
internal static class Callers
{
    public const string Tenant = "load";

    /// <summary>Each caller has a stream of its own, so that nothing but the store brings them together.</summary>
    public static async Task<CommitRound> LoopAsync(StoreNode node, LocalPostgres server, int callers, TimeSpan time, CancellationToken cancellationToken)
    {
        StreamKey[] books = [.. Enumerable.Range(0, callers).Select(_ => new StreamKey(Tenant, StoreNode.NextId()))];
        await RunAsync(TimeSpan.FromMilliseconds(300));
        var (serverCpu, ownCpu, began) = (ServerCpu.Of(server.ProcessId), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var waits = await RunAsync(time);
        var took = Stopwatch.GetElapsedTime(began);
        (serverCpu, ownCpu) = (ServerCpu.Of(server.ProcessId) - serverCpu, Environment.CpuUsage.TotalTime - ownCpu);
        return new CommitRound(waits.Length / took.TotalSeconds, serverCpu.TotalMicroseconds / waits.Length, ownCpu.TotalMicroseconds / waits.Length, Round.Milliseconds(waits, 0.99));

        async Task<long[]> RunAsync(TimeSpan length)
        {
            var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
            var all = await Task.WhenAll(books.Select(book => Task.Run(
                async () =>
                {
                    List<long> waited = [];
                    for (var now = Stopwatch.GetTimestamp(); now < end;)
                    {
                        await node.TakeNoteAsync(book, cancellationToken);
                        var then = Stopwatch.GetTimestamp();
                        waited.Add(then - now);
                        now = then;
                    }

                    return waited;
                },
                cancellationToken)));
            return [.. all.SelectMany(waited => waited).Order()];
        }
    }

    /// <summary>From the moment that the schedule says to the acknowledgement: a command that had to wait for its turn has waited. Milliseconds.</summary>
    public static async Task<(double P50, double P99)> ScheduleAsync(StoreNode node, int perSecond, int streams, TimeSpan time, CancellationToken cancellationToken)
    {
        StreamKey[] books = [.. Enumerable.Range(0, streams).Select(_ => new StreamKey(Tenant, StoreNode.NextId()))];
        await Task.WhenAll(books.Select(book => node.TakeNoteAsync(book, cancellationToken)));
        var (began, count) = (Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 10), (int)(perSecond * time.TotalSeconds));
        var waits = await await Task.Factory.StartNew(
            () =>
            {
                var sent = new Task<long>[count];
                for (var i = 0; i < count; i++)
                {
                    var due = began + ((long)i * Stopwatch.Frequency / perSecond);
                    WaitUntil(due, cancellationToken);
                    sent[i] = SendAsync(books[i % streams], due);
                }

                return Task.WhenAll(sent);
            },
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        long[] sorted = [.. waits.Order()];
        return (Round.Milliseconds(sorted, 0.5), Round.Milliseconds(sorted, 0.99));

        async Task<long> SendAsync(StreamKey book, long due)
        {
            await Task.Run(() => node.TakeNoteAsync(book, cancellationToken), cancellationToken);
            return Stopwatch.GetTimestamp() - due;
        }
    }

    // Waiting is exact to a millisecond or so; the rest is spun away, on a thread that does nothing else.
    private static void WaitUntil(long due, CancellationToken cancellationToken)
    {
        while (Stopwatch.GetTimestamp() is var now && now < due)
        {
            if (due - now > Stopwatch.Frequency / 800)
            {
                cancellationToken.WaitHandle.WaitOne(1);
            }
            else
            {
                Thread.SpinWait(20);
            }
        }
    }
}
