using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Realtime;

public sealed class keeping_group_notes_in_the_group(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Words = "The hotline hangs up on us";

    [Fact]
    public async Task not_a_byte_of_it_reaches_whoever_is_not_a_member_until_the_recall()
    {
        var facilitator = await api.FoundAsync();
        var (writer, member) = (await api.JoinAsync(facilitator, Side.Customer), await api.JoinAsync(facilitator, Side.Vendor));
        var (other, outside) = (await api.JoinAsync(facilitator, Side.Customer), await api.JoinAsync(facilitator, Side.Vendor));
        await using var writers = await writer.OpenAsync();
        await using var members = await member.OpenAsync();
        await using var others = await other.OpenAsync();
        await using var outsiders = await outside.OpenAsync();
        await using var facilitators = await facilitator.OpenAsync();
        var step = await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent);
        await facilitator.SendAsync((id, workshop) => new FormGroups(
            id, workshop, step, null, null, [new([writer.Seat.ParticipantId, member.Seat.ParticipantId]), new([other.Seat.ParticipantId])], null));
        await Wait.UntilAsync(() => writers.Raw.Contains("groups_formed", StringComparison.Ordinal));
        var group = await GroupAsync(writer);

        await writer.SendAsync((id, workshop) => new WriteGroupNote(id, workshop, group, 0, Words));
        await Wait.UntilAsync(() => members.Raw.Contains(Words, StringComparison.Ordinal) && writers.Raw.Contains(Words, StringComparison.Ordinal));
        await Wait.UntilAsync(() => new[] { others, outsiders, facilitators }.All(page => page.Raw.Contains("group_note_marked", StringComparison.Ordinal)));
        foreach (var page in (LivePage[])[others, outsiders, facilitators])
        {
            page.Raw.ShouldNotContain("hotline");
            page.Raw.ShouldNotContain("group_note_received");
        }

        // Whoever comes back later finds no more in what is sent then.
        foreach (var one in (Attendee[])[other, outside, facilitator])
        {
            await using var again = await one.OpenAsync();
            await Wait.UntilAsync(() => again.Raw.Contains(group.ToString(), StringComparison.Ordinal));
            again.Raw.ShouldNotContain("hotline");
        }

        // The controls: a facilitator who joins reads it, and everybody once it comes back.
        await facilitator.SendAsync((id, workshop) => new MoveToGroup(id, workshop, facilitator.Seat.ParticipantId, group));
        await Wait.UntilAsync(() => facilitators.Raw.Contains(Words, StringComparison.Ordinal));
        others.Raw.ShouldNotContain("hotline");
        await facilitator.SendAsync((id, workshop) => new RecallGroups(id, workshop));
        await Wait.UntilAsync(() => others.Raw.Contains(Words, StringComparison.Ordinal) && outsiders.Raw.Contains(Words, StringComparison.Ordinal));
    }

    private async Task<Guid> GroupAsync(Attendee attendee)
    {
        var feeds = api.Services.GetRequiredService<WorkshopFeeds>();
        var slices = (await feeds.ReadAsync(attendee.Seat, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        return slices.Board.Grouping!.GroupOf(attendee.Seat.ParticipantId)!.GroupId;
    }
}
