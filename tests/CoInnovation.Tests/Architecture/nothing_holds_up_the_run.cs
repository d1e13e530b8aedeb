using System.Reflection;
using CoInnovation.Tests.Support;
using Xunit.v3;

namespace CoInnovation.Tests.Architecture;

public sealed class nothing_holds_up_the_run
{
    private const string Seconds = "15";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void every_test_has_a_bound()
    {
        var tests = typeof(nothing_holds_up_the_run).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes().OfType<IFactAttribute>(), (method, test) => (Name: $"{method.DeclaringType}.{method.Name}", test.Timeout)).ToList();

        tests.Count.ShouldBeGreaterThan(100);
        tests.Where(test => test.Timeout <= 0).Select(test => test.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_hangs_is_ended_and_says_where_it_waits()
    {
        var (mute, obedient, still) = (
            RunAsync("a_test_that_hangs", "COINNOVATION_TEST_SECONDS"), RunAsync("a_test_that_gives_up", "COINNOVATION_TEST_SECONDS"), RunAsync("a_fixture_that_hangs", "COINNOVATION_FIXTURE_SECONDS"));

        Says(await mute, $"timed out after {Seconds}000 milliseconds");
        Says(await obedient, $"{nameof(a_test_that_gives_up)}.{nameof(a_test_that_gives_up.WaitAsync)}");
        Says(await still, "Nothing has started or ended");

        static void Says(string report, string expected) => report.ShouldContain(expected, Case.Sensitive, report);
    }

    /// <summary>A run of its own, with a short bound, of what other runs leave out: what it says when it has failed.</summary>
    private static async Task<string> RunAsync(string name, string bound)
    {
        var program = Path.ChangeExtension(typeof(nothing_holds_up_the_run).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => ChildProcess.RunAsync(
            program, ["-explicit", "only", "-class", $"*.{name}", "-noColor"], AppContext.BaseDirectory, Stop, user: null, (bound, Seconds)));
        return failure.Message;
    }
}

public sealed class a_test_that_hangs
{
    [Fact(Explicit = true)]
    public Task waits_for_nothing_that_comes() => new TaskCompletionSource().Task;
}

public sealed class a_test_that_gives_up
{
    [Fact(Explicit = true)]
    public Task waits_until_it_is_asked_to_give_up() => WaitAsync();

    internal static async Task WaitAsync() => await new TaskCompletionSource().Task.WaitAsync(TestContext.Current.CancellationToken);
}

public sealed class a_fixture_that_hangs(EndlessFixture fixture) : IClassFixture<EndlessFixture>
{
    [Fact(Explicit = true)]
    public void never_comes_to_its_test() => fixture.ShouldBeNull();
}

/// <summary>Endless only in the run that asks for it: fixtures are made for tests that are left out, too.</summary>
public sealed class EndlessFixture : IAsyncLifetime
{
    public ValueTask InitializeAsync() =>
        Environment.GetEnvironmentVariable("COINNOVATION_FIXTURE_SECONDS") is null ? ValueTask.CompletedTask : new(new TaskCompletionSource().Task);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
