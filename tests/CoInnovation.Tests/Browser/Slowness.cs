using System.Globalization;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>How long a page lets people wait: from an interaction to the picture that follows it, and from picture to picture while it scrolls.</summary>
internal sealed class Slowness(IPage page, ICDPSession session)
{
    /// <summary>To be given to a page before it is opened. Chromium rounds durations to 8 ms and tells of none under 16.</summary>
    public const string Watch = """
        window.interactions = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (entry.interactionId) interactions.push({ id: entry.interactionId, duration: entry.duration });
        }).observe({ type: "event", durationThreshold: 16, buffered: true });
        """;

    private const string Longest = """
        async () => {
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300)));
          const longest = Math.max(0, ...interactions.map(({ duration }) => duration));
          interactions.length = 0;
          return longest;
        }
        """;

    private const string Frames = """
        async () => {
          const times = [];
          const note = (time) => { times.push(time); if (times.length < 1000) handle = requestAnimationFrame(note); };
          let handle = requestAnimationFrame(note);
          window.stopFrames = () => { cancelAnimationFrame(handle); return times.slice(1).map((time, index) => time - times[index]); };
        }
        """;

    public static async Task<Slowness> OfAsync(IPage page, int slower)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = slower });
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        return new(page, session);
    }

    /// <summary>The longest of the interactions of one deed, in milliseconds, done several times over.</summary>
    public async Task<string> OfInteractionsAsync(string name, int times, Func<int, Task> deed)
    {
        var (seen, worked) = (new List<double>(), new List<double>());
        for (var time = 0; time < times; time++)
        {
            await page.EvaluateAsync<double>(Longest);
            var before = await WorkAsync();
            await deed(time);
            seen.Add(await page.EvaluateAsync<double>(Longest));
            worked.Add(await WorkAsync() - before);
        }

        seen.Sort();
        worked.Sort();
        return Row(name, $"{seen[times / 2]:0} ms ({seen[0]:0}–{seen[^1]:0})", $"{worked[times / 2]:0} ms", "at most 200 ms");
    }

    /// <summary>Pictures a second while the wheel turns, and the longest between two of them but for one in twenty.</summary>
    public async Task<string> OfScrollingAsync(string name, int times, ILocator over)
    {
        var box = (await over.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), Math.Max(box.Y, 0) + 200);
        var rates = new List<(double Rate, double Late)>();
        for (var time = 0; time < times; time++)
        {
            await page.EvaluateAsync(Frames);
            for (var turn = 0; turn < 60; turn++)
                await page.Mouse.WheelAsync(0, turn < 30 ? 90 : -90);
            var gaps = (await page.EvaluateAsync<double[]>("() => stopFrames()")).Order().ToArray();
            rates.Add((1000 * gaps.Length / gaps.Sum(), gaps[(int)(gaps.Length * 0.95)]));
        }

        var median = rates.OrderBy(one => one.Rate).ElementAt(times / 2);
        return Row(name, $"{median.Rate:0} a second ({rates.Min(one => one.Rate):0}–{rates.Max(one => one.Rate):0}); 95 % within {median.Late:0} ms", $"", "60 a second");
    }

    /// <summary>Milliseconds of processor time that the page's main thread has had: what else the machine does is not in it, its being made slower is.</summary>
    private async Task<double> WorkAsync() =>
        (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble() * 1000;

    private static string Row(string name, FormattableString seen, FormattableString work, string bar) =>
        $"| {name} | {seen.ToString(CultureInfo.InvariantCulture)} | {work.ToString(CultureInfo.InvariantCulture)} | {bar} |";
}
