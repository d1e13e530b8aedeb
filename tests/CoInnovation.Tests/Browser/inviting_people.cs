using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>A facilitator invites certain people; guests come by the links, each in a browser of their own.</summary>
public sealed class inviting_people(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_link_for_one_lets_one_in_and_tells_the_next_what_to_do()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "For one alone", Stop);
        var (desk, first, second) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(), await ArriveAsync(width: 390, height: 844, touch: true));
        await desk.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show links and QR codes" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Invitations for certain people" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "No invitation yet" })).ToBeVisibleAsync();

        // By keys alone: as it opens, it is for one customer and for two weeks.
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "New invitation" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("Carla of accounting");
        await desk.Page.Keyboard.PressAsync("Enter");
        var link = await LinkAsync(desk.Page, "Carla of accounting");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(Row(desk.Page, "Carla of accounting")).ToContainTextAsync("0 of 1 used");

        // Both look, one is faster.
        await first.GoToAsync(link);
        await Expect(first.Page.GetByText("For Harbor Foods, on the customer side")).ToBeVisibleAsync();
        await second.GoToAsync(link);
        await second.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Somebody else");
        await first.JoinAsync(link, "Carla");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).TapAsync();
        await Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This invitation is used up: it was for one person. Ask the facilitator for one of your own.");
        await second.GoToAsync("/");
        await second.GoToAsync(link);
        await Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This invitation is used up");
        await Expect(second.Page.GetByRole(AriaRole.Textbox, new() { Name = "Code" })).ToBeVisibleAsync();

        // Nobody touched the desk.
        await desk.Page.GetByText("1 invitation has ended").ClickAsync();
        await Expect(Row(desk.Page, "Carla of accounting")).ToContainTextAsync("Came by it: Carla");
        await Expect(Row(desk.Page, "Carla of accounting")).ToContainTextAsync("Used up");
        desk.Faults.ShouldBeEmpty();
        first.Faults.ShouldBeEmpty();
        second.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_link_that_went_astray_is_replaced_and_one_that_was_misused_revoked_with_those_who_came()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "For a few", Stop);
        var astray = $"/join#{await rehearsal.InviteAsync("Key users", "CONTRIBUTOR", "CUSTOMER", mostUses: 5, Stop)}";
        var (phone, guest) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie, width: 390, height: 844, touch: true), await ArriveAsync());
        await phone.GoToAsync($"/workshops/{rehearsal.Workshop}/invitations");

        await ChooseAsync(phone.Page, "Replace the link…");
        await phone.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Replace the link" }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Dialog).Locator("code")).Not.ToContainTextAsync(astray);
        var link = await LinkAsync(phone.Page, "Key users");
        await phone.Page.Keyboard.PressAsync("Escape");
        await guest.GoToAsync(astray);
        await Expect(guest.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("leads nowhere any more");
        await guest.GoToAsync("/");
        await guest.JoinAsync(link, "Carla");
        await Expect(Row(phone.Page, "Key users")).ToContainTextAsync("1 of 5 used");

        await ChooseAsync(phone.Page, "Revoke…");
        await phone.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Also remove 1 person who came by it" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke the invitation" }).TapAsync();

        await Expect(phone.Page.GetByText("Revoked, and 1 person removed.")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "No invitation is open" })).ToBeVisibleAsync();
        await Expect(guest.Page.GetByRole(AriaRole.Heading, new() { Name = "Your seat has ended" })).ToBeVisibleAsync();
        await guest.GoToAsync("/");
        await guest.GoToAsync(link);
        await Expect(guest.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This invitation was taken back");
        phone.Faults.ShouldBeEmpty();
        guest.Faults.ShouldBeEmpty();
    }

    private static ILocator Row(IPage page, string label) => page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = label });

    private static async Task ChooseAsync(IPage page, string what)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "More about Key users" }).TapAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = what }).TapAsync();
    }

    /// <summary>The address that the open dialog shows.</summary>
    private static async Task<string> LinkAsync(IPage page, string label)
    {
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = label });
        await Expect(dialog.GetByRole(AriaRole.Img, new() { Name = $"QR code of {label}" })).ToBeVisibleAsync();
        return (await dialog.Locator("code").TextContentAsync())!;
    }
}
