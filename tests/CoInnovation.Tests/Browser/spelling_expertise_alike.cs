using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Who joins is offered the words that others have used for what they know.</summary>
public sealed class spelling_expertise_alike(RunningApi api) : BrowserTest(api)
{
    private const string Known = "query($secret: String) { invitation(secret: $secret) { expertise } }";

    [Fact]
    public async Task what_others_know_is_taken_over_by_a_press_and_by_another_spelling()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "The same words", Stop);
        await JoinAsync(rehearsal, "Carla", "Onboarding");
        await JoinAsync(rehearsal, "Cora", "Billing");
        await JoinAsync(rehearsal, "Carl", "BILLING");
        (await KnownAsync(rehearsal, rehearsal.Secrets["CUSTOMER"])).ShouldBe(["Billing", "Onboarding"]);

        var phone = await ArriveAsync(width: 360, height: 740, touch: true);
        await phone.GoToAsync($"/join#{rehearsal.Secrets["VENDOR"]}");
        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Viktor");
        var field = phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "What do you know well?" });
        await field.FillAsync("Law, onboarding, bil");
        var others = phone.Page.GetByRole(AriaRole.Group, new() { Name = "Others here know" });
        await others.GetByRole(AriaRole.Button, new() { Name = "Billing" }).TapAsync();
        await Expect(field).ToHaveValueAsync("Law, onboarding, Billing");
        await Expect(others.GetByRole(AriaRole.Button, new() { Name = "Onboarding" })).ToHaveAttributeAsync("aria-pressed", "true");
        (await phone.InConsoleAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).TapAsync();

        var desk = await ArriveAsync(rehearsal.Facilitator.Session.Cookie);
        await desk.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await Expect(desk.Page.GetByText("Law, Onboarding, Billing")).ToBeVisibleAsync();
        desk.Faults.Concat(phone.Faults).ShouldBeEmpty();

        // Whoever only looks on has no use for it, and behind a locked door nobody hears more than the title.
        (await KnownAsync(rehearsal, await rehearsal.InviteAsync("Olga", "OBSERVER", side: null, mostUses: 1, Stop))).ShouldBeEmpty();
        await rehearsal.Facilitator.CommandAsync("lockDoor", new { workshopId = rehearsal.Workshop }, Stop);
        (await KnownAsync(rehearsal, rehearsal.Secrets["CUSTOMER"])).ShouldBeEmpty();
    }

    private static Task JoinAsync(Rehearsal rehearsal, string name, string expertise)
    {
        var seat = rehearsal.Stranger();
        return seat.CommandAsync("joinWorkshop", new { secret = rehearsal.Secrets["CUSTOMER"], participantId = seat.Id, name, expertise = new[] { expertise } }, Stop);
    }

    private static async Task<string[]> KnownAsync(Rehearsal rehearsal, string secret)
    {
        var data = await rehearsal.Stranger().Session.SendAsync(Known, new { secret }, Stop);
        return [.. data.GetProperty("invitation").GetProperty("expertise").EnumerateArray().Select(tag => tag.GetString()!)];
    }
}
