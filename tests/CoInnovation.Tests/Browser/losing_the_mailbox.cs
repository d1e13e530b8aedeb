using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Somebody makes recovery codes at a desk, loses the mailbox, and comes back on a phone.</summary>
public sealed class losing_the_mailbox(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_printed_code_signs_in_once()
    {
        var (desk, phone, address) = (await ArriveAsync(), await ArriveAsync(width: 390, height: 844, touch: true), SigningIn.NewAddress());
        await desk.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(desk.Page, Api.Mail, address, "Olga Owner");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Make recovery codes" }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Your recovery codes" });
        var codes = (await dialog.Locator("code").InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        codes.Length.ShouldBe(10);
        // Shown once, they stay until their owner says that they are kept.
        await dialog.PressAsync("Escape");
        await Expect(dialog).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "I have kept them" }).ClickAsync();
        await Expect(desk.Page.GetByText("You have 10 of those left")).ToBeVisibleAsync();

        await phone.GoToAsync("/sign-in?next=/account");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "I cannot read my mail" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail address" }).FillAsync(address);
        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Recovery code" }).FillAsync("0000-0000-0000-0000");
        await phone.Page.Keyboard.PressAsync("Enter");
        await Expect(phone.Page.GetByText("do not go together")).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Recovery code" }).FillAsync(codes[2]);
        await phone.Page.Keyboard.PressAsync("Enter");
        await Expect(phone.Page.GetByText("You have 9 of those left")).ToBeVisibleAsync();

        await desk.Page.ReloadAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Make new ones" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Make new ones" }).ClickAsync();
        await Expect(dialog.Locator("code")).Not.ToContainTextAsync(codes[0]);
        desk.Faults.ShouldBeEmpty();
    }
}
