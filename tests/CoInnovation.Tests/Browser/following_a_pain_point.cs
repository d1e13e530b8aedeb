using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>What a customer sees of what was brought up, and says to it, until the pain is gone.</summary>
public sealed class following_a_pain_point(RunningApi api) : BrowserTest(api)
{
    private const string Statement = "The ward waits an hour for every export.";

    [Fact]
    public async Task the_product_team_answers_and_the_customer_reads_it_at_once()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var carla = await clinic.JoinAsync("Carla", Stop);
        var painPoint = await Clinic.SubmitAsync(carla, Statement, Stop);
        var (customer, team) = (await ArriveAsync(carla.Session.Cookie), await ArriveAsync());
        await team.BecomeProductTeamAsync();
        foreach (var visitor in new[] { customer, team })
        {
            await visitor.GoToAsync($"/pain-points/{painPoint}");
            await Expect(Conversation(visitor)).ToContainTextAsync("Nobody has written yet");
        }

        await SayAsync(team, "Does it also happen at night?");
        await Expect(Conversation(customer)).ToContainTextAsync("Does it also happen at night?");
        await SayAsync(customer, "Only in the morning.");
        await Expect(Conversation(team)).ToContainTextAsync("Only in the morning.");

        // The team works on it where the customer only speaks about it.
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Change status" }).ClickAsync();
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "New status" }).ClickAsync();
        await team.Page.GetByRole(AriaRole.Option, new() { Name = "Under review" }).ClickAsync();
        await team.Page.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("We measure it this week.");
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Change status" }).ClickAsync();
        await Expect(customer.Page.GetByRole(AriaRole.Region, new() { Name = "Status" })).ToContainTextAsync("We measure it this week.");
        await Expect(customer.Page.GetByRole(AriaRole.Button, new() { Name = "Change status" })).ToHaveCountAsync(0);
        new[] { customer, team }.SelectMany(visitor => visitor.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_delivery_that_did_not_help_is_opened_again()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var carla = await clinic.JoinAsync("Carla", Stop);
        var painPoint = await Clinic.SubmitAsync(carla, Statement, Stop);
        var visitor = await ArriveAsync(carla.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync("/pain-points");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = Statement })).ToBeVisibleAsync();

        await clinic.DeliverAsync(carla, painPoint, "Export in the background", Stop);
        await page.GetByRole(AriaRole.Link, new() { Name = $"Answer: {Statement}" }).ClickAsync();
        var question = page.GetByRole(AriaRole.Region, new() { Name = "Did it help?" });
        await Expect(question).ToContainTextAsync("“Export in the background”");
        await question.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await Expect(question.GetByText("Say whether it helped.")).ToBeVisibleAsync();
        await question.GetByRole(AriaRole.Radio, new() { Name = "No", Exact = true }).CheckAsync(new() { Force = true });
        await question.GetByRole(AriaRole.Radio, new() { Name = "5, Stops us" }).CheckAsync(new() { Force = true });
        await question.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Status" })).ToContainTextAsync("Under review");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Relief check" })).ToContainTextAsync("severity now 5 of 5 (before: 4)");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("it is not gone");

        // Better after all: the answer can be changed while it is asked for.
        await page.GetByRole(AriaRole.Button, new() { Name = "Change my answer" }).ClickAsync();
        await question.GetByRole(AriaRole.Radio, new() { Name = "Solved" }).CheckAsync(new() { Force = true });
        await question.GetByRole(AriaRole.Radio, new() { Name = "1, A nuisance" }).CheckAsync(new() { Force = true });
        await question.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Status" })).ToContainTextAsync("Solved");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_changed_since_the_last_visit_comes_first_also_in_another_browser()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var (carla, cem) = (await clinic.JoinAsync("Carla", Stop), await clinic.JoinAsync("Cem", Stop));
        var older = await Clinic.SubmitAsync(carla, Statement, Stop);
        await Clinic.SubmitAsync(cem, "The label printer jams.", Stop);
        var before = await ArriveAsync(carla.Session.Cookie);
        await before.GoToAsync("/pain-points");
        await Expect(before.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "The label printer jams." })).ToBeVisibleAsync();
        await Expect(before.Page.GetByText("Since your last visit")).ToHaveCountAsync(0);
        await before.Page.GetByRole(AriaRole.Radio, new() { Name = "Mine" }).ClickAsync();
        await Expect(before.Page.GetByText("The label printer jams.")).ToHaveCountAsync(0);
        await before.GoToAsync("about:blank");
        await cem.CommandAsync("writeComment", new { itemId = older, commentId = Rehearsal.NewId(), text = "Here, too." }, Stop);

        var visitor = await ArriveAsync(carla.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync("/pain-points");
        var fresh = page.GetByRole(AriaRole.Region, new() { Name = "Since your last visit" });
        await Expect(fresh.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(fresh).ToContainTextAsync("1 comment");

        // Having read it, one finds it among the others.
        await fresh.GetByRole(AriaRole.Link, new() { Name = Statement }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Conversation" })).ToContainTextAsync("Here, too.");
        await page.GetByRole(AriaRole.Link, new() { Name = "All pain points" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = Statement })).ToBeVisibleAsync();
        await Expect(fresh).ToHaveCountAsync(0);
        new[] { before, visitor }.SelectMany(one => one.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task it_is_followed_and_left_by_the_keyboard_and_on_a_phone()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var (carla, cem) = (await clinic.JoinAsync("Carla", Stop), await clinic.JoinAsync("Cem", Stop));
        var visitor = await ArriveAsync(cem.Session.Cookie, width: 390, height: 844, touch: true);
        var page = visitor.Page;
        await visitor.GoToAsync($"/pain-points/{await Clinic.SubmitAsync(carla, Statement, Stop)}");

        // His organization's is followed until he says otherwise.
        var following = page.GetByRole(AriaRole.Button, new() { Name = "Following", Pressed = true });
        var box = (await following.BoundingBoxAsync())!;
        (box.Width, box.Height).ShouldSatisfyAllConditions(size => size.Width.ShouldBeGreaterThanOrEqualTo(44), size => size.Height.ShouldBeGreaterThanOrEqualTo(44));
        await following.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Follow", Exact = true, Pressed = false })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All pain points" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Pain points", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = Statement })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await visitor.GoToAsync("/pain-points");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = Statement })).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task whoever_brought_it_up_withdraws_it_and_undoes_that_until_somebody_else_has_to_do_with_it()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var (carla, cem) = (await clinic.JoinAsync("Carla", Stop), await clinic.JoinAsync("Cem", Stop));
        var painPoint = await Clinic.SubmitAsync(carla, Statement, Stop);
        var (visitor, colleague) = (await ArriveAsync(carla.Session.Cookie), await ArriveAsync(cem.Session.Cookie));
        var page = visitor.Page;
        var withdraw = page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it" });
        await visitor.GoToAsync($"/pain-points/{painPoint}");
        await withdraw.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Statement, Level = 1 })).ToHaveCountAsync(0);
        (await clinic.StatementsAsync(Stop)).ShouldNotContain(Statement);

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Statement, Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("Brought back by its author");

        await colleague.GoToAsync($"/pain-points/{painPoint}");
        await SayAsync(colleague, "Us, too.");
        await Expect(withdraw).ToHaveCountAsync(0);
        new[] { visitor, colleague }.SelectMany(one => one.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_colleague_who_has_the_lists_open_sees_it_go()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var (carla, cem) = (await clinic.JoinAsync("Carla", Stop), await clinic.JoinAsync("Cem", Stop));
        var painPoint = await Clinic.SubmitAsync(carla, Statement, Stop);
        var (table, board, ours) = (await ArriveAsync(cem.Session.Cookie), await ArriveAsync(cem.Session.Cookie), await ArriveAsync(cem.Session.Cookie));
        await table.GoToAsync("/backlog?tab=pain-points");
        await board.GoToAsync("/backlog?tab=pain-points&layout=board");
        await ours.GoToAsync("/pain-points");
        var lists = new[] { table, board, ours };
        foreach (var list in lists)
        {
            await Expect(list.Page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
            await Expect(list.Page.GetByRole(AriaRole.Main).GetByText(Statement)).ToBeVisibleAsync();
        }

        await carla.CommandAsync("withdrawPainPoint", new { painPointId = painPoint }, Stop);

        foreach (var list in lists)
            await Expect(list.Page.GetByRole(AriaRole.Main).GetByText(Statement)).ToHaveCountAsync(0);
        lists.SelectMany(list => list.Faults).ShouldBeEmpty();
    }

    [Fact]
    public async Task it_is_left_and_withdrawn_from_the_backlog_as_well()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var carla = await clinic.JoinAsync("Carla", Stop);
        var visitor = await ArriveAsync(carla.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync($"/backlog?item={await Clinic.SubmitAsync(carla, Statement, Stop)}");
        var drawer = page.GetByRole(AriaRole.Dialog, new() { Name = "Pain point" });

        await drawer.GetByRole(AriaRole.Button, new() { Name = "Following", Pressed = true }).ClickAsync();
        await Expect(drawer.GetByRole(AriaRole.Button, new() { Name = "Follow", Exact = true, Pressed = false })).ToBeVisibleAsync();
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Withdraw it" }).ClickAsync();
        await Expect(drawer.GetByText(Statement)).ToHaveCountAsync(0);
        (await clinic.StatementsAsync(Stop)).ShouldNotContain(Statement);
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task whoever_brought_it_up_says_it_anew_and_the_history_tells()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var carla = await clinic.JoinAsync("Carla", Stop);
        var visitor = await ArriveAsync(carla.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync($"/pain-points/{await Clinic.SubmitAsync(carla, Statement, Stop)}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Edit the pain point" });
        await form.GetByRole(AriaRole.Textbox, new() { Name = "What hurts?" }).FillAsync("The ward waits two hours for every export.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Say more" }).ClickAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "How often?" }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "Daily" }).ClickAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The ward waits two hours for every export.", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText("Daily")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("Described anew");
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_comment_whose_answer_was_lost_is_said_once()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var carla = await clinic.JoinAsync("Carla", Stop);
        var visitor = await ArriveAsync(carla.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync($"/pain-points/{await Clinic.SubmitAsync(carla, Statement, Stop)}");
        await Expect(Conversation(visitor)).ToBeVisibleAsync();
        var lost = await LostAnswers.OfAsync(page, "writeComment");

        await SayAsync(visitor, "Every morning.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Notifications" })).ToContainTextAsync("cannot be reached");
        lost.End();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Write to everybody" })).ToHaveValueAsync("");
        await Expect(Conversation(visitor).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
    }

    private static ILocator Conversation(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Conversation" });

    private static async Task SayAsync(Visitor visitor, string text)
    {
        await visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Write to everybody" }).FillAsync(text);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    }
}
