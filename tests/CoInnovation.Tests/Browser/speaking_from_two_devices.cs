using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>One seat, open in two browsers.</summary>
public sealed class speaking_from_two_devices(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task what_the_other_device_said_last_stands_even_if_ones_own_answer_comes_after_it()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "On two devices", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var (desk, phone) = (await ArriveAsync(carla.Session.Cookie), await ArriveAsync(carla.Session.Cookie, width: 390, height: 844, touch: true));
        await desk.GoToAsync(rehearsal.PageOf(carla));
        await phone.GoToAsync(rehearsal.PageOf(carla));
        await desk.WriteCardAsync("Said first");
        await Expect(OwnCards(phone).GetByText("Said first")).ToBeVisibleAsync();

        // The answer to the desk is on its way for longer than all that happens meanwhile.
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await desk.Page.RouteAsync("**/graphql", async route =>
        {
            if (route.Request.PostData?.Contains("mutation editCard", StringComparison.Ordinal) != true)
            {
                await route.ContinueAsync();
                return;
            }

            var response = await route.FetchAsync();
            await answered.Task;
            await route.FulfillAsync(new() { Response = response });
        });
        await EditAsync(desk, "Said at the desk");
        await Expect(OwnCards(phone).GetByText("Said at the desk")).ToBeVisibleAsync();
        await EditAsync(phone, "Said on the phone");
        await WaitUntilAsync(async () => (await desk.ReceivedAsync()).Any(text => text.Contains("Said on the phone", StringComparison.Ordinal)));
        await Expect(OwnCards(desk).GetByText("Said at the desk")).ToBeVisibleAsync();

        answered.SetResult();
        await Expect(OwnCards(desk).GetByText("Said on the phone")).ToBeVisibleAsync();
        await Expect(OwnCards(desk).GetByText("Said at the desk")).ToHaveCountAsync(0);
        desk.Faults.ShouldBeEmpty();
    }

    private static ILocator OwnCards(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Your cards" });

    private static async Task EditAsync(Visitor visitor, string text)
    {
        await OwnCards(visitor).GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await OwnCards(visitor).GetByRole(AriaRole.Textbox, new() { Name = "Text of the card" }).FillAsync(text);
        await OwnCards(visitor).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(OwnCards(visitor).GetByText(text)).ToBeVisibleAsync();
    }

    private static async Task WaitUntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Bounds.OfAWait);
        while (!await holds())
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
    }
}
