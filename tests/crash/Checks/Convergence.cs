using System.Globalization;

namespace CoInnovation.Crash.Checks;

/// <summary>How long live clients take, after a fault is over, until they have all that was committed by then.</summary>
internal sealed class Convergence
{
    private static readonly TimeSpan s_promised = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(10);
    private readonly List<TimeSpan> _times = [];

    public IReadOnlyList<string> Late => [.. _times.Where(time => time > s_promised).Select(Text)];

    public async Task MeasureAsync(Func<bool> isSomebodyBehind, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (isSomebodyBehind() && TimeProvider.System.GetElapsedTime(started) < s_longest)
        {
            await Task.Delay(s_step, TimeProvider.System, cancellationToken);
        }

        _times.Add(TimeProvider.System.GetElapsedTime(started));
    }

    public override string ToString()
    {
        var sorted = _times.Order().ToList();
        return sorted.Count == 0 ? "live clients had nothing to converge from"
            : string.Create(CultureInfo.InvariantCulture, $"live clients converged after {Text(sorted[sorted.Count / 2])} in the median, {Text(sorted[^1])} at most, {sorted.Count} times");
    }

    private static string Text(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
