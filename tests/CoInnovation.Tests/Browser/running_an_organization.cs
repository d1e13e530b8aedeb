using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>An owner at a desk and a colleague on a phone, who is invited by real mail.</summary>
public sealed class running_an_organization(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_colleague_is_invited_accepts_rises_and_is_removed()
    {
        var (desk, phone) = (await ArriveAsync(), await ArriveAsync(width: 390, height: 844, touch: true));
        var (name, address) = ($"Harbor {Rehearsal.NewId():N}"[..20], SigningIn.NewAddress());
        await desk.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(desk.Page, Api.Mail, SigningIn.NewAddress(), "Olga Owner");

        // By keys alone.
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "New organization" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByText("Say what it is called.")).ToBeVisibleAsync();
        await desk.Page.Keyboard.TypeAsync(name);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name })).ToBeVisibleAsync();
        await InviteAsync(desk.Page, address, "Member");
        var link = $"/organizations/invitation#{MailedLink.SecretIn((await Api.Mail.ToAsync(address))[^1].Text)}";

        // The mail's link, on a phone where nobody is signed in yet.
        await phone.GoToAsync(link);
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = $"Join {name}" })).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in to accept" }).TapAsync();
        await SigningIn.InAsync(phone.Page, Api.Mail, address, "Max Member");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name })).ToBeVisibleAsync();
        await Expect(RowOf(phone.Page, "Max Member")).ToContainTextAsync("You");
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Invite" })).ToHaveCountAsync(0);

        // A role is given, taken back, and given again.
        await desk.Page.ReloadAsync();
        await Expect(desk.Page.GetByText("None. Whoever accepts")).ToBeVisibleAsync();
        await ChooseAsync(desk.Page, "Max Member", "Make an administrator");
        await Expect(RowOf(desk.Page, "Max Member")).ToContainTextAsync("Administrator");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(RowOf(desk.Page, "Max Member")).Not.ToContainTextAsync("Administrator");
        await ChooseAsync(desk.Page, "Max Member", "Make an administrator");
        await Expect(RowOf(desk.Page, "Max Member")).ToContainTextAsync("Administrator");
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Invite" })).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Actions for Olga Owner" })).ToHaveCountAsync(0);

        // The last owner cannot go; somebody else can be made to.
        await ChooseAsync(desk.Page, name, "Leave…");
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Dialog).GetByText("Hand it over to somebody else first")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await ChooseAsync(desk.Page, "Max Member", "Remove…");
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(RowOf(desk.Page, "Max Member")).ToHaveCountAsync(0);
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "No organization of yours" })).ToBeVisibleAsync();
        await phone.GoToAsync("about:blank");
        await phone.GoToAsync(link);
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "This invitation leads nowhere" })).ToBeVisibleAsync();
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task an_invitation_is_taken_back_and_the_owner_hands_over()
    {
        var (desk, phone) = (await ArriveAsync(), await ArriveAsync(width: 390, height: 844, touch: true));
        var (name, address, stopped) = ($"Quay {Rehearsal.NewId():N}"[..20], SigningIn.NewAddress(), SigningIn.NewAddress());
        await desk.GoToAsync("/sign-in?next=/organizations/new");
        await SigningIn.InAsync(desk.Page, Api.Mail, SigningIn.NewAddress(), "Olga Owner");
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await desk.Page.Keyboard.PressAsync("Enter");
        await InviteAsync(desk.Page, stopped, "Owner");
        var link = $"/organizations/invitation#{MailedLink.SecretIn((await Api.Mail.ToAsync(stopped))[^1].Text)}";
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = $"Revoke the invitation of {stopped}" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(desk.Page.GetByText("None. Whoever accepts")).ToBeVisibleAsync();
        await phone.GoToAsync(link);
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "This invitation leads nowhere" })).ToBeVisibleAsync();

        await InviteAsync(desk.Page, address, "Member");
        await phone.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(phone.Page, Api.Mail, address, "Hanna Heir");
        await Expect(phone.Page.GetByText("You belong to none yet.")).ToBeVisibleAsync();
        await phone.GoToAsync($"/organizations/invitation#{MailedLink.SecretIn((await Api.Mail.ToAsync(address))[0].Text)}");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name })).ToBeVisibleAsync();

        // What is kept of it is its owner's to take along.
        await desk.Page.ReloadAsync();
        await ChooseAsync(desk.Page, name, "Take along…");
        var file = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
        (await File.ReadAllTextAsync((await file.PathAsync())!, TestContext.Current.CancellationToken)).ShouldContain(name);
        await Expect(desk.Page.GetByRole(AriaRole.Dialog).GetByText("Saved.")).ToBeVisibleAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}" }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Menuitem)).ToHaveTextAsync(["Leave…"]);
        await phone.Page.Keyboard.PressAsync("Escape");

        await ChooseAsync(desk.Page, "Hanna Heir", "Hand over to…");
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Hand over" }).ClickAsync();
        await Expect(RowOf(desk.Page, "Hanna Heir")).ToContainTextAsync("Owner");
        await ChooseAsync(desk.Page, name, "Leave…");
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(desk.Page.GetByText("You belong to none yet.")).ToBeVisibleAsync();

        await phone.Page.ReloadAsync();
        await ChooseAsync(phone.Page, name, "Rename…");
        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync($"{name} & Co");
        await phone.Page.Keyboard.PressAsync("Enter");
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = $"{name} & Co" })).ToBeVisibleAsync();
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_colleague_is_suspended_while_the_page_is_open_and_comes_back()
    {
        var (desk, phone) = (await ArriveAsync(), await ArriveAsync(width: 390, height: 844, touch: true));
        var (name, address) = ($"Pier {Rehearsal.NewId():N}"[..20], SigningIn.NewAddress());
        await desk.GoToAsync("/sign-in?next=/organizations/new");
        await SigningIn.InAsync(desk.Page, Api.Mail, SigningIn.NewAddress(), "Olga Owner");
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await desk.Page.Keyboard.PressAsync("Enter");
        await InviteAsync(desk.Page, address, "Member");
        await phone.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(phone.Page, Api.Mail, address, "Max Member");
        await phone.GoToAsync($"/organizations/invitation#{MailedLink.SecretIn((await Api.Mail.ToAsync(address))[0].Text)}");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).TapAsync();
        await Expect(RowOf(phone.Page, "Max Member")).ToContainTextAsync("You");

        // Nobody loads anything anew from here on.
        await Expect(RowOf(desk.Page, "Max Member")).ToBeVisibleAsync();
        await ChooseAsync(desk.Page, "Max Member", "Suspend…");
        await Expect(desk.Page.GetByRole(AriaRole.Dialog).GetByText("what they wrote stays")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Suspend" }).ClickAsync();
        await Expect(RowOf(desk.Page, "Max Member")).ToContainTextAsync("Suspended");
        await Expect(phone.Page.GetByRole(AriaRole.Status).GetByText($"Your membership in {name} is suspended")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Status).GetByText("Ask Olga Owner.")).ToBeVisibleAsync();
        await Expect(RowOf(phone.Page, "Max Member")).ToHaveCountAsync(0);
        await phone.GoToAsync("/account");
        await Expect(phone.Page.GetByRole(AriaRole.Status).GetByText($"Your membership in {name} is suspended")).ToBeVisibleAsync();

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(RowOf(desk.Page, "Max Member")).Not.ToContainTextAsync("Suspended");
        await phone.Page.ReloadAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = name }).TapAsync();
        await Expect(RowOf(phone.Page, "Max Member")).ToContainTextAsync("You");
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_domain_is_verified_and_a_colleague_joins_by_it()
    {
        var (desk, phone) = (await ArriveAsync(), await ArriveAsync(width: 390, height: 844, touch: true));
        var (name, domain) = ($"Dock {Rehearsal.NewId():N}"[..20], $"d{Rehearsal.NewId():N}.example");
        await desk.GoToAsync("/sign-in?next=/organizations/new");
        await SigningIn.InAsync(desk.Page, Api.Mail, SigningIn.NewAddress(), "Olga Owner");
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Verify a domain" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Domain" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("nothing");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByText("This is no domain.")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Domain" }).FillAsync(domain);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Code" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("1");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByText("This code is not right.")).ToBeVisibleAsync();
        var code = People.PeopleHouse.CodeIn((await Api.Mail.ToAsync($"postmaster@{domain}"))[0]);
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Code" }).FillAsync(code);
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Let people join" }).ClickAsync();
        await Expect(desk.Page.GetByText("Whoever has an address there may join.")).ToBeVisibleAsync();

        await phone.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(phone.Page, Api.Mail, $"max@{domain}", "Max Member");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = $"Join {name}" }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name })).ToBeVisibleAsync();
        await Expect(RowOf(phone.Page, "Max Member")).ToContainTextAsync("You");
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
    }

    private static ILocator RowOf(IPage page, string name) =>
        page.GetByRole(AriaRole.List, new() { Name = "People" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    private static async Task ChooseAsync(IPage page, string of, string what)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {of}" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = what }).ClickAsync();
    }

    private static async Task InviteAsync(IPage page, string address, string role)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" }).FillAsync(address);
        if (role != "Member")
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Role" }).ClickAsync();
            await page.GetByRole(AriaRole.Option, new() { Name = role }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Mail the invitation" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Open invitations" }).GetByText(address)).ToBeVisibleAsync();
    }
}
