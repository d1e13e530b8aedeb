using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CoInnovation.Api.Backlog.Changes;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Backlog;

/// <summary>Whoever listens can go away and come back: a cursor leads to all that was missed, once, and tells nothing by itself.</summary>
public sealed class listening_to_the_backlog(TestApi api, PostgresFixture postgres) : IClassFixture<TestApi>
{
    private const string Changes = """
        subscription($where: BacklogChangeFilter, $after: String) {
          backlogChanged(where: $where, after: $after) { added cursor item { __typename ... on Idea { id statusReason } ... on PainPoint { id statusReason } } }
        }
        """;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    private ChangeCursors Cursors => api.Services.GetRequiredService<ChangeCursors>();

    [Fact]
    public async Task nothing_is_missed_or_doubled_by_whoever_comes_back_with_the_last_cursor()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Came back");
        string cursor;
        await using (var first = await GraphSocket.ConnectAsync(api, workshop.Vendor))
        {
            await first.SubscribeAsync(Changes);
            await MoveAsync(workshop, workshop.Favorite, "heard");
            cursor = Cursor(await first.NextAsync());
        }

        await MoveAsync(workshop, workshop.Divided, "missed");
        await MoveAsync(workshop, workshop.Favorite, "missed and overtaken");
        await MoveAsync(workshop, workshop.Favorite, "missed last");
        await using var back = await GraphSocket.ConnectAsync(api, workshop.Vendor);
        await ResumeAsync(back, cursor);
        var missed = new[] { await back.NextAsync(), await back.NextAsync() };
        await MoveAsync(workshop, workshop.Divided, "heard again");

        missed.Select(Reason).ShouldBe(["missed", "missed last"]);
        missed.Select(change => change.At("backlogChanged", "added").GetBoolean()).ShouldBe([false, false]);
        Reason(await back.NextAsync()).ShouldBe("heard again");
        (await back.EndsWithoutEventsAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task what_changed_while_the_server_was_down_or_another_one_is_told_by_the_next()
    {
        await using var own = new TestApi(postgres);
        await own.InitializeAsync();
        var workshop = await SampleWorkshop.HoldAsync(own, "Restarted");
        var productTeam = await SampleWorkshop.ProductTeamAsync(own);
        var cursor = (await productTeam.AskAsync("{ backlogCursor }")).At("backlogCursor").GetString()!;
        await productTeam.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "SHORTLISTED", reason = "Before the restart." }, "idea { id }");

        await own.RestartAsync();

        productTeam = await SampleWorkshop.ProductTeamAsync(own);
        await using var socket = await GraphSocket.ConnectAsync(own, productTeam);
        await ResumeAsync(socket, cursor);
        var told = await socket.NextAsync();
        Reason(told).ShouldBe("Before the restart.");
        await productTeam.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "COMMITTED", reason = "After it." }, "idea { id }");
        Reason(await socket.NextAsync()).ShouldBe("After it.");
        (await socket.EndsWithoutEventsAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task many_interruptions_amid_many_changes_lose_and_repeat_nothing()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Interrupted");
        var seeded = new Seeded(20261126);
        var cursor = (await workshop.Vendor.AskAsync("{ backlogCursor }")).At("backlogCursor").GetString()!;
        Guid[] ideas = [workshop.Favorite, workshop.Divided];
        const int ChangesOfEach = 30;
        var writing = Task.WhenAll(ideas.Select(async idea =>
        {
            for (var number = 1; number <= ChangesOfEach; number++)
            {
                await MoveAsync(workshop, idea, $"{number}");
            }
        }));

        List<ChangePlace> places = [];
        var last = ideas.ToDictionary(idea => idea, _ => 0);
        while (last.Values.Any(number => number < ChangesOfEach))
        {
            await using var socket = await GraphSocket.ConnectAsync(api, workshop.Vendor);
            await ResumeAsync(socket, cursor);
            for (var left = 1 + seeded.Below(5); left > 0 && last.Values.Any(number => number < ChangesOfEach); left--)
            {
                var change = await socket.NextAsync();
                cursor = Cursor(change);
                places.Add(Cursors.Open(Principal.DefaultTenant, cursor));
                var number = int.Parse(Reason(change)!, null);
                number.ShouldBeGreaterThanOrEqualTo(last[change.At("backlogChanged", "item", "id").GetGuid()]);
                last[change.At("backlogChanged", "item", "id").GetGuid()] = number;
            }
        }

        await writing;
        Enumerable.Range(1, places.Count - 1).ShouldAllBe(i => places[i].IsBehind(places[i - 1]));
    }

    [Fact]
    public async Task a_filter_tells_only_what_matches_after_the_change()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Filtered");
        var cursor = (await workshop.Vendor.AskAsync("{ backlogCursor }")).At("backlogCursor").GetString()!;
        var where = new { ideas = new { status = new { eq = "SHORTLISTED" } } };
        await using var live = await GraphSocket.ConnectAsync(api, workshop.Vendor);
        await live.SubscribeAsync(Changes, new { where });

        await workshop.Facilitator.SendAsync("changePainPointStatus", new { painPointId = workshop.Pain, status = "SOLVED", reason = "A pain point." }, "painPoint { id }");
        await MoveAsync(workshop, workshop.Divided, "Another status.");
        await MoveAsync(workshop, workshop.Favorite, "This one.", "SHORTLISTED");

        Reason(await live.NextAsync()).ShouldBe("This one.");
        (await live.EndsWithoutEventsAsync()).ShouldBeTrue();
        await using var later = await GraphSocket.ConnectAsync(api, workshop.Vendor);
        await ResumeAsync(later, cursor, where);
        Reason(await later.NextAsync()).ShouldBe("This one.");
        (await later.EndsWithoutEventsAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task one_idea_or_one_pain_point_can_be_followed_by_those_who_may_see_it()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Followed"), await SampleWorkshop.HoldAsync(api, "Not theirs"));
        const string OneIdea = "subscription($id: ID!, $after: String) { ideaChanged(id: $id, after: $after) { added cursor idea { id statusReason } } }";
        const string OnePain = "subscription($id: ID!) { painPointChanged(id: $id) { painPoint { id statusReason } } }";
        await using var idea = await GraphSocket.ConnectAsync(api, workshop.Customer);
        await using var pain = await GraphSocket.ConnectAsync(api, workshop.Customer);
        await idea.SubscribeAsync(OneIdea, new { id = workshop.Favorite });
        await pain.SubscribeAsync(OnePain, new { id = workshop.Pain });

        await MoveAsync(workshop, workshop.Divided, "Not this one.");
        await MoveAsync(workshop, workshop.Favorite, "This one.");
        await workshop.Facilitator.SendAsync("changePainPointStatus", new { painPointId = workshop.Pain, status = "SOLVED", reason = "Gone." }, "painPoint { id }");

        (await idea.NextAsync()).At("ideaChanged", "idea").ToString().ShouldBe($$"""{"id":"{{workshop.Favorite}}","statusReason":"This one."}""");
        (await pain.NextAsync()).At("painPointChanged", "painPoint", "statusReason").GetString().ShouldBe("Gone.");
        async Task<string> RefusedAsync(object id)
        {
            await using var socket = await GraphSocket.ConnectAsync(api, workshop.Customer);
            await socket.SendAsync(new { id = "1", type = "subscribe", payload = new { query = OneIdea, variables = new { id } } });
            return (await socket.ReceiveAsync()).ToString();
        }

        var unknown = await RefusedAsync(Guest.NewId());
        unknown.ShouldContain("ITEM_NOT_FOUND");
        (await RefusedAsync(other.Favorite)).ShouldBe(unknown);
        (await RefusedAsync(workshop.Pain)).ShouldBe(unknown);
        (await RefusedAsync("no id")).ShouldBe(unknown);
    }

    [Fact]
    public async Task a_cursor_tells_nothing_and_no_other_is_taken()
    {
        var place = new ChangePlace(7, Guest.NewId(), TimeProvider.System.GetUtcNow());
        var cursor = Cursors.Seal(Principal.DefaultTenant, place);

        Cursors.Open(Principal.DefaultTenant, cursor).ShouldBe(place);
        var (again, far) = (Cursors.Seal(Principal.DefaultTenant, place), Cursors.Seal(Principal.DefaultTenant, place with { Position = long.MaxValue }));
        far.Length.ShouldBe(cursor.Length);
        Enumerable.Range(0, cursor.Length).Count(i => cursor[i] == again[i]).ShouldBeLessThan(cursor.Length / 3);
        (await RefusedAsync("nonsense")).ShouldBe("CURSOR_INVALID");
        (await RefusedAsync((cursor[0] == 'A' ? 'B' : 'A') + cursor[1..])).ShouldBe("CURSOR_INVALID");
        (await RefusedAsync(Cursors.Seal("another workspace", place))).ShouldBe("CURSOR_INVALID");
        (await RefusedAsync(Cursors.Seal(Principal.DefaultTenant, place with { At = place.At - Listening.OldestCursor - TimeSpan.FromMinutes(1) }))).ShouldBe("CURSOR_EXPIRED");
    }

    [Fact]
    public async Task whoever_missed_too_much_is_told_to_read_the_list_anew_and_nobody_else_is()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Much missed");
        var cursor = Cursors.Seal(Principal.DefaultTenant, ChangePlace.Behind(1_000_000_000, TimeProvider.System.GetUtcNow()));
        await using var dataSource = NpgsqlDataSource.Create(api.Services.GetRequiredService<Database>().Owner.ConnectionString);
        async Task RunAsync(string sql)
        {
            await using var command = dataSource.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(Canceled);
        }

        try
        {
            await RunAsync($"""
                with added as (
                    insert into read.ideas (tenant, id, workshop_id, text, status, kept_at, dots)
                    select 'default', gen_random_uuid(), '00000000-0000-4000-8000-0000000000bb', 'missed', 'NEW', now(), 0 from generate_series(1, {MissedChanges.Most + 1}) returning id)
                insert into read.item_changes select 'default', id, 2000000000, 2000000000, now() from added
                """);
            (await RefusedAsync(cursor)).ShouldBe("CURSOR_EXPIRED");
            await using var other = await GraphSocket.ConnectAsync(api, workshop.Vendor);
            await ResumeAsync(other, cursor);
            (await other.EndsWithoutEventsAsync()).ShouldBeTrue();
        }
        finally
        {
            await RunAsync("delete from read.item_changes where position = 2000000000; delete from read.ideas where text = 'missed'");
        }
    }

    [Fact]
    public async Task an_event_source_goes_on_where_it_stopped_by_itself()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Event source");
        var begun = (await workshop.Vendor.AskAsync("{ backlogCursor }")).At("backlogCursor").GetString()!;
        await MoveAsync(workshop, workshop.Favorite, "first");
        await MoveAsync(workshop, workshop.Divided, "second");

        var (first, id) = await FirstEventAsync(workshop.Vendor, begun, lastEventId: null);
        var (second, _) = await FirstEventAsync(workshop.Vendor, begun, lastEventId: id);

        (Reason(first), Reason(second)).ShouldBe(("first", "second"));
        id.ShouldBe(Cursor(first));
    }

    private async Task<(JsonElement Data, string Id)> FirstEventAsync(Guest guest, string after, string? lastEventId)
    {
        using var client = new HttpClient(api.Server.CreateHandler()) { BaseAddress = api.Server.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Changes, variables = new { after } }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Add("Cookie", guest.Cookies);
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Canceled);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Canceled));
        var id = "";
        while (await reader.ReadLineAsync(Canceled).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Canceled) is { } line)
        {
            id = line.StartsWith("id: ", StringComparison.Ordinal) ? line["id: ".Length..] : id;
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                return (JsonDocument.Parse(line["data: ".Length..]).RootElement.At("data"), id);
            }
        }

        throw new InvalidOperationException("The stream ended without an event.");
    }

    private async Task<string?> RefusedAsync(string after)
    {
        await using var socket = await GraphSocket.ConnectAsync(api, await SampleWorkshop.ProductTeamAsync(api));
        await ResumeAsync(socket, after);
        return (await socket.ReceiveAsync()).At("payload", 0, "extensions", "code").GetString();
    }

    private static Task ResumeAsync(GraphSocket socket, string after, object? where = null) =>
        socket.SendAsync(new { id = "1", type = "subscribe", payload = new { query = Changes, variables = new { after, where } } });

    private static Task<JsonElement> MoveAsync(SampleWorkshop workshop, Guid idea, string reason, string status = "UNDER_REVIEW") =>
        workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = idea, status, reason }, "idea { id }");

    private static string Cursor(JsonElement data) => data.At("backlogChanged", "cursor").GetString()!;

    private static string? Reason(JsonElement data) => data.At("backlogChanged", "item", "statusReason").GetString();
}
