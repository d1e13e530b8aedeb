using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>Somebody has got hold of another customer's ids: whatever page they open with one, it looks as if there were nothing of that id, and holds nothing of it.</summary>
public sealed class looking_for_what_is_anothers(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task another_customers_id_shows_what_an_id_of_nobody_shows()
    {
        using var others = await Shelf.FillAsync(Api, ["Nobody answers"], ["Answer within the hour"], Stop, Rehearsal.OwnCustomer());
        using var own = await Rehearsal.PrepareAsync(Api, "Our own", Stop, Rehearsal.OwnCustomer());
        var carla = await own.JoinAsync("CUSTOMER", "Carla", Stop);
        var (workshop, pain, idea) = (others.Workshop, others.PainPoints.Values.Single(), others.Ideas.Values.Single());
        var visitor = await ArriveAsync(carla.Session.Cookie);
        foreach (var (id, path) in new (Guid, Func<Guid, string>)[]
        {
            (workshop, id => $"/workshops/{id}"),
            (workshop, id => $"/workshops/{id}?as={carla.Id}"),
            (workshop, id => $"/workshops/{id}?as={others.Customer.Id}"),
            (workshop, id => $"/workshops/{id}/agenda?as={carla.Id}"),
            (workshop, id => $"/workshops/{id}/run-sheet?as={carla.Id}"),
            (workshop, id => $"/workshops/{id}/invitations?as={carla.Id}"),
            (workshop, id => $"/workshops/{id}/projector?as={carla.Id}"),
            (workshop, id => $"/workshops/{id}/summary?as={carla.Id}"),
            (pain, id => $"/pain-points/{id}"),
            (pain, id => $"/backlog?item={id}"),
            (idea, id => $"/ideas/{id}"),
            (idea, id => $"/backlog?tab=ideas&item={id}"),
        })
            await ExpectSameAsync(visitor, path(id), path(Rehearsal.NewId()));

        // Nor does a search.
        foreach (var query in new[] { "", "tab=ideas&", "tab=ideas&layout=numbers&" })
            await LookAsync(visitor, $"/backlog?{query}q={others.Word}");
        (await visitor.ReceivedAsync()).ShouldAllBe(text => !TellsOf(others, text));

        // The control: whoever may see it sees it, and this page would have heard of it.
        var team = await ArriveAsync();
        await others.OpenAsync(team, $"item={pain}");
        await Expect(team.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(others.Word);
        (await team.ReceivedAsync()).ShouldContain(text => TellsOf(others, text));
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task neither_is_there_an_organization_for_those_who_are_not_in_it()
    {
        var (owner, stranger) = (await ArriveAsync(), await ArriveAsync());
        var name = $"Hidden {Rehearsal.NewId():N}";
        await owner.GoToAsync("/sign-in?next=/organizations/new");
        await SigningIn.InAsync(owner.Page, Api.Mail, SigningIn.NewAddress(), "Olga Owner");
        await owner.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await owner.Page.Keyboard.PressAsync("Enter");
        await Expect(owner.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name })).ToBeVisibleAsync();
        var organization = Guid.Parse(new Uri(owner.Page.Url).Segments[^1]);
        await stranger.GoToAsync("/sign-in?next=/account");
        await SigningIn.InAsync(stranger.Page, Api.Mail, SigningIn.NewAddress(), "Sten Stranger");

        foreach (var page in new[] { "", "/relationships", "/audit" })
            await ExpectSameAsync(stranger, $"/organizations/{organization}{page}", $"/organizations/{Rehearsal.NewId()}{page}");
        (await stranger.ReceivedAsync()).ShouldAllBe(text => !text.Contains(name, StringComparison.Ordinal) && !text.Contains("Olga", StringComparison.Ordinal));
        (await owner.ReceivedAsync()).ShouldContain(text => text.Contains(name, StringComparison.Ordinal));
        stranger.Faults.ShouldBeEmpty();
    }

    /// <summary>Looks again where only one of the two had time to draw everything: what tells them apart does so each time.</summary>
    private static async Task ExpectSameAsync(Visitor visitor, string anothers, string nobodys)
    {
        var (one, other) = ("", "-");
        for (var look = 0; look < 3 && one != other; look++)
            (one, other) = (await LookAsync(visitor, anothers), await LookAsync(visitor, nobodys));
        one.ShouldBe(other, anothers);
    }

    /// <summary>What stands there when everything has come that will come, and what the tab is called.</summary>
    private static async Task<string> LookAsync(Visitor visitor, string path)
    {
        await Tour.OpenAsync(new("", path, Seat: null), visitor);
        return $"{await visitor.Page.TitleAsync()}\n{await visitor.Page.InnerTextAsync("body")}";
    }

    /// <summary>The word itself comes back from whoever searches for it.</summary>
    private static bool TellsOf(Shelf others, string text) =>
        new[] { $"answers {others.Word}", $"hour {others.Word}", others.Organization }.Any(part => text.Contains(part, StringComparison.Ordinal));
}
