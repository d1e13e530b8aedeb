using System.Globalization;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

public sealed class telling_the_time(RunningApi api) : BrowserTest(api)
{
    private static readonly string ThreeMinutesAhead = """
        const Real = Date;
        const ahead = 3 * 60 * 1000;
        window.Date = class extends Real {
          constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + ahead); }
          static now() { return Real.now() + ahead; }
        };
        """;

    [Fact]
    public async Task two_clocks_three_minutes_apart_show_the_same_countdown()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Clocks", Stop);
        var (one, other) = (await rehearsal.JoinAsync("VENDOR", "Right", Stop), await rehearsal.JoinAsync("CUSTOMER", "Ahead", Stop));
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, minutes: 10);
        var (right, ahead) = (await ArriveAsync(one.Session.Cookie), await ArriveAsync(other.Session.Cookie));
        await ahead.Context.AddInitScriptAsync(ThreeMinutesAhead);
        await right.GoToAsync(rehearsal.PageOf(one));
        await ahead.GoToAsync(rehearsal.PageOf(other));
        await Assertions.Expect(right.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        await Assertions.Expect(ahead.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();

        // The control: the two pages' own clocks really are three minutes apart.
        var clocks = await Task.WhenAll(right.InConsoleAsync<double>("Date.now()"), ahead.InConsoleAsync<double>("Date.now()"));
        (clocks[1] - clocks[0]).ShouldBeInRange(150_000, 210_000);
        for (var look = 0; look < 3; look++)
        {
            // Looked at one after the other: what the one shows lies between what the other showed before and shows after, unless a page just then had no time to draw.
            var last = 0;
            await Wait.UntilAsync(async () =>
            {
                var (before, shown, after) = (await SecondsLeftAsync(right), await SecondsLeftAsync(ahead), await SecondsLeftAsync(right));
                last = after;
                return shown >= after - 1 && shown <= before + 1;
            });
            last.ShouldBeInRange(420, 600);
            await Assertions.Expect(right.Page.GetByRole(AriaRole.Timer)).Not.ToContainTextAsync(Text(last));
        }
    }

    private static async Task<int> SecondsLeftAsync(Visitor visitor)
    {
        var shown = await visitor.Page.GetByRole(AriaRole.Timer).InnerTextAsync();
        var clock = shown.Split('\n')[0].Trim().Split(':');
        return (int.Parse(clock[0], CultureInfo.InvariantCulture) * 60) + int.Parse(clock[1], CultureInfo.InvariantCulture);
    }

    private static string Text(int seconds) => $"{seconds / 60}:{seconds % 60:00}";
}
