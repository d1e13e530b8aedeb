using System.Text.RegularExpressions;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>The control room at a desk, and what a customer on a phone sees of it.</summary>
public sealed partial class steering_from_the_control_room(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task everybody_looks_where_the_facilitator_points()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Pointing", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        await rehearsal.WriteAsync(carla, step, "The invoice comes twice", Stop);
        var (desk, phone) = await OpenAsync(rehearsal, carla);

        await desk.Page.ChooseAsync("Spotlight a card…");
        var choice = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Spotlight a card" });
        await choice.GetByText("The invoice comes twice").ClickAsync();
        await choice.GetByRole(AriaRole.Button, new() { Name = "Show it to everybody" }).ClickAsync();
        var spotlight = phone.Page.GetByRole(AriaRole.Region, new() { Name = "In the spotlight" });
        await Expect(spotlight).ToContainTextAsync("The invoice comes twice");
        await Expect(spotlight).ToContainTextAsync("Harbor Foods");
        await ExpectSaidAsync(phone, "In the spotlight: The invoice comes twice");
        await Expect(spotlight.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await NoSidewaysScrollingAsync(phone);

        await desk.Page.ShowViewAsync("Board");
        await desk.Page.ChooseAsync("Call everybody to the board");
        await Expect(phone.Page.ViewButton("Board")).ToHaveAttributeAsync("aria-current", "page");
        await Expect(phone.Page.GetByText("The facilitator asks everybody to look at the board.")).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Go back" }).ClickAsync();
        await Expect(phone.Page.ViewButton("Now")).ToHaveAttributeAsync("aria-current", "page");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "End the spotlight" }).ClickAsync();
        await Expect(spotlight).ToBeHiddenAsync();
        await UndoAsync(desk);
        await Expect(spotlight).ToBeVisibleAsync();
        await rehearsal.RunStepAsync("FREE_STEP", "Something else", Stop);
        await Expect(spotlight).ToBeHiddenAsync();
        desk.Faults.Concat(phone.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_message_stands_on_every_screen_also_for_those_who_come_late_until_it_is_dismissed_or_its_step_is_over()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Telling", Stop);
        var (carla, late) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Lasse", Stop));
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var (desk, phone) = await OpenAsync(rehearsal, carla);
        await phone.Field().FillAsync("Half a thou");

        await desk.Page.ChooseAsync("Say something to everybody…");
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Message" }).FillAsync("Two more minutes, then we look at everything");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();
        await Expect(Message(phone)).ToContainTextAsync("Two more minutes");
        await ExpectSaidAsync(phone, "The facilitator says: Two more minutes, then we look at everything");
        await Expect(phone.Field()).ToHaveValueAsync("Half a thou");
        await Expect(phone.Field()).ToBeFocusedAsync();
        await NoSidewaysScrollingAsync(phone);

        var newcomer = await ArriveAsync(late.Session.Cookie);
        await newcomer.GoToAsync(rehearsal.PageOf(late));
        await Expect(Message(newcomer)).ToBeVisibleAsync();
        await Message(phone).GetByRole(AriaRole.Button, new() { Name = "Dismiss the message" }).ClickAsync();
        await Expect(Message(phone)).ToBeHiddenAsync();
        await phone.Page.ReloadAsync();
        await Expect(phone.Field()).ToHaveValueAsync("Half a thou");
        await Expect(Message(phone)).ToBeHiddenAsync();
        await rehearsal.RunStepAsync("FREE_STEP", "Something else", Stop);
        await Expect(Message(newcomer)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task a_message_is_put_right_or_taken_back_on_every_screen()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Taking back", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var (desk, phone) = await OpenAsync(rehearsal, carla);
        await desk.Page.ChooseAsync("Say something to everybody…");
        await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Message" }).FillAsync("Back at tne");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();
        await Expect(Message(phone)).ToContainTextAsync("Back at tne");
        await Expect(Message(phone).GetByRole(AriaRole.Button, new() { Name = "Take the message back" })).ToHaveCountAsync(0);

        await Message(desk).GetByRole(AriaRole.Button, new() { Name = "Change the message" }).ClickAsync();
        var field = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Change the message" }).GetByRole(AriaRole.Textbox, new() { Name = "Message" });
        await Expect(field).ToHaveValueAsync("Back at tne");
        await field.FillAsync("Back at ten");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();
        await Expect(Message(phone)).ToContainTextAsync("Back at ten");

        await Message(desk).GetByRole(AriaRole.Button, new() { Name = "Take the message back" }).ClickAsync();
        await Expect(Message(phone)).ToBeHiddenAsync();
        await Expect(Message(desk)).ToBeHiddenAsync();
        desk.Faults.Concat(phone.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task whoever_asks_for_the_word_stands_in_line_until_a_facilitator_lowers_the_hand()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Talking", Stop);
        var (carla, viktor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        await rehearsal.RunStepAsync("DISCUSSION", "What now", Stop, visibility: "OPEN");
        var (desk, phone) = await OpenAsync(rehearsal, carla);
        var other = await ArriveAsync(viktor.Session.Cookie);
        await other.GoToAsync(rehearsal.PageOf(viktor));

        await Hand(phone).ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Lower your hand, 1 in line" })).ToBeVisibleAsync();
        await ExpectSaidAsync(desk, "Carla asks for the word.");
        await Hand(other).FocusAsync();
        await other.Page.Keyboard.PressAsync("Space");
        var line = desk.Page.GetByRole(AriaRole.Complementary, new() { Name = "People" }).GetByRole(AriaRole.Region, new() { Name = "Asking for the word" });
        await Expect(line.GetByRole(AriaRole.Listitem)).ToHaveTextAsync([Carla(), Viktor()]);
        await line.GetByRole(AriaRole.Button, new() { Name = "Lower the hand of Carla" }).ClickAsync();
        await Expect(Hand(phone)).ToBeVisibleAsync();
        await Expect(line.GetByRole(AriaRole.Listitem)).ToHaveTextAsync([Viktor()]);

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "React" }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Applause" }).ClickAsync();
        await ExpectSaidAsync(desk, "Applause");
        await rehearsal.RunStepAsync("SILENT_WRITING", "Nameless", Stop, anonymous: true);
        await Expect(line).ToBeHiddenAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "No names in this step" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task who_is_done_is_seen_at_a_glance_and_what_was_done_too_early_is_taken_back()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Going on", Stop);
        var (carla, viktor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, minutes: 10);
        await rehearsal.WriteAsync(viktor, step, "Orders come on paper", Stop);
        var (desk, phone) = await OpenAsync(rehearsal, carla);
        var people = desk.Page.GetByRole(AriaRole.Complementary, new() { Name = "People" });
        var ready = people.GetByRole(AriaRole.Region, new() { Name = "Readiness" });
        await phone.Field().PressSequentiallyAsync("The hotline");
        await Expect(ready.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Harbor Foods" })).ToContainTextAsync("1 here · 1 writing");
        await Expect(ready.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Northwind Software" })).ToContainTextAsync("0 here · 0 writing");
        await phone.Field().FillAsync("");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "I’m done" }).ClickAsync();
        await Expect(ready).ToContainTextAsync("of 2 are done");
        await Expect(ready.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Harbor Foods" })).ToContainTextAsync("1 of 1");
        await Expect(ready.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Northwind Software" })).ToContainTextAsync("0 of 1");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "End this step" }).ClickAsync();
        await Expect(phone.Page.GetByText("A breath between steps")).ToBeVisibleAsync();
        await UndoAsync(desk);
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Pains", Level = 1 })).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Pause the timer" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Let the timer run on" })).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Let the timer run on" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Control+z");
        await Expect(desk.Page.GetByText("Taken back: The timer is paused.")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Pause the timer" })).ToBeVisibleAsync();

        // What another facilitator did, or this one before the page was loaded again, is shown before it is taken back.
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Pause the timer" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Let the timer run on" })).ToBeVisibleAsync();
        await desk.Page.ReloadAsync();
        await desk.Page.ChooseAsync("Undo the last control");
        var asked = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Undo the last control" });
        await Expect(asked).ToContainTextAsync("The timer was paused. “Pains”");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(asked).ToBeHiddenAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Pause the timer" })).ToBeVisibleAsync();

        await desk.Page.MakeMoveAsync("Reveal 1 card");
        await Expect(desk.Page.GetByText("A reveal cannot be taken back.")).ToBeVisibleAsync();
        await Expect(people.GetByRole(AriaRole.Region, new() { Name = "Who has been heard" })).ToContainTextAsync("0.00");
        await Expect(desk.Page.GetByRole(AriaRole.Complementary, new() { Name = "Agenda" }).GetByRole(AriaRole.Region, new() { Name = "Next step" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task what_is_for_later_waits_in_the_parking_lot_and_what_is_for_oneself_in_ones_notes()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Later", Stop);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var (desk, phone) = await OpenAsync(rehearsal, carla);

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Parking lot" }).ClickAsync();
        var lot = phone.Page.GetByRole(AriaRole.Dialog, new() { Name = "Parking lot" });
        await lot.GetByRole(AriaRole.Textbox, new() { Name = "A topic for later" }).FillAsync("Who pays for the migration?");
        await lot.GetByRole(AriaRole.Button, new() { Name = "Park it" }).ClickAsync();
        await Expect(lot.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["Who pays for the migration?"]);
        await NoSidewaysScrollingAsync(phone);
        await phone.Page.Keyboard.PressAsync("Escape");

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Notes to self" }).ClickAsync();
        var notes = phone.Page.GetByRole(AriaRole.Dialog, new() { Name = "Notes to self" });
        await notes.GetByRole(AriaRole.Textbox, new() { Name = "New note" }).FillAsync("Ask Fay about Fridays");
        await notes.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Expect(notes.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Ask Fay about Fridays");
        await notes.GetByRole(AriaRole.Textbox, new() { Name = "New note" }).FillAsync("Half a note");
        await phone.Page.SettleAsync();
        await phone.Page.ReloadAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Notes to self, 1" }).ClickAsync();
        await Expect(notes.GetByRole(AriaRole.Textbox, new() { Name = "New note" })).ToHaveValueAsync("Half a note");
        await Expect(notes.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Ask Fay about Fridays");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Parking lot, 1 open" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Dealt with: Who pays for the migration?" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Open again: Who pays for the migration?" })).ToBeVisibleAsync();
        await desk.GoToAsync($"/workshops/{rehearsal.Workshop}/summary?as={rehearsal.Facilitator.Id}");
        await Expect(desk.Page.GetByRole(AriaRole.Region, new() { Name = "Parking lot" })).ToContainTextAsync("Who pays for the migration?");
        (await desk.ReceivedAsync()).ShouldAllBe(text => !text.Contains("Fridays", StringComparison.Ordinal));
        desk.Faults.Concat(phone.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task somebody_who_is_asked_takes_over_also_when_the_first_facilitators_browser_is_gone()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Handing over", Stop);
        var (carla, viktor) = (await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop), await rehearsal.JoinAsync("VENDOR", "Viktor", Stop));
        await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var (desk, phone) = await OpenAsync(rehearsal, carla);
        var vendor = await ArriveAsync(viktor.Session.Cookie);
        await vendor.GoToAsync(rehearsal.PageOf(viktor));
        await desk.Page.GetByRole(AriaRole.Complementary, new() { Name = "People" }).GetByRole(AriaRole.Button, new() { Name = "Actions for Viktor" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Ask to facilitate as well" }).ClickAsync();
        await Expect(vendor.Page.GetByRole(AriaRole.Region, new() { Name = "An offer to facilitate" })).ToBeVisibleAsync();
        await desk.Context.CloseAsync();

        var since = TimeProvider.System.GetTimestamp();
        await vendor.Page.GetByRole(AriaRole.Button, new() { Name = "Facilitate", Exact = true }).ClickAsync();
        await vendor.Page.GetByRole(AriaRole.Button, new() { Name = "End this step" }).ClickAsync();
        await Expect(phone.Page.GetByText("A breath between steps")).ToBeVisibleAsync();
        TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        await vendor.GoToAsync(rehearsal.PageOf(viktor));
        await Expect(vendor.Page.GetByRole(AriaRole.Region, new() { Name = "Your desk" })).ToBeVisibleAsync();
        await Expect(vendor.Page.GetByRole(AriaRole.Region, new() { Name = "An offer to facilitate" })).ToBeHiddenAsync();
    }

    private async Task<(Visitor Desk, Visitor Phone)> OpenAsync(Rehearsal rehearsal, Rehearsal.Seat seat)
    {
        var (desk, phone) = (await ArriveAsync(rehearsal.Facilitator.Session.Cookie), await ArriveAsync(seat.Session.Cookie, width: 360, height: 740, touch: true));
        await desk.GoToAsync(rehearsal.PageOf(rehearsal.Facilitator));
        await phone.GoToAsync(rehearsal.PageOf(seat));
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = "Your desk" })).ToBeVisibleAsync();
        return (desk, phone);
    }

    private static Task UndoAsync(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Notifications" }).GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();

    private static ILocator Hand(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ask for the word" });

    private static ILocator Message(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Message from the facilitator" });

    /// <summary>What a screen reader is told.</summary>
    private static Task ExpectSaidAsync(Visitor visitor, string words) => Expect(visitor.Page.Locator("[role=status].visually-hidden").Filter(new() { HasText = words })).ToBeAttachedAsync();

    private static async Task NoSidewaysScrollingAsync(Visitor visitor) =>
        (await visitor.InConsoleAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);

    [GeneratedRegex("Carla", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Carla();

    [GeneratedRegex("Viktor", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Viktor();
}
