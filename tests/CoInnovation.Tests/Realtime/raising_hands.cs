using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Replay.Surface;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Realtime;

public sealed class raising_hands(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task they_stand_in_the_order_in_which_they_went_up_until_a_facilitator_lowers_them()
    {
        var facilitator = await api.FoundAsync();
        var (carl, vera) = (await api.JoinAsync(facilitator, Side.Customer), await api.JoinAsync(facilitator, Side.Vendor));
        await facilitator.StartAsync(Method.Discussion, Visibility.Open);
        await using var desk = await facilitator.OpenAsync();
        await using var customer = await carl.OpenAsync();
        await using var vendor = await vera.OpenAsync();

        await customer.InvokeAsync("SetHand", new { raised = true });
        await vendor.InvokeAsync("SetHand", new { raised = true });
        await customer.InvokeAsync("SetHand", new { raised = true });
        await ShownAsync(desk, carl.Seat.ParticipantId, vera.Seat.ParticipantId);
        await ShownAsync(vendor, carl.Seat.ParticipantId, vera.Seat.ParticipantId);

        // Only facilitators lower the hands of others.
        await vendor.InvokeAsync("LowerHands", new { participantId = carl.Seat.ParticipantId });
        await vendor.InvokeAsync("SetHand", new { raised = false });
        await ShownAsync(desk, carl.Seat.ParticipantId);
        await desk.InvokeAsync("LowerHands", new { participantId = carl.Seat.ParticipantId });
        await ShownAsync(customer);
        await customer.InvokeAsync("SetHand", new { raised = true });
        await vendor.InvokeAsync("SetHand", new { raised = true });
        await ShownAsync(desk, carl.Seat.ParticipantId, vera.Seat.ParticipantId);
        await desk.InvokeAsync("LowerHands", new { });
        await ShownAsync(desk);
    }

    [Fact]
    public async Task a_hand_keeps_its_place_while_its_owner_is_away()
    {
        var facilitator = await api.FoundAsync();
        var (carl, vera) = (await api.JoinAsync(facilitator, Side.Customer), await api.JoinAsync(facilitator, Side.Vendor));
        await using var desk = await facilitator.OpenAsync();
        var customer = await carl.OpenAsync();
        await using var vendor = await vera.OpenAsync();
        await customer.InvokeAsync("SetHand", new { raised = true });
        await vendor.InvokeAsync("SetHand", new { raised = true });
        await ShownAsync(desk, carl.Seat.ParticipantId, vera.Seat.ParticipantId);

        await customer.DisposeAsync();
        await ShownAsync(desk, vera.Seat.ParticipantId);
        await using var back = await carl.OpenAsync();
        await ShownAsync(back, carl.Seat.ParticipantId, vera.Seat.ParticipantId);
    }

    [Fact]
    public async Task nobody_is_shown_with_one_in_an_anonymous_step()
    {
        var facilitator = await api.FoundAsync();
        var carl = await api.JoinAsync(facilitator, Side.Customer);
        await using var desk = await facilitator.OpenAsync();
        await using var customer = await carl.OpenAsync();
        await customer.InvokeAsync("SetHand", new { raised = true });
        await ShownAsync(desk, carl.Seat.ParticipantId);

        await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent, anonymous: true);
        await ShownAsync(desk);
        (await Should.ThrowAsync<HubRefusalException>(() => customer.InvokeAsync("SetHand", new { raised = true }))).Message.ShouldContain("STEP_ANONYMOUS: ");
        desk.Of("hands")[^1].GetProperty("raised").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task reactions_come_as_numbers_without_names()
    {
        var facilitator = await api.FoundAsync();
        var carl = await api.JoinAsync(facilitator, Side.Customer);
        await using var desk = await facilitator.OpenAsync();
        await using var customer = await carl.OpenAsync();

        await customer.InvokeAsync("React", new { reaction = "APPLAUSE" });
        await Wait.UntilAsync(() => desk.Of("reactions").Count > 0);
        var told = desk.Of("reactions")[0];
        told.GetProperty("counts").GetProperty("APPLAUSE").GetInt32().ShouldBe(1);
        told.ToString().ShouldNotContain(carl.Seat.ParticipantId.ToString());
    }

    [Fact]
    public async Task what_a_method_says_that_it_takes_is_asked_before_it_does_anything()
    {
        var facilitator = await api.FoundAsync();
        var (carl, vera) = (await api.JoinAsync(facilitator, Side.Customer), await api.JoinAsync(facilitator, Side.Vendor));
        await using var desk = await facilitator.OpenAsync();
        await using var customer = await carl.OpenAsync();
        await using var vendor = await vera.OpenAsync();
        await using var unseated = await facilitator.ConnectAsync();
        await using var refused = await facilitator.OpenAsync();
        await customer.InvokeAsync("SetHand", new { raised = true });
        await ShownAsync(desk, carl.Seat.ParticipantId);

        // Before it subscribed a page acts for nobody, whoever's it is; nor does one whose later subscription was refused.
        await unseated.InvokeAsync("LowerHands", new { });
        await unseated.InvokeAsync("SetHand", new { raised = true });
        await Should.ThrowAsync<HubRefusalException>(() => refused.InvokeAsync("Subscribe", new { facilitator.Seat.WorkshopId, vera.Seat.ParticipantId }));
        await refused.InvokeAsync("LowerHands", new { });
        await vendor.InvokeAsync("LowerHands", new { });

        // All of these would have been told by now.
        await vendor.InvokeAsync("SetHand", new { raised = true });
        await ShownAsync(desk, carl.Seat.ParticipantId, vera.Seat.ParticipantId);
    }

    private static Task ShownAsync(LivePage page, params Guid[] raised) => Wait.UntilAsync(() =>
        page.Of("hands") is [.., var last] && last.GetProperty("raised").EnumerateArray().Select(JsonElementToGuid).SequenceEqual(raised));

    private static Guid JsonElementToGuid(JsonElement id) => id.GetGuid();
}
