using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Realtime;

public sealed class telling_who_writes(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task facilitators_hear_on_which_side_people_write_and_the_others_one_number()
    {
        var facilitator = await api.FoundAsync();
        var (carl, vera) = (await api.JoinAsync(facilitator, Side.Customer), await api.JoinAsync(facilitator, Side.Vendor));
        await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent);
        await using var desk = await facilitator.OpenAsync();
        await using var customer = await carl.OpenAsync();
        await using var vendor = await vera.OpenAsync();

        await customer.InvokeAsync("SetPresence", new { writing = true });
        await Wait.UntilAsync(() => BySide(desk) is { } sides && sides.TryGetProperty("CUSTOMER", out var count) && count.GetInt32() == 1 && !sides.TryGetProperty("VENDOR", out _));
        await Wait.UntilAsync(() => Writing(vendor) == 1);
        vendor.Raw.ShouldNotContain("writingBySide");
        customer.Raw.ShouldNotContain("writingBySide");

        // What was typed in one step says nothing of the next.
        await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent);
        await Wait.UntilAsync(() => BySide(desk) is { } sides && !sides.EnumerateObject().Any());
        Writing(desk).ShouldBe(1);
    }

    [Fact]
    public async Task nobody_hears_of_sides_while_cards_without_names_are_written()
    {
        var facilitator = await api.FoundAsync();
        var carl = await api.JoinAsync(facilitator, Side.Customer);
        var step = await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent, anonymous: true);
        await carl.SendAsync((id, workshop) => new WriteCard(id, workshop, step, Ids.Next(), "The audit failed", Kind: null, []));
        await using var desk = await facilitator.OpenAsync();
        await using var customer = await carl.OpenAsync();

        await customer.InvokeAsync("SetPresence", new { writing = true });
        await Wait.UntilAsync(() => Writing(desk) == 1);
        desk.Raw.ShouldNotContain("writingBySide");

        // A half-written card may still come to the step before, as long as it is the last that ended, or nothing of it is revealed.
        await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent);
        await customer.InvokeAsync("SetPresence", new { writing = false });
        await Wait.UntilAsync(() => Writing(desk) == 0);
        desk.Raw.ShouldNotContain("writingBySide");

        // The control: no card without a name can come any more.
        await facilitator.SendAsync((id, workshop) => new RevealCards(id, workshop, step, CardIds: null));
        await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent);
        await Wait.UntilAsync(() => BySide(desk) is not null);
    }

    [Fact]
    public async Task nor_while_a_later_step_without_names_collects_them()
    {
        var facilitator = await api.FoundAsync();
        var carl = await api.JoinAsync(facilitator, Side.Customer);
        var later = Ids.Next();
        await facilitator.SendAsync((id, workshop) => new AddStep(
            id, workshop, later, null, new StepSettings(Method.SilentWriting, "Later", "", 10, Visibility.Silent, Anonymous: true, Writers: null)));
        await facilitator.SendAsync((id, workshop) => new OpenCollectionWindow(id, workshop, later, null, TimeProvider.System.GetUtcNow().AddHours(1), LateRule.Refuse));
        await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent);
        await using var desk = await facilitator.OpenAsync();
        await using var customer = await carl.OpenAsync();

        await customer.InvokeAsync("SetPresence", new { writing = true });
        await Wait.UntilAsync(() => Writing(desk) == 1);
        desk.Raw.ShouldNotContain("writingBySide");
    }

    private static int? Writing(LivePage page) => page.Of("presence") is [.., var last] ? last.GetProperty("writing").GetInt32() : null;

    private static JsonElement? BySide(LivePage page) => page.Of("presence") is [.., var last] && last.TryGetProperty("writingBySide", out var sides) ? sides : null;
}
