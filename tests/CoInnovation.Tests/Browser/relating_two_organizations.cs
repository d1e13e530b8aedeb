using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>A vendor at a desk, and on a phone a customer who is invited by real mail and has no organization yet.</summary>
public sealed partial class relating_two_organizations(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_customer_answers_the_mail_and_ends_it_later()
    {
        var (desk, phone) = (await ArriveAsync(), await ArriveAsync(width: 390, height: 844, touch: true));
        var (vendor, customer, address) = ($"Vend {Rehearsal.NewId():N}"[..20], $"Cust {Rehearsal.NewId():N}"[..20], SigningIn.NewAddress());
        await desk.GoToAsync("/sign-in?next=/organizations/new");
        await SigningIn.InAsync(desk.Page, Api.Mail, SigningIn.NewAddress(), "Vera Vendor");
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(vendor);
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Relationships" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Invite a customer" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" })).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByText("Type an e-mail address")).ToBeVisibleAsync();
        await desk.Page.Keyboard.TypeAsync(address);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByText("Waits for the customer")).ToBeVisibleAsync();
        var link = $"/organizations/relationship#{Link().Match((await Api.Mail.ToAsync(address))[0].Text).Groups["secret"].Value}";

        await phone.GoToAsync(link);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in to answer" }).TapAsync();
        await SigningIn.InAsync(phone.Page, Api.Mail, address, "Carla Customer");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "New organization" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(customer);
        await phone.Page.Keyboard.PressAsync("Enter");
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = customer })).ToBeVisibleAsync();
        await phone.GoToAsync(link);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Say yes" }).TapAsync();
        await Expect(SidesOf(phone.Page, vendor)).ToHaveCountAsync(2);

        await desk.Page.ReloadAsync();
        await Expect(SidesOf(desk.Page, customer)).ToHaveCountAsync(2);
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Invite a partner" })).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "End the relationship" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "End it" }).TapAsync();
        await Expect(phone.Page.GetByText(HasEnded())).ToBeVisibleAsync();
        await desk.Page.ReloadAsync();
        await Expect(desk.Page.GetByText(HasEnded())).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Invite a partner" })).ToHaveCountAsync(0);
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
    }

    private static ILocator SidesOf(IPage page, string with) =>
        page.GetByRole(AriaRole.Region, new() { Name = $"Relationship with {with}" }).GetByRole(AriaRole.List, new() { Name = "Sides" }).GetByRole(AriaRole.Listitem);

    [GeneratedRegex("^Ended ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HasEnded();

    [GeneratedRegex("/organizations/relationship#(?<secret>[A-Za-z0-9_-]{22})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
