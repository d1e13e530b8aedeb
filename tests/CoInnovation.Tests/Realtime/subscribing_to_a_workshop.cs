using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore.Tailing;
using CoInnovation.Replay.Surface;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Realtime;

public sealed class subscribing_to_a_workshop(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task a_new_page_gets_the_slices_of_its_feeds()
    {
        var facilitator = await api.FoundAsync();
        var customer = await api.JoinAsync(facilitator, Side.Customer);
        var step = await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent);
        await customer.WriteAsync(step, "Invoices come twice");

        await using var page = await customer.OpenAsync();

        var slices = (await api.Services.GetRequiredService<WorkshopFeeds>().ReadAsync(customer.Seat, TestContext.Current.CancellationToken))!;
        var feeds = page.Reply.GetProperty("feeds");
        feeds.GetProperty("workshop").GetProperty("slice").GetRawText().ShouldBe(JsonSerializer.Serialize(slices.Board, WireJson.Options));
        feeds.GetProperty("workshop").GetProperty("sequence").GetInt64().ShouldBe(slices.Shared.Sequence);
        feeds.GetProperty("own").GetProperty("slice").GetRawText().ShouldContain("Invoices come twice");
        feeds.TryGetProperty("facilitators", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task only_a_facilitator_reads_the_facilitators_feed()
    {
        var facilitator = await api.FoundAsync();

        await using var page = await facilitator.OpenAsync();

        page.Reply.GetProperty("feeds").GetProperty("facilitators").GetProperty("slice").GetProperty("joinCode").GetString()!.Length.ShouldBe(6);
    }

    [Fact]
    public async Task what_happens_comes_in_frames_in_order_and_without_a_gap()
    {
        var facilitator = await api.FoundAsync();
        var customer = await api.JoinAsync(facilitator, Side.Customer);
        await using var page = await customer.OpenAsync();

        var step = await facilitator.StartAsync(Method.Discussion, Visibility.Open);
        foreach (var number in Enumerable.Range(1, 20))
        {
            await customer.WriteAsync(step, $"Note {number}");
        }

        await Wait.UntilAsync(() => page.Events("workshop").Count(happened => happened.Type == "card_revealed") == 20);
        page.Events("workshop").Select(happened => happened.Sequence)
            .ShouldBe(Enumerable.Range(1, page.Events("workshop").Count).Select(number => page.SequenceOf("workshop") + number));
        await Wait.UntilAsync(() => page.Events("own").Count(happened => happened.Type == "card_written") == 20);
        page.Events("own").Select(happened => happened.Sequence).ShouldBe(Enumerable.Range(1, 20).Select(number => (long)number));
    }

    [Fact]
    public async Task a_page_that_comes_back_gets_exactly_what_it_missed()
    {
        var facilitator = await api.FoundAsync();
        var customer = await api.JoinAsync(facilitator, Side.Customer);
        var first = await customer.OpenAsync();
        var cursor = first.SequenceOf("workshop");
        await first.DisposeAsync();
        var step = await facilitator.StartAsync(Method.Discussion, Visibility.Open);
        await customer.WriteAsync(step, "Written while the page was away");

        await using var again = await customer.OpenAsync(new { workshop = cursor, own = 0 });

        var workshop = again.Reply.GetProperty("feeds").GetProperty("workshop");
        workshop.GetProperty("slice").ValueKind.ShouldBe(JsonValueKind.Null);
        workshop.GetProperty("sequence").GetInt64().ShouldBe(cursor + workshop.GetProperty("events").GetArrayLength());
        workshop.GetProperty("events").EnumerateArray().Select(happened => happened.GetProperty("type").GetString())
            .ShouldBe(["step_added", "step_started", "card_revealed", "cards_counted"]);
        again.Reply.GetProperty("feeds").GetProperty("own").GetProperty("events")[0].GetProperty("data").GetProperty("text").GetString()
            .ShouldBe("Written while the page was away");
    }

    [Fact]
    public async Task a_page_that_missed_too_much_gets_the_slice()
    {
        var facilitator = await api.FoundAsync();
        foreach (var number in Enumerable.Range(1, 501))
        {
            await facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, $"Title {number}"));
        }

        await using var page = await facilitator.OpenAsync(new { workshop = 2, own = 0, facilitators = 0 });

        page.Reply.GetProperty("feeds").GetProperty("workshop").GetProperty("slice").GetProperty("title").GetString().ShouldBe("Title 501");
        page.Reply.GetProperty("feeds").GetProperty("workshop").GetProperty("events").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task pages_that_open_while_much_happens_end_up_with_the_same()
    {
        var facilitator = await api.FoundAsync();
        var customer = await api.JoinAsync(facilitator, Side.Customer);
        var step = await facilitator.StartAsync(Method.Discussion, Visibility.Open);
        var pages = new List<LivePage>();

        var writing = Task.Run(async () =>
        {
            foreach (var number in Enumerable.Range(1, 150))
            {
                await customer.WriteAsync(step, $"Note {number}");
            }
        }, TestContext.Current.CancellationToken);
        while (!writing.IsCompleted && pages.Count < 25)
        {
            pages.Add(await facilitator.OpenAsync());
        }

        await writing;
        var newest = (await api.Services.GetRequiredService<WorkshopFeeds>().ReadAsync(facilitator.Seat, TestContext.Current.CancellationToken))!.Shared.Sequence;
        foreach (var page in pages)
        {
            await Wait.UntilAsync(() => page.SequenceOf("workshop") == newest || page.Events("workshop").Any(happened => happened.Sequence == newest) || page.Of("resync").Count > 0);
            page.Of("resync").ShouldBeEmpty();
            var fresh = page.Events("workshop").Select(happened => happened.Sequence).Where(sequence => sequence > page.SequenceOf("workshop")).ToList();
            fresh.ShouldBe(Enumerable.Range(1, (int)(newest - page.SequenceOf("workshop"))).Select(number => page.SequenceOf("workshop") + number));
            await page.DisposeAsync();
        }
    }

    [Fact]
    public async Task without_a_seat_there_is_no_workshop()
    {
        var facilitator = await api.FoundAsync();
        var customer = await api.JoinAsync(facilitator, Side.Customer);
        var stranger = await api.FoundAsync();

        await using var page = await stranger.ConnectAsync();

        var unknown = await Should.ThrowAsync<HubRefusalException>(() => Subscribe(Ids.Next(), stranger.Seat.ParticipantId));
        unknown.Message.ShouldContain("HubException: WORKSHOP_NOT_FOUND: ");
        (await Should.ThrowAsync<HubRefusalException>(() => Subscribe(facilitator.Seat.WorkshopId, stranger.Seat.ParticipantId))).Message.ShouldBe(unknown.Message);
        (await Should.ThrowAsync<HubRefusalException>(() => Subscribe(facilitator.Seat.WorkshopId, customer.Seat.ParticipantId))).Message.ShouldBe(unknown.Message);
        await facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, "Only for those who are in"));
        await api.Services.GetRequiredService<Tail>().WaitForAsync((await facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, "Again"))).Position, TestContext.Current.CancellationToken);
        await page.InvokeAsync("SetPresence", new { writing = true });
        page.Of("frame").ShouldBeEmpty();
        page.Of("presence").ShouldBeEmpty();

        Task<JsonElement> Subscribe(Guid workshopId, Guid participantId) => page.InvokeAsync("Subscribe", new { workshopId, participantId });
    }

    [Fact]
    public async Task nothing_at_all_is_refused_with_a_code()
    {
        var facilitator = await api.FoundAsync();
        await using var page = await facilitator.OpenAsync();

        (await Should.ThrowAsync<HubRefusalException>(() => page.InvokeAsync("Subscribe", null!))).Message.ShouldContain("HubException: VALUE_OUT_OF_RANGE: ");
        await page.InvokeAsync("SetPresence", null!);
    }

    [Fact]
    public async Task the_others_hear_who_is_there_and_how_many_write()
    {
        var facilitator = await api.FoundAsync();
        var customer = await api.JoinAsync(facilitator, Side.Customer);
        await using var page = await facilitator.OpenAsync();
        var other = await customer.OpenAsync();

        await Wait.UntilAsync(() => page.Of("presence") is [.., var last] && last.GetProperty("online").GetArrayLength() == 2);
        await other.InvokeAsync("SetPresence", new { writing = true });
        await Wait.UntilAsync(() => page.Of("presence")[^1].GetProperty("writing").GetInt32() == 1);
        await other.DisposeAsync();
        await Wait.UntilAsync(() => page.Of("presence")[^1].GetProperty("online").GetArrayLength() == 1);
        page.Of("presence")[^1].GetProperty("writing").GetInt32().ShouldBe(0);
    }
}
