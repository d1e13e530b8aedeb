using System.Net.Http.Json;
using System.Text.Json;
using CoInnovation.Api.Organizations.Suspending;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Realtime;

/// <summary>Whoever loses a right on one node loses what they have open by it on another: nothing that happens later reaches them, and the connection ends.</summary>
public sealed class revoking_across_nodes(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Changes = "subscription { backlogChanged { item { ... on Idea { text } } } }";

    public static TheoryData<string, string> EveryWay => new MatrixTheoryData<string, string>(["removed", "session ended", "token revoked", "organization suspended", "organization of a token's seat suspended"], ["socket", "event stream"]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Team => api.Services.GetRequiredService<ProductTeamKey>().Secret;

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task a_subscription_ends(string way, string transport)
    {
        var facilitator = await api.FoundAsync();
        var customer = await api.JoinAsync(facilitator, Side.Customer);
        var author = await api.JoinAsync(facilitator, Side.Vendor);
        var (name, value, end) = await RightAsync(way, facilitator, customer);
        using var listening = await ListenAsync(transport, name, value);
        using var staying = await ListenAsync(transport, "Authorization", $"Bearer {Team}");
        var step = await facilitator.StartAsync(Method.Brainwriting, Visibility.Open);
        await Wait.UntilAsync(async () =>
        {
            await KeepAsync(facilitator, author, step, "Before");
            return listening.Text.Contains("Before", StringComparison.Ordinal) && staying.Text.Contains("Before", StringComparison.Ordinal);
        });

        await end();
        var afterwards = await Afterwards.HappenAsync(await api.OtherNodeAsync(), listening.Ended, text => KeepAsync(facilitator, author, step, text), () => staying.Text);

        afterwards.HeardIn(listening.Text, Afterwards.Looks).ShouldBeEmpty();
        staying.Ended.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("removed", "SEAT_ENDED", Afterwards.AtOnce)] // An end in the same order as what comes after it: exact.
    [InlineData("session ended", "SESSION_ENDED", Afterwards.Looks)]
    [InlineData("organization suspended", "ORGANIZATION_SUSPENDED", Afterwards.Looks)]
    public async Task a_page_of_the_workshop_is_told_and_closed(string way, string code, int latestLooks)
    {
        var facilitator = await api.FoundAsync();
        var customer = await api.JoinAsync(facilitator, Side.Customer);
        await using var page = await customer.OpenAsync(node: await OtherAddressAsync());
        await using var other = await facilitator.OpenAsync(node: await OtherAddressAsync());

        await (await RightAsync(way, facilitator, customer)).End();
        var afterwards = await Afterwards.HappenAsync(await api.OtherNodeAsync(), page.Closed, text => facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, text)), () => other.Raw);

        page.Of("ended").ShouldHaveSingleItem().GetProperty("code").GetString().ShouldBe(code);
        afterwards.HeardIn(page.Raw, latestLooks).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_rotated_code_opens_nothing_on_any_node_and_those_inside_stay()
    {
        var facilitator = await api.FoundAsync();
        await using var page = await facilitator.OpenAsync(node: await OtherAddressAsync());
        var before = await InvitationsAsync(facilitator);

        await facilitator.SendAsync((id, workshop) => new RotateJoinCode(id, workshop, JoinCodes.New()));
        var after = await InvitationsAsync(facilitator);

        foreach (var node in new[] { api.Address, await OtherAddressAsync() })
        {
            (await JoinAsync(node, new { code = before.Code, side = "CUSTOMER" })).ShouldContain("JOIN_CODE_STALE");
            (await JoinAsync(node, new { secret = before.Secret })).ShouldContain("STALE");
            (await JoinAsync(node, new { secret = after.Secret })).ShouldContain("\"errors\":[]");
        }

        await Wait.UntilAsync(() => page.Events("workshop").Count(one => one.Type == "participant_joined") >= 2);
        page.Closed.IsCompleted.ShouldBeFalse();
    }

    /// <summary>A header that gives the right to listen, and what takes it away, here on the first node.</summary>
    private async Task<(string Name, string Value, Func<Task> End)> RightAsync(string way, Attendee facilitator, Attendee customer)
    {
        switch (way)
        {
            case "removed":
                return ("Cookie", customer.Cookie, () => facilitator.SendAsync((id, workshop) => new RemoveParticipant(id, workshop, customer.Seat.ParticipantId)));
            case "session ended":
                return ("Cookie", customer.Cookie, async () =>
                {
                    await using var command = api.Services.GetRequiredService<Database>().Owner.CreateCommand("DELETE FROM access.sessions WHERE token_hash = $1")
                        .With(Token.HashOf(customer.Cookie.Split('=')[1]));
                    (await command.ExecuteNonQueryAsync(Stop)).ShouldBe(1);
                }
                );
            case "organization suspended":
                var organization = await GiveOrganizationAsync(customer);
                return ("Cookie", customer.Cookie, () => SuspendAsync(organization));
            case "organization of a token's seat suspended":
                var its = await GiveOrganizationAsync(customer);
                var (secret, _) = await TokenAsync(("Cookie", customer.Cookie), customer.Seat.ParticipantId);
                return ("Authorization", $"Bearer {secret}", () => SuspendAsync(its));
            default:
                var (teams, tokenId) = await TokenAsync(("Authorization", $"Bearer {Team}"));
                return ("Authorization", $"Bearer {teams}", () => AskAsync(
                    api.Address, "mutation($input: RevokeTokenInput!) { revokeToken(input: $input) { errors { code } } }", new { input = new { commandId = Ids.Next(), tokenId } },
                    ("Authorization", $"Bearer {Team}")));
        }
    }

    private async Task<(string Secret, Guid TokenId)> TokenAsync((string Name, string Value) creator, Guid? participantId = null)
    {
        var tokenId = Ids.Next();
        var created = await AskAsync(
            api.Address, "mutation($input: CreateTokenInput!) { createToken(input: $input) { secret } }",
            new { input = new { commandId = Ids.Next(), tokenId, name = "Listener", scopes = new[] { "BACKLOG_READ" }, participantId } }, creator);
        return (created.GetProperty("createToken").GetProperty("secret").GetString()!, tokenId);
    }

    /// <summary>The organization for which the seat acts, as it does for whoever comes by a link.</summary>
    private async Task<Guid> GiveOrganizationAsync(Attendee attendee)
    {
        var (workshop, _) = await api.Services.GetRequiredService<Mailboxes<Workshop>>().ReadAsync(attendee.Workshop, Stop);
        var organization = workshop.OrganizationOf(attendee.Seat.Side);
        await using var command = api.Services.GetRequiredService<Database>().Owner.CreateCommand("UPDATE access.seats SET organization_id = $1 WHERE participant_id = $2")
            .With(organization, attendee.Seat.ParticipantId);
        (await command.ExecuteNonQueryAsync(Stop)).ShouldBe(1);
        return organization;
    }

    private Task<CommandResult> SuspendAsync(Guid organization) => api.Services.GetRequiredService<CommandPipeline>().SendAsync<OrganizationSuspension>(
        new StreamKey(Principal.DefaultTenant, OrganizationSuspension.StreamOf(organization)), new SuspendOrganization(Ids.Next(), organization),
        Principal.Nobody with { IsProductTeam = true }, Stop);

    private async Task<Uri> OtherAddressAsync() =>
        new((await api.OtherNodeAsync()).GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>An idea of the workshop comes into the backlog, where everybody in the workshop may see it.</summary>
    private static async Task KeepAsync(Attendee facilitator, Attendee author, Guid step, string text)
    {
        var card = Ids.Next();
        await author.SendAsync((id, workshop) => new WriteCard(id, workshop, step, card, text, CardKind.Idea, []));
        await facilitator.SendAsync((id, workshop) => new KeepCards(id, workshop, [card]));
    }

    private async Task<(string Code, string Secret)> InvitationsAsync(Attendee facilitator)
    {
        var data = await AskAsync(
            api.Address, "query($id: ID!) { workshop(id: $id) { invitations { joinCode links { side url } } } }", new { id = facilitator.Seat.WorkshopId }, ("Cookie", facilitator.Cookie));
        var invitations = data.GetProperty("workshop").GetProperty("invitations");
        return (invitations.GetProperty("joinCode").GetString()!, invitations.GetProperty("links").EnumerateArray().First(link => link.GetProperty("side").ValueEquals("CUSTOMER")).GetProperty("url").GetString()!.Split('#')[1]);
    }

    private static async Task<string> JoinAsync(Uri node, object by)
    {
        var input = JsonSerializer.SerializeToNode(by, JsonSerializerOptions.Web)!.AsObject();
        (input["commandId"], input["participantId"], input["name"]) = (Ids.Next(), Ids.Next(), "Nia");
        return (await AskAsync(node, "mutation($input: JoinWorkshopInput!) { joinWorkshop(input: $input) { errors { code } } }", new { input }, null)).GetRawText();
    }

    private static async Task<JsonElement> AskAsync(Uri node, string query, object variables, (string Name, string Value)? header)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = node };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }, options: JsonSerializerOptions.Web) };
        request.Headers.Add("Origin", node.GetLeftPart(UriPartial.Authority));
        if (header is var (name, value))
            request.Headers.Add(name, value);
        using var response = await client.SendAsync(request, Stop);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop));
        return answer.RootElement.TryGetProperty("data", out var data) ? data.Clone() : throw new InvalidDataException(answer.RootElement.ToString());
    }

    private async Task<OpenSubscription> ListenAsync(string transport, string header, string value) =>
        await OpenSubscription.ListenAsync(transport, await OtherAddressAsync(), (header, value), Changes);
}
