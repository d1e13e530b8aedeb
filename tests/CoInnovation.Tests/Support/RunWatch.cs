using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using CoInnovation.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(RunWatch))]
[assembly: Watched]

namespace CoInnovation.Tests.Support;

/// <summary>
/// Knows which tests are running. One that takes too long is asked to give up; a run that stands still altogether, in a fixture or in the runner, says what it was at
/// and ends. It has a thread of its own, for a pool without a free thread is one of the ways to stand still.
/// </summary>
public sealed class RunWatch : ITestPipelineStartup
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, RunningTest> Running = new(StringComparer.Ordinal);
    private static long s_moved = TimeProvider.System.GetTimestamp();
    private volatile bool _isOver;

    public ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        new Thread(() => Watch(diagnosticMessageSink)) { IsBackground = true, Name = nameof(RunWatch) }.Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask StopAsync()
    {
        _isOver = true;
        return ValueTask.CompletedTask;
    }

    internal static void Begin(IXunitTest test)
    {
        Volatile.Write(ref s_moved, TimeProvider.System.GetTimestamp());
        Running[test.UniqueID] = new RunningTest(test.TestDisplayName, TimeSpan.FromMilliseconds(test.Timeout), TimeProvider.System.GetTimestamp(), TestContext.Current);
    }

    internal static void End(IXunitTest test)
    {
        Volatile.Write(ref s_moved, TimeProvider.System.GetTimestamp());
        Running.TryRemove(test.UniqueID, out _);
    }

    private void Watch(IMessageSink messages)
    {
        using var never = new ManualResetEventSlim();
        while (!_isOver)
        {
            never.Wait(Look);
            foreach (var test in Running.Values)
            {
                test.AskToGiveUp();
            }

            if (TimeProvider.System.GetElapsedTime(Volatile.Read(ref s_moved)) > Bounds.OfStillness && Running.Values.All(test => test.IsGivenUp))
            {
                var report = Report();
                Console.Error.WriteLine(report);
                messages.OnMessage(new DiagnosticMessage(report));
                using var self = Process.GetCurrentProcess();
                self.Kill();
            }
        }
    }

    private static string Report() =>
        $"""
        Nothing has started or ended for {Bounds.OfStillness}: this run is over.
        Threads of the pool: {ThreadPool.ThreadCount}, waiting work: {ThreadPool.PendingWorkItemCount}.
        Running: {string.Join(", ", Running.Values.Select(test => $"{test.Name} for {TimeProvider.System.GetElapsedTime(test.Since)}"))}
        """;

    private sealed record RunningTest(string Name, TimeSpan Bound, long Since, ITestContext Context)
    {
        private bool _isAsked;

        /// <summary>Long enough after its bound for the runner to have said that it failed and to have gone on.</summary>
        public bool IsGivenUp => TimeProvider.System.GetElapsedTime(Since) > Bound + Bounds.OfStillness;

        /// <summary>Before its bound, so that its failure shows where it waits.</summary>
        public void AskToGiveUp()
        {
            if (!_isAsked && TimeProvider.System.GetElapsedTime(Since) > Bound * 0.8)
            {
                _isAsked = true;

                // Elsewhere: what waits for the token goes on where it is canceled.
                _ = Task.Run(() =>
                {
                    try
                    {
                        Context.CancelCurrentTest();
                    }
                    catch (ObjectDisposedException)
                    {
                        // It ended just now.
                    }
                });
            }
        }
    }
}

/// <summary>Tells <see cref="RunWatch"/> of every test.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class WatchedAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => RunWatch.Begin(test);

    public override void After(MethodInfo methodUnderTest, IXunitTest test) => RunWatch.End(test);
}
