using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoInnovation.Tests.Browser;

/// <summary>The product team suspends a customer while somebody of theirs is in a workshop, and lifts it.</summary>
public sealed class suspending_an_organization(RunningApi api) : BrowserTest(api)
{
    [Fact]
    public async Task its_people_are_told_where_they_are_and_come_back_when_it_is_lifted()
    {
        // By name it comes before the others.
        var name = $"Aaa {Rehearsal.NewId():N}";
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "A customer pauses", Stop, customer: name);
        var carla = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var (team, theirs) = (await ArriveAsync(), await ArriveAsync(carla.Session.Cookie));
        await theirs.GoToAsync(rehearsal.PageOf(carla));
        await Expect(theirs.Page.GetByRole(AriaRole.Button, new() { Name = "Your seat: " })).ToBeVisibleAsync();
        await team.BecomeProductTeamAsync();
        await Wait.UntilAsync(async () =>
        {
            await team.GoToAsync("/organizations");
            await Expect(team.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToBeVisibleAsync();
            return await team.Page.GetByRole(AriaRole.Button, new() { Name = $"Suspend {name}" }).CountAsync() > 0;
        });

        await team.Page.GetByRole(AriaRole.Button, new() { Name = $"Suspend {name}" }).ClickAsync();
        var dialog = team.Page.GetByRole(AriaRole.Dialog, new() { Name = $"Suspend {name}?" });
        await Expect(dialog.GetByText("What they wrote stays")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Suspend" }).ClickAsync();

        await Expect(team.Page.GetByRole(AriaRole.Button, new() { Name = $"Lift the suspension of {name}" })).ToBeVisibleAsync();
        await Expect(theirs.Page.GetByRole(AriaRole.Heading, new() { Name = "Your organization is suspended" })).ToBeVisibleAsync();
        await theirs.GoToAsync("/");
        await Expect(theirs.Page.GetByRole(AriaRole.Status).GetByText($"{name} is suspended")).ToBeVisibleAsync();

        await team.Page.GetByRole(AriaRole.Button, new() { Name = $"Lift the suspension of {name}" }).ClickAsync();
        await Expect(team.Page.GetByRole(AriaRole.Button, new() { Name = $"Suspend {name}" })).ToBeVisibleAsync();
        await theirs.GoToAsync(rehearsal.PageOf(carla));
        await Expect(theirs.Page.GetByRole(AriaRole.Button, new() { Name = "Your seat: " })).ToBeVisibleAsync();
        team.Faults.ShouldBeEmpty();
        theirs.Faults.ShouldBeEmpty();
    }
}
