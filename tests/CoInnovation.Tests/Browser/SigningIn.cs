using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>What people do on the sign-in page.</summary>
internal static class SigningIn
{
    public static string NewAddress() => $"p{Rehearsal.NewId():N}@example.com";

    /// <summary>Types the address; ends where the code is asked for.</summary>
    public static async Task AskAsync(IPage page, string address)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" }).FillAsync(address);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Look into your mail" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Code" })).ToBeFocusedAsync();
    }

    /// <summary>Signs in with the code from the mailbox; a name where the account is new, null where it is not.</summary>
    public static async Task InAsync(IPage page, SmtpServer mail, string address, string? name)
    {
        var before = mail.CodesTo(address).Count;
        await AskAsync(page, address);
        var code = PeopleHouse.CodeIn(await mail.CodeToAsync(address, before));

        // The last digit sends it.
        await page.Keyboard.TypeAsync(code);
        if (name is not null)
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Name" })).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync(name);
            await page.Keyboard.PressAsync("Enter");
        }

        await page.HasLeftAsync("/sign-in");
    }
}
