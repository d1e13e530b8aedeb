using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>A facilitator at a desk plans a workshop from a relationship; on a phone whoever manages the customer's organization says yes, and comes in without a link.</summary>
public sealed partial class naming_organizations_on_sides(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_customer_confirms_its_side_joins_without_a_link_and_goes_when_it_is_taken_back()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Elsewhere", Stop);
        var (desk, phone) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(width: 390, height: 844, touch: true));
        var (vendor, customer, title) = ($"Vend {Rehearsal.NewId():N}"[..20], $"Cust {Rehearsal.NewId():N}"[..20], $"Plan {Rehearsal.NewId():N}"[..20]);
        var address = SigningIn.NewAddress();
        await Relating.AskAsync(desk.Page, Api.Mail, vendor);
        await Relating.InviteAsync(desk.Page, address);
        await Relating.AnswerAsync(phone.Page, Api.Mail, address, customer);
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = $"Relationship with {vendor}" })).ToBeVisibleAsync();

        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Organization" }).First.TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = customer })).ToBeVisibleAsync();
        await desk.Page.ReloadAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Plan a workshop" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Organization" }).Nth(0)).ToHaveValueAsync(vendor);
        await Expect(desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Organization" }).Nth(1)).ToHaveValueAsync(customer);
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync(title);
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Your name" }).FillAsync("Vera");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Create workshop" }).ClickAsync();
        await desk.Page.HasComeToAsync("/agenda");
        var workshop = Workshop().Match(desk.Page.Url).Value;
        await desk.GoToAsync($"{workshop}/invitations");
        var accounts = desk.Page.GetByRole(AriaRole.List, new() { Name = "Organizations with accounts" });
        await Expect(accounts.GetByRole(AriaRole.Button, new() { Name = "Confirmed" })).ToHaveCountAsync(1);
        await Expect(accounts.GetByText("Waits for its answer")).ToBeVisibleAsync();

        // The page was open before anybody asked.
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = $"Say yes to {title}" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = $"Join {title}" }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = "Your name" })).ToHaveValueAsync("Carla Customer");
        await phone.Page.Keyboard.PressAsync("Enter");
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Good to have you, Carla Customer" })).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Confirmed" })).ToHaveCountAsync(2);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Confirmed" }).Nth(1).TapAsync();
        await Expect(phone.Page.GetByText($"{customer} has an account here")).ToBeVisibleAsync();
        await phone.Page.Keyboard.PressAsync("Escape");

        // Nobody touched the desk.
        await Expect(accounts.GetByRole(AriaRole.Button, new() { Name = "Confirmed" })).ToHaveCountAsync(2);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = $"Take the organization off the side of {customer}" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();

        await Expect(accounts.GetByRole(AriaRole.Button, new() { Name = "Confirmed" })).ToHaveCountAsync(1);
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Good to have you, Carla Customer" })).ToHaveCountAsync(0);
        desk.Faults.ShouldBeEmpty();
        phone.Faults.ShouldBeEmpty();
    }

    [GeneratedRegex("/workshops/[0-9a-f-]{36}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Workshop();
}
