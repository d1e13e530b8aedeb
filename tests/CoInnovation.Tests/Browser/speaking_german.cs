using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static CoInnovation.Tests.Browser.Looking;

namespace CoInnovation.Tests.Browser;

public sealed class speaking_german(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task a_german_browser_is_spoken_to_in_german_from_the_link_to_the_card()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Rechnungen", Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "Was stört", Stop);
        var visitor = await ArriveAsync(locale: "de-DE", width: 390, touch: true);
        await visitor.GoToAsync($"/join#{rehearsal.Secrets["CUSTOMER"]}");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Ihr Name" }).FillAsync("Jürgen");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Beitreten" }).ClickAsync();
        var field = visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Neues Problem" });
        await field.FillAsync("Die Rechnung kommt vor der Ware");
        await field.PressAsync("Enter");
        await ShowsAsync(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Ihre Karten" }).GetByText("Die Rechnung kommt vor der Ware"));
        await ShowsAsync(visitor.Page.GetByText("1 Karte geschrieben."));
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task whoever_changes_the_language_in_the_workshop_loses_nothing_of_what_they_type()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Languages", Stop);
        var seat = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var visitor = await ArriveAsync(seat.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(seat));
        await visitor.Field().FillAsync("Half a thought");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Your seat:" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Deutsch" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Neues Problem" })).ToHaveValueAsync("Half a thought");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ihr Platz:" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(visitor.Field()).ToHaveValueAsync("Half a thought");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_language_of_an_account_comes_along_to_the_next_browser()
    {
        var address = SigningIn.NewAddress();
        var first = await ArriveAsync();
        await first.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(first.Page, Api.Mail, address, "Greta");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Language" }).ClickAsync();
        await first.Page.GetByRole(AriaRole.Option, new() { Name = "Deutsch" }).ClickAsync();
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await ShowsAsync(first.Page.GetByRole(AriaRole.Heading, new() { Name = "Mein Konto" }));

        // The other one is English, and nothing was chosen in it.
        var second = await ArriveAsync();
        await second.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(second.Page, Api.Mail, address, name: null);
        await ShowsAsync(second.Page.GetByRole(AriaRole.Heading, new() { Name = "Mein Konto" }));
        await Assertions.Expect(second.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        first.Faults.Concat(second.Faults).ShouldBeEmpty();
    }
}
