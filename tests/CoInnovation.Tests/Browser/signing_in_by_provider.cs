using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>With a provider that checks client, code and verifier as real ones do.</summary>
public sealed class signing_in_by_provider(RunningApi api) : BrowserTest(api)
{
    private const string Begin = "/session/provider/harbor";

    [Fact]
    public async Task whom_it_vouches_for_is_who_has_that_address_here()
    {
        var (desk, phone) = (await ArriveAsync(), await ArriveAsync(width: 390, height: 844, touch: true));
        var address = SigningIn.NewAddress();
        await desk.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(desk.Page, Api.Mail, address, "Ada");

        (Api.Provider.UserInfo, Api.Provider.Refusal) = (new { sub = "1", email = address.ToUpperInvariant(), email_verified = true }, null);
        await phone.GoToAsync("/sign-in?next=/account");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Harbor Login" }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" })).ToHaveValueAsync("Ada");
        await Expect(phone.Page.GetByRole(AriaRole.List, new() { Name = "Sessions" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        phone.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, null, "does not vouch for an e-mail address")]
    [InlineData(false, "access_denied", "the provider said no")]
    public async Task whom_it_does_not_vouch_for_stays_outside(bool tellsAddress, string? refusal, string says)
    {
        var visitor = await ArriveAsync();
        (Api.Provider.UserInfo, Api.Provider.Refusal) = (tellsAddress ? new { sub = "1", email = SigningIn.NewAddress(), email_verified = false } : new { sub = "1" }, refusal);

        await visitor.GoToAsync(Begin);

        await Expect(visitor.Page.GetByText(says)).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task what_was_begun_in_one_browser_signs_no_other_in_and_nobody_twice()
    {
        var (visitor, stranger) = (await ArriveAsync(), await ArriveAsync());
        (Api.Provider.UserInfo, Api.Provider.Refusal) = (new { sub = "1", email = SigningIn.NewAddress(), email_verified = true }, null);
        string? callback = null;
        visitor.Page.Request += (_, request) => callback = request.Url.Contains("/callback", StringComparison.Ordinal) ? request.Url : callback;
        await visitor.GoToAsync($"{Begin}?next=//example.com/account");
        new Uri(visitor.Page.Url).PathAndQuery.ShouldBe("/");

        foreach (var other in new[] { stranger, visitor })
        {
            await other.GoToAsync(new Uri(callback!).PathAndQuery);
            new Uri(other.Page.Url).Query.ShouldBe("?refused=PROVIDER_REFUSED");
        }

        await stranger.GoToAsync("/account");
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Name = "You are not signed in" })).ToBeVisibleAsync();
        await stranger.GoToAsync("/session/provider/nobody");
        await Expect(stranger.Page.GetByText("PROVIDER_UNKNOWN")).ToBeVisibleAsync();
    }
}
