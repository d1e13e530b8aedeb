using System.Text.Json;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Backlog;

/// <summary>Statuses move through mutations, and whoever listens hears of it.</summary>
public sealed class changing_the_backlog(TestApi api) : IClassFixture<TestApi>
{
    private const string Item = "idea { id status statusReason }";
    private const string Changes = """
        subscription($workshop: ID) {
          backlogChanged(workshopId: $workshop) { added item { __typename ... on Idea { id status statusReason votes { consensus } } ... on PainPoint { id stage: status } } }
        }
        """;

    [Fact]
    public async Task a_status_moves_with_its_reason_and_the_answer_shows_it()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Statuses");
        var productTeam = await SampleWorkshop.ProductTeamAsync(api);
        var command = new { commandId = Guest.NewId(), ideaId = workshop.Favorite, status = "SHORTLISTED", reason = "Three customers ask for it." };

        var changed = await productTeam.SendAsync("changeIdeaStatus", command, Item);
        changed.At("idea").ToString().ShouldBe($$"""{"id":"{{workshop.Favorite}}","status":"SHORTLISTED","statusReason":"Three customers ask for it."}""");
        (await workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "COMMITTED", reason = "Agreed." }, Item))
            .At("idea", "status").GetString().ShouldBe("COMMITTED");
        (await workshop.Facilitator.SendAsync("changePainPointStatus", new { painPointId = workshop.Pain, status = "ADDRESSED", reason = "On its way." }, "painPoint { status }"))
            .At("painPoint", "status").GetString().ShouldBe("ADDRESSED");

        // The first command again: the answer of then, and no going back.
        (await productTeam.SendAsync("changeIdeaStatus", command, Item)).At("idea", "status").GetString().ShouldBe("COMMITTED");
    }

    [Fact]
    public async Task whoever_may_not_is_refused_and_learns_nothing()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Mine"), await SampleWorkshop.HoldAsync(api, "Other"));
        object Decline(object id, string reason = "No.") => new { ideaId = id, status = "DECLINED", reason };

        (await CodeAsync(workshop.Vendor, Decline(workshop.Favorite))).ShouldBe("AUTH_NOT_AUTHORIZED");
        (await RefusalAsync(workshop.Facilitator, Decline(other.Favorite))).ShouldBe(await RefusalAsync(workshop.Facilitator, Decline(Guest.NewId())));
        (await CodeAsync(workshop.Facilitator, Decline(other.Favorite))).ShouldBe("ITEM_NOT_FOUND");
        (await CodeAsync(workshop.Facilitator, Decline("no id"))).ShouldBe("ID_INVALID");
        (await CodeAsync(workshop.Facilitator, Decline(workshop.Pain))).ShouldBe("ITEM_NOT_FOUND");
        (await CodeAsync(workshop.Facilitator, Decline(workshop.Favorite, " "))).ShouldBe("TEXT_EMPTY");
        (await CodeAsync(workshop.Facilitator, Decline(workshop.Favorite, new string('x', 501)))).ShouldBe("TEXT_TOO_LONG");
        (await workshop.Facilitator.AskAsync("query($id: ID!) { idea(id: $id) { status } }", new { id = workshop.Favorite })).At("idea", "status").GetString().ShouldBe("NEW");
    }

    [Fact]
    public async Task listeners_hear_of_changes_they_may_see_once_the_list_shows_them()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Heard"), await SampleWorkshop.HoldAsync(api, "Not heard"));
        await using var socket = await GraphSocket.ConnectAsync(api, workshop.Customer);
        await socket.SubscribeAsync(Changes);

        await other.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = other.Favorite, status = "DECLINED", reason = "Elsewhere." }, Item);
        await workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "UNDER_REVIEW", reason = "Looking." }, Item);
        await workshop.Facilitator.SendAsync("changePainPointStatus", new { painPointId = workshop.Pain, status = "SOLVED", reason = "Gone." }, "painPoint { id }");

        var (first, second) = ((await socket.NextAsync()).At("backlogChanged"), (await socket.NextAsync()).At("backlogChanged"));
        first.At("item", "id").GetGuid().ShouldBe(workshop.Favorite);
        first.At("item", "statusReason").GetString().ShouldBe("Looking.");
        first.At("item", "votes", "consensus").GetDouble().ShouldBe(4.0 / 9, 1e-12);
        first.At("added").GetBoolean().ShouldBeFalse();
        second.At("item").ToString().ShouldBe($$"""{"__typename":"PainPoint","id":"{{workshop.Pain}}","stage":"SOLVED"}""");
    }

    [Fact]
    public async Task new_items_are_told_as_added()
    {
        var productTeam = await SampleWorkshop.ProductTeamAsync(api);
        await using var socket = await GraphSocket.ConnectAsync(api, productTeam);
        await socket.SubscribeAsync(Changes);

        var workshop = await SampleWorkshop.HoldAsync(api, "Fresh");

        HashSet<Guid> added = [];
        while (added.Count < 5)
        {
            var change = (await socket.NextAsync()).At("backlogChanged");
            if (change.At("added").GetBoolean())
            {
                added.Add(change.At("item", "id").GetGuid());
            }
        }

        added.ShouldContain(workshop.Favorite);
        added.ShouldContain(workshop.Pain);
    }

    [Fact]
    public async Task who_was_sent_out_hears_nothing_more()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Left");
        await using var sent = await GraphSocket.ConnectAsync(api, workshop.Customer);
        await using var stayed = await GraphSocket.ConnectAsync(api, workshop.Vendor);
        foreach (var socket in (GraphSocket[])[sent, stayed])
        {
            await socket.SubscribeAsync(Changes);
        }

        await workshop.Facilitator.SendAsync("removeParticipant", new { workshopId = workshop.Id, participantId = workshop.Customer.ParticipantId });
        await workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "DECLINED", reason = "Secret." }, Item);

        (await stayed.NextAsync()).At("backlogChanged", "item", "statusReason").GetString().ShouldBe("Secret.");
        (await sent.EndsWithoutEventsAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task a_page_of_another_origin_cannot_listen_in_somebodys_name()
    {
        var productTeam = await SampleWorkshop.ProductTeamAsync(api);

        await Should.ThrowAsync<InvalidOperationException>(() => GraphSocket.ConnectAsync(api, productTeam, "https://elsewhere.example"));
        await using var control = await GraphSocket.ConnectAsync(api, productTeam, api.Server.BaseAddress.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task somebody_without_a_seat_cannot_listen()
    {
        await using var socket = await GraphSocket.ConnectAsync(api, api.Guest());
        await socket.SendAsync(new { id = "1", type = "subscribe", payload = new { query = Changes } });

        var refused = await socket.ReceiveAsync();
        refused.At("type").GetString().ShouldBe("error");
        refused.At("payload", 0, "extensions", "code").GetString().ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    private static async Task<string?> CodeAsync(Guest guest, object input)
    {
        var answer = await RefusalAsync(guest, input);
        return answer.StartsWith('{') ? JsonDocument.Parse(answer).RootElement.At("code").GetString() : answer;
    }

    private static async Task<string> RefusalAsync(Guest guest, object input)
    {
        var fields = JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
        fields.Add("commandId", Guest.NewId());
        var answer = await guest.AnswerAsync(
            "mutation($input: ChangeIdeaStatusInput!) { changeIdeaStatus(input: $input) { idea { id } errors { code message path } } }", new { input = fields });
        return answer.TryGetProperty("errors", out _) ? answer.ErrorCode()! : answer.At("data", "changeIdeaStatus", "errors", 0).ToString();
    }
}
