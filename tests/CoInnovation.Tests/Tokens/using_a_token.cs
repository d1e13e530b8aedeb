using System.Net;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Tokens;

/// <summary>A token does what its scopes name and its creator may, nothing else.</summary>
public sealed class using_a_token(TestApi api) : IClassFixture<TestApi>
{
    private const string Ideas = "query($id: ID!) { ideas(where: {workshopId: {eq: $id}}) { totalCount } }";
    private const string Change = "mutation($input: ChangeIdeaStatusInput!) { changeIdeaStatus(input: $input) { idea { status } errors { code } } }";
    private const string Changes = "subscription { backlogChanged { added } }";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task it_reads_with_one_scope_and_changes_with_another()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Scopes");
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var (reader, writer) = (await Bearer.OfAsync(api, team, "BACKLOG_READ"), await Bearer.OfAsync(api, team, "BACKLOG_WRITE"));
        object decline = new { input = new { commandId = Guest.NewId(), ideaId = workshop.Favorite, status = "DECLINED", reason = "No." } };

        (await reader.AnswerAsync(Ideas, new { id = workshop.Id })).At("data", "ideas", "totalCount").GetInt32().ShouldBe(2);
        (await reader.AnswerAsync(Change, decline)).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
        (await writer.AnswerAsync(Ideas, new { id = workshop.Id })).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
        (await writer.AnswerAsync(Change, decline)).At("data", "changeIdeaStatus").ToString().ShouldBe("""{"idea":null,"errors":[]}""");
        (await team.AskAsync("query($id: ID!) { idea(id: $id) { status } }", new { id = workshop.Favorite })).At("idea", "status").GetString().ShouldBe("DECLINED");
    }

    [Fact]
    public async Task without_the_scope_of_reading_nothing_shows_by_any_other_way()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Other ways");
        var bearer = await Bearer.OfAsync(api, workshop.Customer, "EXPORT");
        const string Everything = """
            query($workshop: ID!, $idea: ID!) {
              node(id: $idea) { id } nodes(ids: [$workshop, $idea]) { id } workshop(id: $workshop) { title }
              viewer { mayCreateWorkshops readsWholeBacklog seats { participantId } }
            }
            """;

        (await bearer.TextAsync(Everything, new { workshop = workshop.Id, idea = workshop.Favorite })).ShouldBe(
            """{"data":{"node":null,"nodes":[null,null],"workshop":null,"viewer":{"mayCreateWorkshops":false,"readsWholeBacklog":false,"seats":[]}}}""");
    }

    [Fact]
    public async Task it_cannot_make_see_or_revoke_tokens_nor_act_in_a_workshop()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Not in here");
        var bearer = await Bearer.OfAsync(api, workshop.Facilitator, "BACKLOG_READ", "BACKLOG_WRITE", "EXPORT");

        foreach (var query in (string[])
        [
            "{ tokens { id } }",
            $$"""mutation { revokeToken(input: {commandId: "{{Guest.NewId()}}", tokenId: "{{bearer.TokenId}}"}) { errors { code } } }""",
            $$"""mutation { createToken(input: {commandId: "{{Guest.NewId()}}", tokenId: "{{Guest.NewId()}}", name: "x", scopes: [EXPORT]}) { secret } }""",
            $$"""mutation { renameWorkshop(input: {commandId: "{{Guest.NewId()}}", workshopId: "{{workshop.Id}}", title: "Mine"}) { errors { code } } }""",
        ])
        {
            (await bearer.AnswerAsync(query)).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED", query);
        }

        using var export = await bearer.RequestAsync(HttpMethod.Get, $"/workshops/{workshop.Id}/export.json");
        export.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var steers = await bearer.AnswerAsync(Change, new { input = new { commandId = Guest.NewId(), ideaId = workshop.Favorite, status = "DECLINED", reason = "Ours." } });
        steers.At("data", "changeIdeaStatus", "idea", "status").GetString().ShouldBe("DECLINED");
    }

    [Fact]
    public async Task a_seats_token_sees_what_the_seat_sees_and_ends_with_it()
    {
        var (mine, other) = (await SampleWorkshop.HoldAsync(api, "My seat"), await SampleWorkshop.HoldAsync(api, "No seat"));
        var bearer = await Bearer.OfAsync(api, mine.Customer, "BACKLOG_READ");

        (await bearer.AnswerAsync(Ideas, new { id = mine.Id })).At("data", "ideas", "totalCount").GetInt32().ShouldBe(2);
        (await bearer.AnswerAsync(Ideas, new { id = other.Id })).At("data", "ideas", "totalCount").GetInt32().ShouldBe(0);
        await mine.Facilitator.SendAsync("removeParticipant", new { workshopId = mine.Id, participantId = mine.Customer.ParticipantId });
        (await bearer.AnswerAsync(Ideas, new { id = mine.Id })).ErrorCode().ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task wrong_expired_and_revoked_look_the_same()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var (expired, revoked, control) = (await Bearer.OfAsync(api, team, "BACKLOG_READ"), await Bearer.OfAsync(api, team, "BACKLOG_READ"), await Bearer.OfAsync(api, team, "BACKLOG_READ"));
        await ExecuteAsync($"UPDATE access.tokens SET expires_on = current_date - 2 WHERE id = '{expired.TokenId}'");
        (await team.SendAsync("revokeToken", new { tokenId = revoked.TokenId }, "token { isActive }")).At("token", "isActive").GetBoolean().ShouldBeFalse();

        var wrong = await new Bearer(api, "coin_" + new string('x', 43)).TextAsync("{ ideas { totalCount } }");
        wrong.ShouldContain("AUTH_NOT_AUTHENTICATED");
        (await expired.TextAsync("{ ideas { totalCount } }")).ShouldBe(wrong);
        (await revoked.TextAsync("{ ideas { totalCount } }")).ShouldBe(wrong);
        (await new Bearer(api, control.Secret + "x").TextAsync("{ ideas { totalCount } }")).ShouldBe(wrong);
        (await control.TextAsync("{ ideas { totalCount } }")).ShouldNotBe(wrong);
    }

    [Fact]
    public async Task its_use_is_noted_and_not_written_anew_within_a_minute()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var bearer = await Bearer.OfAsync(api, team, "BACKLOG_READ");
        (await UsedAsync()).ShouldBeNull();

        await bearer.TextAsync("{ ideas { totalCount } }");
        await ExecuteAsync($"UPDATE access.tokens SET last_used_at = last_used_at - interval '30 seconds' WHERE id = '{bearer.TokenId}'");
        var first = await UsedAsync();
        await bearer.TextAsync("{ ideas { totalCount } }");
        (await UsedAsync()).ShouldBe(first.ShouldNotBeNull());

        await ExecuteAsync($"UPDATE access.tokens SET last_used_at = last_used_at - interval '31 seconds' WHERE id = '{bearer.TokenId}'");
        await bearer.TextAsync("{ ideas { totalCount } }");
        string.CompareOrdinal(await UsedAsync(), first).ShouldBePositive();

        async Task<string?> UsedAsync() => (await team.AskAsync("{ tokens { id lastUsedAt } }")).At("tokens").EnumerateArray()
            .Single(token => token.At("id").GetGuid() == bearer.TokenId).At("lastUsedAt").GetString();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task revoking_closes_its_sockets_without_waiting_for_an_event(bool inFirstMessage)
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var (revoked, other) = (await Bearer.OfAsync(api, team, "BACKLOG_READ"), await Bearer.OfAsync(api, team, "BACKLOG_READ"));
        await using var socket = await GraphSocket.ConnectAsync(api, revoked.Secret, inFirstMessage);
        await using var control = await GraphSocket.ConnectAsync(api, other.Secret, inFirstMessage);
        await socket.SubscribeAsync(Changes);
        await control.SubscribeAsync(Changes);

        await team.SendAsync("revokeToken", new { tokenId = revoked.TokenId }, "token { id }");

        (await socket.CloseCodeAsync()).ShouldBe(4403);
        await control.SendAsync(new { type = "ping" });
        (await control.ReceiveAsync()).At("type").GetString().ShouldBe("pong");
    }

    [Fact]
    public async Task revoking_ends_its_event_streams()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var bearer = await Bearer.OfAsync(api, team, "BACKLOG_READ");
        using var body = System.Net.Http.Json.JsonContent.Create(new { query = Changes });
        using var stream = await bearer.RequestAsync(HttpMethod.Post, "/graphql", body, "text/event-stream");
        stream.StatusCode.ShouldBe(HttpStatusCode.OK);

        await team.SendAsync("revokeToken", new { tokenId = bearer.TokenId }, "token { id }");

        (await stream.Content.ReadAsStringAsync(Canceled).WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Canceled)).ShouldNotContain("next");
    }

    [Fact]
    public async Task a_token_that_opens_nothing_opens_no_socket()
    {
        await using var socket = await GraphSocket.OpenAsync(api, _ => { });
        await socket.SendAsync(new { type = "connection_init", payload = new { Authorization = "Bearer coin_" + new string('x', 43) } });
        (await socket.CloseCodeAsync()).ShouldBe(4403);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = api.Services.GetRequiredService<Database>().Owner.CreateCommand(sql);
        (await command.ExecuteNonQueryAsync(Canceled)).ShouldBe(1);
    }
}

/// <summary>In an Api of its own, since it uses up what its network may guess.</summary>
public sealed class guessing_a_token(TestApi api) : IClassFixture<TestApi>
{
    [Fact]
    public async Task guesses_are_limited_and_whoever_holds_a_token_is_not_counted()
    {
        var bearer = await Bearer.OfAsync(api, await SampleWorkshop.ProductTeamAsync(api), "BACKLOG_READ");
        for (var use = 0; use < 2 * JoinLimits.Burst; use++)
        {
            (await StatusAsync(bearer)).ShouldBe(HttpStatusCode.OK);
        }

        var guess = 0;
        while (await StatusAsync(new Bearer(api, $"coin_{guess:D43}")) != HttpStatusCode.TooManyRequests)
        {
            (++guess).ShouldBeLessThan(20 * JoinLimits.Burst);
        }

        (await StatusAsync(bearer)).ShouldBe(HttpStatusCode.OK);
        (await SampleWorkshop.ProductTeamAsync(api)).ShouldNotBeNull();
        (await SampleWorkshop.HoldAsync(api, "Beside an old token")).ShouldNotBeNull();
    }

    private static async Task<HttpStatusCode> StatusAsync(Bearer bearer)
    {
        using var content = System.Net.Http.Json.JsonContent.Create(new { query = "{ viewer { readsWholeBacklog } }" });
        using var response = await bearer.RequestAsync(HttpMethod.Post, "/graphql", content);
        return response.StatusCode;
    }
}
