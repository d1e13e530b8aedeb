using System.Diagnostics;
using System.Globalization;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Simulation;

/// <summary>
/// Whatever the network, the database and the nodes do, a workshop stays what it is. <c>COINNOVATION_SIMULATION_SEEDS</c> asks for more seeds than each run has, for
/// example 5000, <c>COINNOVATION_SIMULATION_SEED</c> for others, from that one on, and <c>COINNOVATION_SIMULATION_TRACE</c> names a file in which the last one is told.
/// </summary>
public sealed class simulating_a_workshop(ITestOutputHelper output)
{
    private static readonly int Seeds = Setting.Of("COINNOVATION_SIMULATION_SEEDS", 100);
    private static readonly ulong First = (ulong)Setting.Of("COINNOVATION_SIMULATION_SEED", 1);

    /// <summary>The seeds of the bugs that the product had.</summary>
    public static TheoryData<ulong> KeptSeeds =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "seeds"), "*.seed").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(SeedOf)];

    public static TheoryData<Bug> Bugs => [.. Enum.GetValues<Bug>().Where(bug => bug != Bug.None)];

    /// <summary>Seeds until a planted bug must be found; most are found by the first.</summary>
    private static readonly ulong MostSeeds = (ulong)Setting.Of("COINNOVATION_SIMULATION_BUG_SEEDS", 150);

    [Fact]
    public void nothing_is_violated_under_any_seed()
    {
        using var told = Environment.GetEnvironmentVariable("COINNOVATION_SIMULATION_TRACE") is { Length: > 0 } path ? File.CreateText(path) : null;
        var watch = Stopwatch.StartNew();
        var (simulated, commands, events, steps, restarts, lines) = (TimeSpan.Zero, 0L, 0L, 0L, 0L, 0L);
        for (var number = 0; number < Seeds; number++)
        {
            var outcome = SimulatedWorkshop.Run(First + (ulong)number, tell: number == Seeds - 1 && told is not null ? told.Write : null);
            outcome.Found.ShouldBeNull(Again(outcome));
            (simulated, commands, events) = (simulated + outcome.Simulated, commands + outcome.Commands, events + outcome.Events);
            (steps, restarts, lines) = (steps + outcome.Steps, restarts + outcome.Restarts, lines + outcome.Lines);
        }

        output.WriteLine($"{Seeds} seeds: {simulated} in {watch.Elapsed}, {simulated / watch.Elapsed:F0} times as fast as life");
        output.WriteLine($"{steps} steps, {commands} commands, {events} events, {restarts} restarts, {lines} lines of trace");
        (simulated / watch.Elapsed).ShouldBeGreaterThan(100, "A simulation that is hardly faster than life finds nothing.");
    }

    [Fact]
    public void a_seed_gives_the_same_trace_again()
    {
        foreach (var seed in (ulong[])[First, First + 1])
        {
            var (one, other) = (SimulatedWorkshop.Run(seed), SimulatedWorkshop.Run(seed));

            (other.Trace, other.Steps).ShouldBe((one.Trace, one.Steps));
        }

        SimulatedWorkshop.Run(First).Trace.ShouldNotBe(SimulatedWorkshop.Run(First + 1).Trace);
    }

    [Theory]
    [MemberData(nameof(KeptSeeds))]
    public void what_was_mended_stays_mended(ulong seed)
    {
        var outcome = SimulatedWorkshop.Run(seed, isWhole: false);

        outcome.Found.ShouldBeNull(Again(outcome));
    }

    [Theory]
    [MemberData(nameof(Bugs))]
    public void a_planted_bug_is_found(Bug bug)
    {
        for (var seed = 1UL; seed <= MostSeeds; seed++)
        {
            if (SimulatedWorkshop.Run(seed, bug).Found is { } found)
            {
                output.WriteLine($"{bug}: seed {seed}, {found.Message}");
                found.ShouldBeOfType<Violation>();
                return;
            }
        }

        Assert.Fail($"{bug} was not found.");
    }

    [Fact]
    public void what_leaves_the_thread_is_noticed()
    {
        var world = new World(First);
        new Machine(world).Begin(async () => await Task.Run(() => { }, TestContext.Current.CancellationToken));

        SpinWait.SpinUntil(() => !world.Step() && world.Fault is not null, Bounds.OfAWait).ShouldBeTrue();
        world.Fault.ShouldBeOfType<Violation>().Rule.ShouldBe("one thread");
    }

    private static ulong SeedOf(string line) => ulong.Parse(line.Split(' ', 2)[0], CultureInfo.InvariantCulture);

    private static string Again(Outcome outcome) =>
        $"Again: COINNOVATION_SIMULATION_SEED={outcome.Seed} COINNOVATION_SIMULATION_SEEDS=1 COINNOVATION_SIMULATION_TRACE=trace.txt. {outcome.Found}";
}
