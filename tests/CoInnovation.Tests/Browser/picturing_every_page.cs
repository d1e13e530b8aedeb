using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>
/// Pictures of every page in every state of the tour, on a desk and on a phone, in light and in dark, for people to judge. Runs only when asked for:
/// <c>-explicit only -class "*picturing_every_page"</c>. They are put into <c>artifacts/pages</c>.
/// </summary>
public sealed class picturing_every_page(RunningApi api) : BrowserTest(api)
{
    [Fact(Explicit = true)]
    public async Task on_a_desk_and_on_a_phone_in_light_and_in_dark()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "pages")).FullName;
        var visitors = new Dictionary<(Guid Seat, int Width), Visitor>();
        var number = 0;
        await foreach (var stop in new Tour(Api).TakeAsync(Stop))
        {
            number++;
            foreach (var width in new[] { 1440, 390 })
            {
                var key = (stop.Seat?.Id ?? Guid.Empty, width);
                if (!visitors.TryGetValue(key, out var visitor))
                    visitors[key] = visitor = await ArriveAsync(stop.Seat?.Session.Cookie, width, width == 390 ? 844 : 900, touch: width == 390);
                await Tour.OpenAsync(stop, visitor);
                // What a page loads once it stands belongs to the picture as well.
                await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                foreach (var colors in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await visitor.Page.EmulateMediaAsync(new() { ColorScheme = colors });
                    await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{number:000} {stop.Name} {width} {colors}.png".Replace(' ', '-')) });
                }
            }
        }

        Directory.GetFiles(folder).Length.ShouldBeGreaterThanOrEqualTo(number * 4);
    }
}
