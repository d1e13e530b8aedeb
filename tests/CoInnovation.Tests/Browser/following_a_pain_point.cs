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
    public async Task what_changed_since_the_last_visit_comes_first()
    {
        using var clinic = await Clinic.FoundAsync(Api, Stop);
        var (carla, cem) = (await clinic.JoinAsync("Carla", Stop), await clinic.JoinAsync("Cem", Stop));
        var older = await Clinic.SubmitAsync(carla, Statement, Stop);
        await Clinic.SubmitAsync(cem, "The label printer jams.", Stop);
        var visitor = await ArriveAsync(carla.Session.Cookie);
        var page = visitor.Page;
        await visitor.GoToAsync("/pain-points");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "The label printer jams." })).ToBeVisibleAsync();
        await Expect(page.GetByText("Since your last visit")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Radio, new() { Name = "Mine" }).ClickAsync();
        await Expect(page.GetByText("The label printer jams.")).ToHaveCountAsync(0);

        await visitor.GoToAsync("about:blank");
        await cem.CommandAsync("writeComment", new { itemId = older, commentId = Rehearsal.NewId(), text = "Here, too." }, Stop);
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
        var isLosing = true;
        await page.RouteAsync("**/graphql", async route =>
        {
            if (route.Request.PostData?.Contains("writeComment", StringComparison.Ordinal) != true || !Volatile.Read(ref isLosing))
            {
                await route.ContinueAsync();
                return;
            }
            // The server has done it; nobody hears of it.
            await route.FetchAsync();
            await route.AbortAsync();
        });

        await SayAsync(visitor, "Every morning.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Notifications" })).ToContainTextAsync("cannot be reached");
        Volatile.Write(ref isLosing, false);
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
