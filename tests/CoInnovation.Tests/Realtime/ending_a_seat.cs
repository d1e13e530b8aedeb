using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Replay.Surface;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Realtime;

public sealed class ending_a_seat(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task the_page_of_a_removed_participant_is_told_and_closed_and_hears_nothing_more()
    {
        var facilitator = await api.FoundAsync();
        var customer = await api.JoinAsync(facilitator, Side.Customer);
        await using var page = await customer.OpenAsync();

        await facilitator.SendAsync((id, workshop) => new RemoveParticipant(id, workshop, customer.Seat.ParticipantId));
        await facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, "Among ourselves"));

        await Should.ThrowAsync<Exception>(() => page.Closed.WaitAsync(Bounds.OfAWait, TestContext.Current.CancellationToken));
        page.Of("ended").ShouldHaveSingleItem().GetProperty("code").GetString().ShouldBe("SEAT_ENDED");
        page.Raw.ShouldNotContain("Among ourselves");
        await using var again = await customer.ConnectAsync();
        (await Should.ThrowAsync<HubRefusalException>(() => again.SubscribeAsync())).Message.ShouldContain("WORKSHOP_NOT_FOUND");
    }

    [Fact]
    public async Task other_pages_stay_open()
    {
        var facilitator = await api.FoundAsync();
        var (leaving, staying) = (await api.JoinAsync(facilitator, Side.Customer), await api.JoinAsync(facilitator, Side.Vendor));
        await using var page = await staying.OpenAsync();

        await leaving.SendAsync((id, workshop) => new LeaveWorkshop(id, workshop));
        await facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, "Without one"));

        await Wait.UntilAsync(() => page.Raw.Contains("Without one", StringComparison.Ordinal));
        page.Of("ended").ShouldBeEmpty();
        page.Closed.IsCompleted.ShouldBeFalse();
    }
}
