using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>With an authenticator that Chromium has built in for this: keys, signatures and counters are real.</summary>
public sealed class signing_in_by_passkey(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task one_is_added_used_renamed_and_removed_and_nobody_uses_what_it_signed_again()
    {
        var (visitor, stranger) = (await ArriveAsync(), await ArriveAsync());
        var page = visitor.Page;
        await GiveAuthenticatorAsync(visitor);
        await visitor.GoToAsync(Named("/sign-in?next=/account"));
        await SigningIn.InAsync(page, Api.Mail, SigningIn.NewAddress(), "Ada");

        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        var keys = page.GetByRole(AriaRole.List, new() { Name = "Passkeys" }).GetByRole(AriaRole.Listitem);
        await Expect(keys).ToHaveCountAsync(1);
        await Expect(keys).ToContainTextAsync("Not used yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename Chrome" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("My desk");
        await page.Keyboard.PressAsync("Enter");
        await Expect(keys).ToContainTextAsync("My desk");

        // A device that has one already makes no second.
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByText("This device has a passkey of your account already.")).ToBeVisibleAsync();

        await SignOutAsync(page);
        string? signed = null;
        page.Request += (_, request) => signed = request.Url.EndsWith("/session/passkey", StringComparison.Ordinal) ? request.PostData : signed;
        await visitor.GoToAsync(Named("/sign-in?next=/account"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "My account" })).ToBeVisibleAsync();
        await Expect(keys).ToContainTextAsync("Last used just now");

        // What it signed is worth nothing a second time, neither here nor in a browser that was asked something else.
        (await SendAsync(visitor, signed!)).ShouldContain("PASSKEY_REFUSED");
        await stranger.GoToAsync(Named("/sign-in"));
        (await SendAsync(stranger, signed!)).ShouldContain("PASSKEY_REFUSED");
        await stranger.InConsoleAsync<int>("async () => (await fetch('/session/passkey/options', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })).status");
        (await SendAsync(stranger, signed!)).ShouldContain("PASSKEY_REFUSED");

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove My desk" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(keys).ToHaveCountAsync(0);
        await SignOutAsync(page);
        await visitor.GoToAsync(Named("/sign-in"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.GetByText("This passkey was not taken")).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    /// <summary>Passkeys belong to names; a number has none.</summary>
    private string Named(string path) => $"http://localhost:{Api.Address.Port}{path}";

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    private static Task<string> SendAsync(Visitor visitor, string body) => visitor.InConsoleAsync<string>(
        "async (body) => (await fetch('/session/passkey', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).text()", body);

    internal static async Task GiveAuthenticatorAsync(Visitor visitor)
    {
        var devTools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }
}
