using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using static CoInnovation.Tests.Browser.Looking;

namespace CoInnovation.Tests.Browser;

/// <summary>Working in groups: splitting, one's own group, all of them, and on the wall.</summary>
internal static class GroupStops
{
    public static async IAsyncEnumerable<Stop> TakeAsync(Rehearsal rehearsal, Rehearsal.Seat customer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (facilitator, workshopId) = (rehearsal.Facilitator, rehearsal.Workshop);
        await rehearsal.RunStepAsync("SILENT_WRITING", "In groups", cancellationToken);
        yield return new("splitting into groups", rehearsal.PageOf(facilitator), facilitator, Then: async page =>
        {
            await page.ChooseAsync("Split into groups…");
            await page.GetByRole(AriaRole.Radio, new() { Name = "By hand" }).ClickAsync();
            await ShowsAsync(page.GetByRole(AriaRole.Region, new() { Name = "Who will be with whom" }));
        });
        var step = await rehearsal.RunStepAsync("ONE_TWO_FOUR_ALL", "Together", cancellationToken, minutes: 12);
        await facilitator.CommandAsync("nextPart", new { workshopId, stepId = step, part = "PAIRS" }, cancellationToken);
        await NoteAsync(customer, workshopId, "Name one contact, and say until when an answer comes.", cancellationToken);
        await facilitator.CommandAsync("nextPart", new { workshopId, stepId = step, part = "FOURS" }, cancellationToken);
        await NoteAsync(customer, workshopId, "One contact who answers within a day", cancellationToken);
        yield return new("in a group", rehearsal.PageOf(customer), customer);
        yield return new("groups, facilitator", rehearsal.PageOf(facilitator), facilitator);
        yield return new("groups on the wall", $"/workshops/{workshopId}/projector?as={facilitator.Id}", facilitator);
        await facilitator.CommandAsync("nextPart", new { workshopId, stepId = step, part = "ALL" }, cancellationToken);
        yield return new("back from groups", rehearsal.PageOf(customer), customer);
    }

    public static async Task NoteAsync(Rehearsal.Seat member, Guid workshopId, string text, CancellationToken cancellationToken)
    {
        var data = await member.Session.SendAsync("query($id: ID!) { workshop(id: $id) { groupNote { groupId revision } } }", new { id = workshopId }, cancellationToken);
        var note = data.GetProperty("workshop").GetProperty("groupNote");
        var (groupId, revision) = (note.GetProperty("groupId").GetGuid(), note.GetProperty("revision").GetInt32());
        await member.CommandAsync("writeGroupNote", new { workshopId, groupId, revision, text }, cancellationToken);
    }
}
