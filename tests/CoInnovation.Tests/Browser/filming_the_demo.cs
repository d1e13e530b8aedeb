using CoInnovation.Replay.Checks;
using CoInnovation.Replay.Playing;
using CoInnovation.Replay.Watching;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>
/// The README's film: a recorded conversation, played into a workshop that a facilitator steers in a browser. Runs only when asked for:
/// <c>-explicit only -class "*filming_the_demo"</c>. It becomes <c>artifacts/demo.webp</c>, for people to judge before it is put into <c>infra/images</c>.
/// </summary>
public sealed class filming_the_demo(RunningApi api) : BrowserTest(api)
{
    /// <summary>The twenty minutes of the session in six seconds, without what somebody needs to look at it.</summary>
    private const double Speed = 200;

    [Fact(Explicit = true)]
    public async Task a_recorded_conversation_from_silence_to_results()
    {
        var conversation = PolisData.ReadOrMakeUp("london.youth.policing");
        await using var stage = new Stage(Api.Address, Api.FacilitatorSecret, conversation, new HiddenCards(), new Deliveries(TimeProvider.System), TimeProvider.System, folds: false);
        await stage.CreateAsync(Stop);
        await stage.ClearAgendaAsync(Stop);
        var tempo = new Tempo(Speed, TimeProvider.System);
        tempo.Hold();
        var show = new Show(stage, conversation, tempo, isSteered: true);
        show.Listen();
        await stage.SeatEverybodyAsync(Stop);
        await stage.RunWritingStepAsync(minutes: 10, Stop);

        var visitor = await ArriveAsync(width: 1240, height: 780);
        var page = visitor.Page;
        await page.AddInitScriptAsync(Film.Pointer);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await visitor.GoToAsync((await stage.LinksAsync(Stop)).First(link => link.Role == "FACILITATOR").Url);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Fay");
        await page.GetByRole(AriaRole.Button, new() { Name = "Facilitate" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What would help?", Level = 1 })).ToBeVisibleAsync();
        await page.Mouse.MoveAsync(700, 420);

        var film = await Film.BeginAsync(page, Path.Combine(Repository.Root, "artifacts", "film"));
        tempo.GoOn();
        var playing = show.PlayAsync(Stop);
        var published = conversation.Statements.Count(statement => statement.Published);
        await PressAsync(Button($"Reveal {published} cards"));
        await LookAsync(2);
        await PressAsync(Button("Next: What do we agree on?"));
        await PressAsync(Button("Open the vote"));
        await LookAsync(0.8);
        await PressAsync(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Open the vote" }));
        (await playing).PlayedOut.ShouldBeTrue();
        await LookAsync(1);
        await PressAsync(Button("Close the vote"));
        await LookAsync(2.5);
        for (var turn = 0; turn < 12; turn++)
        {
            await page.Mouse.WheelAsync(0, 60);
            await LookAsync(0.12);
        }

        await LookAsync(1.5);
        var made = await film.DevelopAsync(Path.Combine(Repository.Root, "artifacts", "demo.webp"), Stop);
        TestContext.Current.TestOutputHelper!.WriteLine(made);
        made.ShouldContain(" KB");

        ILocator Button(string name) => page.GetByRole(AriaRole.Region, new() { Name = "Facilitation" }).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

        async Task PressAsync(ILocator what)
        {
            await Expect(what).ToBeVisibleAsync();
            var box = (await what.BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2), new() { Steps = 12 });
            await LookAsync(0.4);
            await what.ClickAsync();
        }
    }

    /// <summary>As long as somebody needs to see what is there; nothing waits for it.</summary>
    private static Task LookAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System, Stop);
}
