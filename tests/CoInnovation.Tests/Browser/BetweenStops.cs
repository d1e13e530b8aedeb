using System.Globalization;
using System.Runtime.CompilerServices;
using CoInnovation.Tests.Support;
using Microsoft.Playwright;
using static CoInnovation.Tests.Browser.Looking;

namespace CoInnovation.Tests.Browser;

/// <summary>What stands between two workshops: cards that are collected before the second, and the promises of the first.</summary>
internal static class BetweenStops
{
    public static async IAsyncEnumerable<Stop> TakeAsync(RunningApi api, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Both stay open while their stops are looked at.
        using var first = await Rehearsal.PrepareAsync(api, "Last spring", cancellationToken);
        var vendor = await first.JoinAsync("VENDOR", "Viktor", cancellationToken);
        var promises = await first.RunStepAsync("PROMISES", "Promises", cancellationToken, visibility: "OPEN");
        await PromiseAsync("One invoice a month, sent on the first working day", "2026-01-31");
        await PromiseAsync($"A contact for {new string('x', 120)}", "2099-03-31");
        await first.Facilitator.CommandAsync("closeWorkshop", new { workshopId = first.Workshop, followUpOn = TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, cancellationToken);
        yield return new("new workshop that follows", $"/workshops/new?follows={first.Workshop}", first.Facilitator, Then: page => ShowsAsync(page.GetByText("You agreed to meet on")));

        using var next = await Rehearsal.PrepareAsync(api, "This autumn", cancellationToken, follows: first);
        var (facilitator, customer) = (next.Facilitator, await next.JoinAsync("CUSTOMER", "Carla", cancellationToken));
        var step = Rehearsal.NewId();
        await facilitator.CommandAsync("addStep", new { workshopId = next.Workshop, stepId = step, step = new { method = "SILENT_WRITING", title = "Before we meet", prompt = "What hurts most?", minutes = 10 } }, cancellationToken);
        await CollectAsync(days: 3);
        await next.WriteAsync(customer, step, "Invoices arrive twice", cancellationToken);
        yield return new("collecting, a participant's", next.PageOf(customer), customer, Then: page => ShowsAsync(page.GetByRole(AriaRole.Region, new() { Name = "Promises of last time" })));
        yield return new("collecting, the window", $"/workshops/{next.Workshop}/agenda?as={facilitator.Id}", facilitator, Then: async page =>
        {
            await ChooseAsync(page.GetByRole(AriaRole.Button, new() { Name = "Actions for Before we meet" }), page.GetByRole(AriaRole.Menuitem, new() { Name = "Collect cards before" }));
            await ChooseAsync(page.GetByRole(AriaRole.Menuitem, new() { Name = "Collect cards before" }), page.GetByLabel("Cards so far"));
        });
        await facilitator.CommandAsync("closeCollectionWindow", new { workshopId = next.Workshop, stepId = step }, cancellationToken);
        yield return new("collecting, closed", next.PageOf(customer), customer, Then: page => ShowsAsync(page.GetByText("You can write again when the step runs.")));

        yield return new("stopping reminders", "/reminders/of-a-mail", customer, Then: page => ShowsAsync(page.GetByRole(AriaRole.Button, new() { Name = "Stop the reminders" })));

        Task PromiseAsync(string text, string dueOn) => vendor.CommandAsync(
            "writeCard",
            new { workshopId = first.Workshop, stepId = promises, cardId = Rehearsal.NewId(), text, details = new[] { new { field = "BENEFICIARY", value = "CUSTOMER" }, new { field = "DUE_ON", value = dueOn } } },
            cancellationToken);

        Task CollectAsync(int days) => facilitator.CommandAsync(
            "openCollectionWindow",
            new { workshopId = next.Workshop, stepId = step, until = TimeProvider.System.GetUtcNow().AddDays(days).ToString("O", CultureInfo.InvariantCulture), late = "UNTIL_STEP_ENDS" },
            cancellationToken);
    }
}
