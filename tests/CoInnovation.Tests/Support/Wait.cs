namespace CoInnovation.Tests.Support;

/// <summary>Waits for conditions, never for times.</summary>
public static class Wait
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(Bounds.OfAWait, "the condition did not come true");
            await Task.Delay(Step, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
