using CoInnovation.Api.Platform.Revocation;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Realtime;

/// <summary>
/// What goes on happening after somebody lost a right, from that moment on until what they have open by it has ended: each happening with how many looks at what is open had been over when it began. How
/// busy the machine is makes no difference to that; and the looks come four times a second (<see cref="looking_at_sessions"/>), so two of them are half of the second that is promised.
/// </summary>
internal sealed class Afterwards
{
    /// <summary>In the same order as what comes after it: nothing at all is heard.</summary>
    public const int AtOnce = 0;

    /// <summary>The look that was under way need not have seen it; the one behind it has.</summary>
    public const int Looks = 2;

    private readonly List<(string Text, long Looks)> _happened = [];

    /// <summary>One after the other, each when those who may hear of it have heard of the one before.</summary>
    public static async Task<Afterwards> HappenAsync(IServiceProvider node, Task ended, Func<string, Task> happen, Func<string> heardByOthers)
    {
        var (afterwards, open, since) = (new Afterwards(), node.GetRequiredService<OpenSessions>(), TimeProvider.System.GetTimestamp());
        var looks = open.Looks;
        while (!ended.IsCompleted || afterwards._happened.Count == 0)
        {
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(Bounds.OfAWait, "it does not end");
            var text = $"Afterwards {afterwards._happened.Count};";
            afterwards._happened.Add((text, open.Looks - looks));
            await happen(text);
            await Wait.UntilAsync(() => heardByOthers().Contains(text, StringComparison.Ordinal));
        }

        return afterwards;
    }

    /// <summary>What of it came all the same, though it began when so many looks were over.</summary>
    public IEnumerable<string> HeardIn(string text, int afterLooks) =>
        _happened.Where(one => one.Looks >= afterLooks && text.Contains(one.Text, StringComparison.Ordinal)).Select(one => $"{one.Text} after {one.Looks} looks");
}
