using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What a vendor at a desk and a customer with a phone do to be related: by real mail, and neither has an organization yet.</summary>
internal static class Relating
{
    /// <summary>The vendor signs in, makes the organization, and asks for a customer; ends where the address is to be typed.</summary>
    public static async Task AskAsync(IPage desk, SmtpServer mail, string vendor)
    {
        await desk.GotoAsync("/sign-in?next=/organizations/new");
        await SigningIn.InAsync(desk, mail, SigningIn.NewAddress(), "Vera Vendor");
        await desk.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(vendor);
        await desk.Keyboard.PressAsync("Enter");
        await desk.GetByRole(AriaRole.Link, new() { Name = "Relationships" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Invite a customer" }).ClickAsync();
        await Expect(AddressOn(desk)).ToBeFocusedAsync();
    }

    /// <summary>The vendor types the address, and reads that the customer is waited for.</summary>
    public static async Task InviteAsync(IPage desk, string address)
    {
        await AddressOn(desk).FillAsync(address);
        await desk.Keyboard.PressAsync("Enter");
        await Expect(desk.GetByText("Waits for the customer")).ToBeVisibleAsync();
    }

    /// <summary>The customer follows the mail, makes the organization on the way, and says yes.</summary>
    public static async Task AnswerAsync(IPage phone, SmtpServer mail, string address, string customer)
    {
        var link = $"/organizations/relationship#{MailedLink.SecretIn((await mail.ToAsync(address))[0].Text)}";
        await phone.GotoAsync(link);
        await phone.GetByRole(AriaRole.Link, new() { Name = "Sign in to answer" }).TapAsync();
        await SigningIn.InAsync(phone, mail, address, "Carla Customer");
        await phone.GetByRole(AriaRole.Link, new() { Name = "New organization" }).TapAsync();
        await phone.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(customer);
        await phone.Keyboard.PressAsync("Enter");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1, Name = customer })).ToBeVisibleAsync();
        await phone.GotoAsync(link);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Say yes" }).TapAsync();
    }

    private static ILocator AddressOn(IPage desk) => desk.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" });
}
