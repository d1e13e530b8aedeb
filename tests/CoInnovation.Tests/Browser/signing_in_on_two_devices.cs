using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>One person at a desk and on a phone, with codes that come in real mail.</summary>
public sealed class signing_in_on_two_devices(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task what_a_guest_had_is_on_the_phone_as_well_until_the_desk_ends_it()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Seen from two devices", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var (desk, phone) = (await ArriveAsync(carla.Session.Cookie), await ArriveAsync(width: 390, height: 844, touch: true));
        var address = SigningIn.NewAddress();

        // By keys alone.
        await desk.GoToAsync("/");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await SigningIn.InAsync(desk.Page, Api.Mail, address, "Carla Customer");
        await Expect(desk.Page.GetByText("Seen from two devices")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Account of Carla Customer" })).ToBeVisibleAsync();

        await phone.GoToAsync("/");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Account" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign in" }).TapAsync();
        await SigningIn.InAsync(phone.Page, Api.Mail, address.ToUpperInvariant(), name: null);
        await Expect(phone.Page.GetByText("Seen from two devices")).ToBeVisibleAsync();
        await phone.GoToAsync(rehearsal.PageOf(carla));
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();

        await desk.GoToAsync("/account");
        var sessions = desk.Page.GetByRole(AriaRole.List, new() { Name = "Sessions" }).GetByRole(AriaRole.Listitem);
        await Expect(sessions).ToHaveCountAsync(2);
        await Expect(sessions.Filter(new() { HasText = "This browser" })).ToContainTextAsync("Chrome on");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out there" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sign out there" }).ClickAsync();

        // Nobody touches the phone.
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "You are signed out" })).ToBeVisibleAsync();
        await Expect(sessions).ToHaveCountAsync(1);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }).TapAsync();
        await SigningIn.InAsync(phone.Page, Api.Mail, address, name: null);
        await phone.Page.HasComeToAsync(carla.Id.ToString());
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_wrong_code_says_so_and_the_right_one_can_be_pasted_with_all_around_it()
    {
        var visitor = await ArriveAsync();
        var (page, address) = (visitor.Page, SigningIn.NewAddress());
        await visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.GoToAsync("/sign-in?next=/account");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("nobody");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Type your e-mail address")).ToBeVisibleAsync();
        await SigningIn.AskAsync(page, address);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Mail another code in" })).ToBeDisabledAsync();
        var code = People.PeopleHouse.CodeIn((await Api.Mail.ToAsync(address))[0]);
        await page.Keyboard.TypeAsync(code[0] == '1' ? $"2{code[1..]}" : $"1{code[1..]}");
        await Expect(page.GetByText("This code is not right")).ToBeVisibleAsync();

        await visitor.InConsoleAsync<object>("(text) => navigator.clipboard.writeText(text)", $"Your sign-in code is\n\n    {code[..4]} {code[4..]}\n");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Code" }).FocusAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.PressAsync("ControlOrMeta+v");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on without a name" }).ClickAsync();

        // The profile, and signing out.
        await Expect(page.GetByText(address)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("Ada");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" }).SelectOptionAsync("America/New_York");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Name" })).ToHaveValueAsync("Ada");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Time zone" })).ToHaveValueAsync("America/New_York");
        await page.GetByRole(AriaRole.Button, new() { Name = "Account of Ada" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await visitor.GoToAsync("/account");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "You are not signed in" })).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();
    }
}
