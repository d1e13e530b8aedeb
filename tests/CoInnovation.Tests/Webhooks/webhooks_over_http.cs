using System.Text.Json;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;

namespace CoInnovation.Tests.Webhooks;

/// <summary>Set up by the product team, told of the backlog, with real receivers.</summary>
public sealed class webhooks_over_http(TestApi api) : IClassFixture<TestApi>
{
    private const string Deliveries =
        "query($id: ID!) { webhook(id: $id) { state failingSince deliveries(first: 10) { totalCount nodes { id event itemId status attempt httpStatus error nextAttemptAt } } } }";

    private static readonly string[] StatusChanges = ["IDEA_STATUS_CHANGED"];

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

    private static async Task<(Guid Id, string Secret)> CreateAsync(Guest team, Uri url, string[] events)
    {
        var webhookId = Guest.NewId();
        var created = await team.SendAsync("createWebhook", new { webhookId, name = "Tracker", url = url.AbsoluteUri, events }, "webhook { id state url } secret");
        created.At("webhook", "url").GetString().ShouldBe(url.AbsoluteUri);
        return (webhookId, created.At("secret").GetString()!);
    }

    private static async Task<JsonElement> ListAsync(Guest team, Guid webhook) => (await team.AskAsync(Deliveries, new { id = webhook })).At("webhook", "deliveries");
}
