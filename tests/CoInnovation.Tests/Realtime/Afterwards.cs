using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Realtime;

/// <summary>What goes on happening after somebody lost a right, from that moment on until what they have open by it has ended: each happening with when it began.</summary>
internal sealed class Afterwards
{
    /// <summary>The second that is promised, and patience with a machine that runs other tests beside this one.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private readonly List<(string Text, TimeSpan At)> _happened = [];

    /// <summary>One after the other, each when those who may hear of it have heard of the one before.</summary>
    public static async Task<Afterwards> HappenAsync(Task ended, Func<string, Task> happen, Func<string> heardByOthers)
    {
        var (afterwards, since) = (new Afterwards(), TimeProvider.System.GetTimestamp());
        while (!ended.IsCompleted || afterwards._happened.Count == 0)
        {
            var at = TimeProvider.System.GetElapsedTime(since);
            at.ShouldBeLessThan(Bounds.OfAWait, "it does not end");
            var text = $"Afterwards {afterwards._happened.Count};";
            afterwards._happened.Add((text, at));
            await happen(text);
            await Wait.UntilAsync(() => heardByOthers().Contains(text, StringComparison.Ordinal));
        }

        return afterwards;
    }

    /// <summary>What of it came all the same, later than that.</summary>
    public IEnumerable<string> HeardIn(string text, TimeSpan laterThan) =>
        _happened.Where(one => one.At >= laterThan && text.Contains(one.Text, StringComparison.Ordinal)).Select(one => $"{one.Text} at {one.At}");
}
