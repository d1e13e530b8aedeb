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
        await Relating.AskAsync(desk.Page, Api.Mail, vendor);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.GetByText("Type an e-mail address")).ToBeVisibleAsync();
        await Relating.InviteAsync(desk.Page, address);
        await Relating.AnswerAsync(phone.Page, Api.Mail, address, customer);
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
}
