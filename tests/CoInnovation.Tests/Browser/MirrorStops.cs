using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using static CoInnovation.Tests.Browser.Looking;

namespace CoInnovation.Tests.Browser;

/// <summary>The perception mirror: before it opens, while it is answered, and what it shows to people and on the wall; and the settings of votes that a step keeps.</summary>
internal static class MirrorStops
{
    private static readonly string[] Statements = ["CUSTOMER_CENTRIC", "IMPROVING", "ALIGNED_WITH_NEEDS", "KEEPS_PROMISES", "TRUSTED", "COMMON_GROUND", "ONE_TEAM"];

    private static readonly string[] Answers = ["NOT_AT_ALL", "SLIGHTLY", "MODERATELY", "VERY", "EXTREMELY", "CANNOT_SAY"];

    public static async IAsyncEnumerable<Stop> TakeAsync(Rehearsal rehearsal, List<Rehearsal.Seat> people, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (facilitator, customer, round) = (rehearsal.Facilitator, people[3], Rehearsal.NewId());
        var step = await rehearsal.RunStepAsync("PERCEPTION_MIRROR", "How we see each other", cancellationToken);
        yield return new("a mirror to open, facilitator", rehearsal.PageOf(facilitator), facilitator, Then: async page =>
        {
            await page.MakeMoveAsync("Open the mirror");
            await ShowsAsync(page.GetByRole(AriaRole.Dialog, new() { Name = "Open the mirror" }));
        });
        await facilitator.CommandAsync("openMirror", new { workshopId = rehearsal.Workshop, roundId = round, stepId = step }, cancellationToken);
        yield return new("a statement of the mirror", rehearsal.PageOf(customer), customer);
        foreach (var (index, person) in people.Index())
        {
            foreach (var (place, statement) in Statements.Index())
            {
                if (person == customer && place > 4)
                    continue;
                var (answer, guess) = (Answers[(index * 3 + place) % 6], Answers[(index + place * 2) % 6]);
                await person.CommandAsync("answerStatement", new { workshopId = rehearsal.Workshop, roundId = round, statement, answer, guess }, cancellationToken);
            }
        }

        yield return new("own answers to the mirror", rehearsal.PageOf(customer), customer, Then: page => ChooseAsync(page.GetByText("Your answers (5)"), page.GetByRole(AriaRole.Button, new() { Name = "Take back: " }).First));
        yield return new("an open mirror, facilitator", rehearsal.PageOf(facilitator), facilitator);
        yield return new("an open mirror on the wall", $"/workshops/{rehearsal.Workshop}/projector?as={facilitator.Id}", facilitator);
        await facilitator.CommandAsync("closeMirror", new { workshopId = rehearsal.Workshop, roundId = round }, cancellationToken);
        yield return new("what the mirror shows", rehearsal.PageOf(customer), customer, Then: page => ShowsAsync(page.GetByRole(AriaRole.Region, new() { Name = "Results: " })));
        yield return new("what the mirror shows, as a table", rehearsal.PageOf(facilitator), facilitator, Then: page => ChooseAsync(
            page.GetByRole(AriaRole.Radio, new() { Name = "As a table" }), page.GetByRole(AriaRole.Columnheader, new() { Name = "Cannot say" })));
        yield return new("how a gap is counted", rehearsal.PageOf(customer), customer, Then: page => ChooseAsync(
            page.GetByRole(AriaRole.Button, new() { Name = "How the gap is counted" }).First, page.GetByText("“Extremely”, vendor less customer:")));
        yield return new("a mirror on the wall", $"/workshops/{rehearsal.Workshop}/projector?as={facilitator.Id}", facilitator);
        yield return new("vote settings of a step", $"/workshops/{rehearsal.Workshop}/agenda?as={facilitator.Id}", facilitator, Then: async page =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Actions for What matters most" }).ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = "Change" }).ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByText("As many dots as fit the cards").ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Textbox, new() { Name = "Dots for each person" }));
        });
    }
}
