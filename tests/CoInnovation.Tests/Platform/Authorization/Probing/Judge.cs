using System.Collections.Concurrent;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>Counts probes and keeps what was wrong with their answers.</summary>
internal sealed class Judge
{
    private readonly ConcurrentQueue<string> _faults = [];
    private int _probes;

    public int Probes => _probes;

    public IReadOnlyCollection<string> Faults => _faults;

    public void Count() => Interlocked.Increment(ref _probes);

    public void Blame(string fault) => _faults.Enqueue(fault);

    /// <summary>No text of anybody else may be in an answer.</summary>
    public static IEnumerable<string> ForeignIn(Prober prober, Answer answer) =>
        Canary.ScopesIn(answer.Headers).Concat(Canary.ScopesIn(answer.Body)).Where(scope => !prober.MaySee(scope)).Distinct();

    public static void Canaries(Prober prober, string asked, Answer answer) => ForeignIn(prober, answer).ShouldBeEmpty($"{prober.Name} asked for {asked} and got {answer.Body}");
}
