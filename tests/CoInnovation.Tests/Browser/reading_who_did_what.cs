using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>An owner who looks back at a desk, and a member on a phone.</summary>
public sealed class reading_who_did_what(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task the_audit_log_tells_whoever_manages_an_organization_and_is_not_there_for_others()
    {
        var (desk, phone) = (await ArriveAsync(), await ArriveAsync(width: 390, height: 844, touch: true));
        var (name, address) = ($"Harbor {Rehearsal.NewId():N}"[..20], SigningIn.NewAddress());
        await desk.GoToAsync("/sign-in?next=/organizations/new");
        await SigningIn.InAsync(desk.Page, Api.Mail, SigningIn.NewAddress(), "Olga Owner");
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" }).FillAsync(address);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.List, new() { Name = "Open invitations" }).GetByText(address)).ToBeVisibleAsync();
        var organization = new Uri(desk.Page.Url).AbsolutePath;

        // The member comes, signs in once more, takes along what is theirs, and tries the log.
        await phone.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(phone.Page, Api.Mail, address, "Max Member");
        await phone.GoToAsync($"/organizations/invitation#{MailedLink.SecretIn((await Api.Mail.ToAsync(address))[0].Text)}");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name })).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Link, new() { Name = "Audit log" })).ToHaveCountAsync(0);
        await phone.GoToAsync($"{organization}/audit");
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "No audit log of yours" })).ToBeVisibleAsync();
        await phone.Page.EvaluateAsync("fetch('/account/mine.json').then((answer) => answer.text())");
        await phone.Page.EvaluateAsync("fetch('/session/end', { method: 'POST' })");
        await phone.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(phone.Page, Api.Mail, address, name: null);

        await desk.Page.ReloadAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Actions for Max Member" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Make an administrator" }).ClickAsync();
        await Expect(desk.Page.GetByText("Administrator").First).ToBeVisibleAsync();

        // By keys alone.
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Audit log" })).ToBeVisibleAsync();
        var records = desk.Page.GetByRole(AriaRole.List, new() { Name = "Records" });
        foreach (var deed in (string[])
        [
            $"Olga Owner invited {address} as a member", "Max Member accepted an invitation as a member", "Max Member was refused OrganizationAccount.auditLog", "Max Member exported account.json",
            "Max Member signed out", "Max Member signed in", "Olga Owner made Max Member an administrator", "Olga Owner made the organization",
        ])
        {
            await Expect(records.GetByRole(AriaRole.Listitem).Filter(new() { HasText = deed })).ToHaveCountAsync(1);
        }

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "What" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync("Denials");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(records.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(records).ToContainTextAsync("Refused");
        var waiting = desk.Page.WaitForDownloadAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" }).ClickAsync();
        var file = await File.ReadAllTextAsync(await (await waiting).PathAsync(), Stop);
        file.ShouldContain("DENIED,REFUSED,PERSON,\"Max Member\"");
        file.ShouldNotContain("MEMBER_INVITED");
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Until" }).Or(desk.Page.GetByLabel("Until")).FillAsync("2020-01-01");
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing matches" })).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show everything" }).ClickAsync();
        await Expect(records).ToContainTextAsync("Olga Owner exported audit.csv");

        // The member is an administrator now, on a phone.
        await phone.GoToAsync($"{organization}/audit?kind=people");
        await Expect(phone.Page.GetByRole(AriaRole.List, new() { Name = "Records" })).ToContainTextAsync("Olga Owner made Max Member an administrator");
        (await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
    }
}
