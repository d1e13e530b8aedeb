using System.Text.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Webhooks;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Webhooks;

/// <summary>Set up by the product team, told of the backlog, with real receivers.</summary>
public sealed class webhooks_over_http(TestApi api, PostgresFixture postgres) : IClassFixture<TestApi>
{
    private const string Deliveries =
        "query($id: ID!) { webhook(id: $id) { state failingSince deliveries(first: 10) { totalCount nodes { id event itemId status attempt httpStatus error nextAttemptAt } } } }";

    private static readonly string[] StatusChanges = ["IDEA_STATUS_CHANGED"];
    private static readonly string[] IdeaChanges = ["IDEA_CHANGED"];

    [Fact]
    public async Task a_change_arrives_signed_with_the_item_as_the_product_team_sees_it()
    {
        var (workshop, team) = (await SampleWorkshop.HoldAsync(api, "Told"), await SampleWorkshop.ProductTeamAsync(api));
        await using var receiver = await Receiver.StartAsync();
        var (webhook, secret) = await CreateAsync(team, receiver.Url, StatusChanges);

        await team.SendAsync("changePainPointStatus", new { painPointId = workshop.Pain, status = "ADDRESSED", reason = "Not asked for." }, "painPoint { id }");
        await team.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "SHORTLISTED", reason = "It wins." }, "idea { id }");

        var arrival = (await receiver.ArrivedAsync(1))[0];
        arrival.IsSignedWith(secret).ShouldBeTrue();
        arrival.IsSignedWith(secret + "x").ShouldBeFalse();
        (arrival.Headers["CoInnovation-Event"], arrival.Headers["Content-Type"]).ShouldBe(("IDEA_STATUS_CHANGED", "application/json; charset=utf-8"));
        arrival.Json.At("id").GetGuid().ShouldBe(arrival.Delivery);
        arrival.Json.At("change").GetString().ShouldBe("idea_status_changed");
        arrival.Json.At("item", "kind").GetString().ShouldBe("IDEA");
        arrival.Json.At("item", "id").GetGuid().ShouldBe(workshop.Favorite);
        arrival.Json.At("item", "text").GetString().ShouldBe("One invoice a month");
        arrival.Json.At("item", "statusReason").GetString().ShouldBe("It wins.");
        arrival.Json.At("item", "organization").GetString().ShouldBe("Northwind Software");
        arrival.Json.At("item", "customerAgree").GetInt32().ShouldBe(1);
        arrival.Json.At("item", "painPoints").Deserialize<Guid[]>().ShouldBe([workshop.Pain]);
        await Wait.UntilAsync(async () => (await ListAsync(team, webhook)).At("nodes", 0, "status").GetString() == "DELIVERED");
        (await ListAsync(team, webhook)).ToString().ShouldBe(
            $$"""{"totalCount":1,"nodes":[{"id":"{{arrival.Delivery}}","event":"IDEA_STATUS_CHANGED","itemId":"{{workshop.Favorite}}","status":"DELIVERED","attempt":1,"httpStatus":200,"error":null,"nextAttemptAt":null}]}""");
    }

    [Fact]
    public async Task what_is_told_a_second_time_takes_no_number()
    {
        var (workshop, team) = (await SampleWorkshop.HoldAsync(api, "Told twice"), await SampleWorkshop.ProductTeamAsync(api));
        await using var receiver = await Receiver.StartAsync();
        await CreateAsync(team, receiver.Url, StatusChanges);
        await team.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "SHORTLISTED", reason = "It wins." }, "idea { id }");
        await receiver.ArrivedAsync(1);

        // As after a crash between the deliveries and the place up to which they are made.
        var events = await api.Services.GetRequiredService<IEventStore>().ReadLogAsync(0, 10_000, TestContext.Current.CancellationToken);
        await api.Services.GetServices<ISubscription>().OfType<WebhookDeliveries>().Single().HandleAsync(events, TestContext.Current.CancellationToken);
        await team.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "UNDER_REVIEW", reason = "Soon." }, "idea { id }");

        (await receiver.ArrivedAsync(2)).Select(arrival => arrival.Json.At("sequence").GetInt64()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task a_round_tells_the_votes_of_each_item_that_it_changed()
    {
        var (workshop, team) = (await SampleWorkshop.HoldAsync(api, "Voted again"), await SampleWorkshop.ProductTeamAsync(api));
        await using var receiver = await Receiver.StartAsync();
        await CreateAsync(team, receiver.Url, IdeaChanges);
        await using var socket = await GraphSocket.ConnectAsync(api, workshop.Vendor);
        await socket.SubscribeAsync("subscription { backlogChanged { item { ... on Idea { id votes { sides { side agree } } } } } }");

        await VoteAgainAsync(workshop, workshop.Favorite, workshop.Divided);

        (await VotesAsync(receiver)).ShouldBe([("voting_round_closed", workshop.Favorite, 2), ("voting_round_closed", workshop.Divided, 1)], ignoreOrder: true);
        Guid[] heard = [(await socket.NextAsync()).At("backlogChanged", "item", "id").GetGuid(), (await socket.NextAsync()).At("backlogChanged", "item", "id").GetGuid()];
        heard.ShouldBe([workshop.Favorite, workshop.Divided], ignoreOrder: true);
    }

    [Fact]
    public async Task a_vote_on_what_is_merged_tells_what_it_is_part_of_to_all_who_listen_and_to_those_who_come_back()
    {
        const string Changes = "subscription($after: String) { backlogChanged(after: $after) { item { ... on Idea { id votes { sides { side agree } } } } } }";
        var (workshop, team) = (await SampleWorkshop.HoldAsync(api, "Voted on a part"), await SampleWorkshop.ProductTeamAsync(api));
        await team.SendAsync("mergeItem", new { itemId = workshop.Divided, intoId = workshop.Favorite, reason = "The same." }, "item { __typename }");
        await using var receiver = await Receiver.StartAsync();
        await CreateAsync(team, receiver.Url, IdeaChanges);
        var cursor = (await workshop.Vendor.AskAsync("{ backlogCursor }")).At("backlogCursor").GetString()!;
        await using var socket = await GraphSocket.ConnectAsync(api, workshop.Vendor);
        await socket.SubscribeAsync(Changes);

        await VoteAgainAsync(workshop, workshop.Divided);

        // The vendor agreed with each of them once, and now with the part once more.
        (await VotesAsync(receiver)).ShouldBe([("voting_round_closed", workshop.Favorite, 3), ("voting_round_closed", workshop.Divided, 2)], ignoreOrder: true);
        (await HeardAsync(socket)).ShouldBe([(workshop.Favorite, 3), (workshop.Divided, 2)], ignoreOrder: true);
        await using var back = await GraphSocket.ConnectAsync(api, workshop.Vendor);
        await back.SubscribeAsync(Changes, new { after = cursor });
        (await HeardAsync(back)).ShouldBe([(workshop.Favorite, 3), (workshop.Divided, 2)], ignoreOrder: true);

        static async Task<(Guid, int)[]> HeardAsync(GraphSocket socket) => [ItemOf(await socket.NextAsync()), ItemOf(await socket.NextAsync())];

        static (Guid, int) ItemOf(JsonElement change) => (
            change.At("backlogChanged", "item", "id").GetGuid(),
            change.At("backlogChanged", "item", "votes", "sides").EnumerateArray().Single(side => side.At("side").GetString() == "VENDOR").At("agree").GetInt32());
    }

    [Fact]
    public async Task a_me_too_and_votes_from_elsewhere_on_what_is_merged_tell_what_it_is_part_of_to_all_who_listen_and_to_those_who_come_back()
    {
        const string Changes = "subscription($after: String) { backlogChanged(after: $after) { item { ... on Idea { id supporterCount votes { sides { side agree } } } } } }";
        var (workshop, team) = (await SampleWorkshop.HoldAsync(api, "Me too on a part"), await SampleWorkshop.ProductTeamAsync(api));
        await team.SendAsync("mergeItem", new { itemId = workshop.Divided, intoId = workshop.Favorite, reason = "The same." }, "item { __typename }");
        await using var receiver = await Receiver.StartAsync();
        await CreateAsync(team, receiver.Url, IdeaChanges);
        var cursor = (await workshop.Vendor.AskAsync("{ backlogCursor }")).At("backlogCursor").GetString()!;
        await using var socket = await GraphSocket.ConnectAsync(api, workshop.Vendor);
        await socket.SubscribeAsync(Changes);
        async Task ToldOfBothAsync(GraphSocket listener, int supporters, int? partners)
        {
            (Guid, int, int?)[] told = [ItemOf(await listener.NextAsync()), ItemOf(await listener.NextAsync())];
            told.ShouldBe([(workshop.Favorite, supporters, partners), (workshop.Divided, supporters, partners)], ignoreOrder: true);
        }

        await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Divided }, "item { __typename }");
        await ToldOfBothAsync(socket, supporters: 1, partners: null);
        var months = new[] { new { month = "2026-05-01", agree = 4, disagree = 0, pass = 0 } };
        await team.SendAsync("recordVotes", new { itemId = workshop.Divided, sides = new[] { new { side = "PARTNER", voters = 5, months } } }, "item { __typename }");
        await ToldOfBothAsync(socket, supporters: 1, partners: 4);
        await workshop.Customer.SendAsync("withdrawSupport", new { itemId = workshop.Divided }, "item { __typename }");
        await ToldOfBothAsync(socket, supporters: 0, partners: 4);

        await using var back = await GraphSocket.ConnectAsync(api, workshop.Vendor);
        await back.SubscribeAsync(Changes, new { after = cursor });
        await ToldOfBothAsync(back, supporters: 0, partners: 4);
        (await receiver.ArrivedAsync(6)).Select(arrival => (arrival.Json.At("change").GetString(), arrival.Json.At("item", "id").GetGuid())).ShouldBe(
            from change in (string[])["item_supported", "votes_imported", "support_withdrawn"] from item in (Guid[])[workshop.Favorite, workshop.Divided] select (change, item),
            ignoreOrder: true);

        static (Guid, int, int?) ItemOf(JsonElement change)
        {
            var item = change.At("backlogChanged", "item");
            var partners = item.At("votes", "sides").EnumerateArray().Where(side => side.At("side").GetString() == "PARTNER").Select(side => (int?)side.At("agree").GetInt32());
            return (item.At("id").GetGuid(), item.At("supporterCount").GetInt32(), partners.SingleOrDefault());
        }
    }

    [Fact]
    public async Task a_round_is_told_also_when_the_read_models_are_being_built_anew()
    {
        await using var own = new TestApi(postgres);
        await own.InitializeAsync();
        var (workshop, team) = (await SampleWorkshop.HoldAsync(own, "While building"), await SampleWorkshop.ProductTeamAsync(own));
        await using var receiver = await Receiver.StartAsync();
        await CreateAsync(team, receiver.Url, IdeaChanges);

        // As a rebuild begins: nothing is there, and the projection has passed everything that came before.
        await using (var empty = own.Services.GetRequiredService<Database>().Owner.CreateCommand("truncate read.pain_points, read.ideas, read.members"))
        {
            await empty.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await VoteAgainAsync(workshop, workshop.Favorite, workshop.Divided);

        (await receiver.ArrivedAsync(2)).Select(arrival => arrival.Json.At("change").GetString()).ShouldBe(["voting_round_closed", "voting_round_closed"]);
    }

    [Fact]
    public async Task what_came_before_it_is_not_told_and_each_event_once()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var before = await SampleWorkshop.HoldAsync(api, "Before");
        await using var receiver = await Receiver.StartAsync();
        string[] added = ["IDEA_ADDED", "PAIN_POINT_ADDED"];
        await CreateAsync(team, receiver.Url, added);

        var after = await SampleWorkshop.HoldAsync(api, "After");

        var items = (await receiver.ArrivedAsync(5)).Select(arrival => arrival.Json.At("item")).ToList();
        items.Select(item => item.At("workshop").GetString()).Distinct().ShouldBe(["After"]);
        items.Select(item => item.At("id").GetGuid()).ShouldBeUnique();
        items.Select(item => item.At("id").GetGuid()).ShouldContain(after.Pain);
        before.Pain.ShouldNotBe(after.Pain);
    }

    [Fact]
    public async Task a_test_arrives_and_is_sent_again_under_the_same_id()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        await using var receiver = await Receiver.StartAsync();
        var (webhook, secret) = await CreateAsync(team, receiver.Url, StatusChanges);
        var test = new { commandId = Guest.NewId(), webhookId = webhook };

        var delivery = (await team.SendAsync("testWebhook", test, "delivery { id event }")).At("delivery", "id").GetGuid();
        (await team.SendAsync("testWebhook", test, "delivery { id }")).At("delivery", "id").GetGuid().ShouldBe(delivery);
        await Wait.UntilAsync(async () => (await ListAsync(team, webhook)).At("nodes", 0, "status").GetString() == "DELIVERED");
        await team.SendAsync("redeliver", new { deliveryId = delivery }, "delivery { status }");

        var arrivals = await receiver.ArrivedAsync(2);
        arrivals.ShouldAllBe(arrival => arrival.Delivery == delivery && arrival.IsSignedWith(secret) && arrival.Body.EndsWith("\"item\":null}"));
        (await ListAsync(team, webhook)).At("totalCount").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task while_its_secret_is_changed_both_sign()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        await using var receiver = await Receiver.StartAsync();
        var (webhook, old) = await CreateAsync(team, receiver.Url, StatusChanges);

        var fresh = (await team.SendAsync("rotateWebhookSecret", new { webhookId = webhook, overlapHours = 1 }, "secret webhook { oldSecretUntil }")).At("secret").GetString()!;
        await team.SendAsync("testWebhook", new { webhookId = webhook }, "delivery { id }");
        var during = (await receiver.ArrivedAsync(1))[0];
        (fresh == old, during.IsSignedWith(old), during.IsSignedWith(fresh)).ShouldBe((false, true, true));

        var last = (await team.SendAsync("rotateWebhookSecret", new { webhookId = webhook, overlapHours = 0 }, "secret")).At("secret").GetString()!;
        await team.SendAsync("testWebhook", new { webhookId = webhook }, "delivery { id }");
        var after = (await receiver.ArrivedAsync(2))[1];
        (after.IsSignedWith(old), after.IsSignedWith(fresh), after.IsSignedWith(last)).ShouldBe((false, false, true));
    }

    [Fact]
    public async Task switched_off_it_is_told_nothing_and_switched_on_only_what_follows()
    {
        var (workshop, team) = (await SampleWorkshop.HoldAsync(api, "Switched"), await SampleWorkshop.ProductTeamAsync(api));
        await using var receiver = await Receiver.StartAsync();
        var (webhook, _) = await CreateAsync(team, receiver.Url, StatusChanges);
        await team.SendAsync("changeWebhook", new { webhookId = webhook, isActive = false }, "webhook { state }");
        await team.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "SHORTLISTED", reason = "Unheard." }, "idea { id }");
        (await team.SendAsync("changeWebhook", new { webhookId = webhook, isActive = true }, "webhook { state }")).At("webhook", "state").GetString().ShouldBe("ACTIVE");
        await team.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "COMMITTED", reason = "Heard." }, "idea { id }");

        (await receiver.ArrivedAsync(1))[0].Json.At("item", "status").GetString().ShouldBe("COMMITTED");
        (await ListAsync(team, webhook)).At("totalCount").GetInt32().ShouldBe(1);
        (await team.SendAsync("removeWebhook", new { webhookId = webhook }, "webhook { id }")).At("webhook").ValueKind.ShouldBe(JsonValueKind.Null);
        (await team.AskAsync(Deliveries, new { id = webhook })).At("webhook").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("https://user:secret@example.com/")]
    [InlineData("https://example.com:22/")]
    [InlineData("no address")]
    public async Task addresses_that_are_none_are_refused(string url)
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        (await team.PayloadAsync("createWebhook", new { webhookId = Guest.NewId(), name = "Bad", url, events = StatusChanges }, "secret")).ToString().ShouldContain("URL_NOT_ALLOWED");
    }

    [Fact]
    public async Task only_the_product_team_has_webhooks_and_no_token_of_it()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Not theirs");
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var bearer = await Bearer.OfAsync(api, team, "BACKLOG_READ", "BACKLOG_WRITE", "EXPORT");

        (await workshop.Facilitator.AnswerAsync("{ webhooks { id } }")).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
        (await bearer.AnswerAsync("{ webhooks { id } }")).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
        (await team.PayloadAsync("changeWebhook", new { webhookId = Guest.NewId(), name = "x" }, "webhook { id }")).ToString().ShouldContain("WEBHOOK_NOT_FOUND");
        (await team.PayloadAsync("testWebhook", new { webhookId = Guest.NewId() }, "delivery { id }")).ToString().ShouldContain("WEBHOOK_NOT_FOUND");
        (await team.PayloadAsync("redeliver", new { deliveryId = Guest.NewId() }, "delivery { id }")).ToString().ShouldContain("DELIVERY_NOT_FOUND");
    }

    /// <summary>One more round about these cards, in which the vendor agrees with the first.</summary>
    private static async Task VoteAgainAsync(SampleWorkshop workshop, params Guid[] cardIds)
    {
        var (step, round) = (Guest.NewId(), Guest.NewId());
        await workshop.Facilitator.SendAsync("addStep", new { workshopId = workshop.Id, stepId = step, step = new { method = "AGREE_DISAGREE_PASS", title = "Again", minutes = 5 } });
        await workshop.Facilitator.SendAsync("startStep", new { workshopId = workshop.Id, stepId = step });
        await workshop.Facilitator.SendAsync("openVotingRound", new { workshopId = workshop.Id, stepId = step, roundId = round, method = "AGREEMENT", cardIds });
        await workshop.Vendor.SendAsync("castBallot", new { workshopId = workshop.Id, roundId = round, cardId = cardIds[0], choice = "AGREE" });
        await workshop.Vendor.SendAsync("consentToSmallSide", new { workshopId = workshop.Id, roundId = round, consent = true });
        await workshop.Facilitator.SendAsync("closeVotingRound", new { workshopId = workshop.Id, roundId = round });
    }

    /// <summary>Of two deliveries, what changed and how many of the vendor's people agree.</summary>
    private static async Task<IEnumerable<(string? Change, Guid Id, int Agree)>> VotesAsync(Receiver receiver) => (await receiver.ArrivedAsync(2)).Select(arrival => (
        arrival.Json.At("change").GetString(), arrival.Json.At("item", "id").GetGuid(), arrival.Json.At("item", "vendorAgree").GetInt32()));

    private static async Task<(Guid Id, string Secret)> CreateAsync(Guest team, Uri url, string[] events)
    {
        var webhookId = Guest.NewId();
        var created = await team.SendAsync("createWebhook", new { webhookId, name = "Tracker", url = url.AbsoluteUri, events }, "webhook { id state url } secret");
        created.At("webhook", "url").GetString().ShouldBe(url.AbsoluteUri);
        return (webhookId, created.At("secret").GetString()!);
    }

    private static async Task<JsonElement> ListAsync(Guest team, Guid webhook) => (await team.AskAsync(Deliveries, new { id = webhook })).At("webhook", "deliveries");
}
