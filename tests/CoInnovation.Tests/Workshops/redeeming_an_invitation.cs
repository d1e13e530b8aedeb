using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Invitations;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Realtime;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Workshops;

/// <summary>Over real HTTP, through two nodes on one database.</summary>
public sealed class redeeming_an_invitation(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Many = 200;
    private const string Look = "query($secret: String) { invitation(secret: $secret) { title role sides { side } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task of_200_at_once_a_single_use_link_seats_one()
    {
        var (fay, invitationId) = await InviteAsync();
        var secret = SecretOf(fay, invitationId);
        Uri[] nodes = [api.Address, await OtherAddressAsync()];
        using var client = NewClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(number => RedeemAsync(client, nodes[number % 2], secret)));

        (await SeatsByAsync(fay, invitationId)).ShouldBe(1);
        answers.Count(answer => answer.Code is null).ShouldBe(1);
        answers.Where(answer => answer.Code is not null).ShouldAllBe(answer => answer.Code == "INVITATION_USED_UP" && answer.Cookie == null);
    }

    /// <summary>The same, but the count is looked at before the decision and not in it: what the test above is there to find.</summary>
    [Fact]
    public async Task a_count_outside_of_the_decision_seats_more()
    {
        var (fay, invitationId) = await InviteAsync();
        var mailboxes = api.Services.GetRequiredService<Mailboxes<Workshop>>();
        var looked = await Task.WhenAll(Enumerable.Range(0, Many).Select(async _ => (await mailboxes.ReadNewestAsync(fay.Workshop, Stop)).Usable(invitationId, 1, Now)));

        await Task.WhenAll(looked.Select(async invitation =>
        {
            var participantId = Ids.Next();
            await api.Services.GetRequiredService<Keyring>().RegisterOwnerAsync(Principal.DefaultTenant, participantId, fay.Seat.WorkshopId, Stop);
            await mailboxes.SubmitAsync(
                fay.Workshop,
                new Submission<Workshop>(
                    Ids.Next(), Fingerprint(participantId), $"seat:{participantId}",
                    (state, context) => Audience.Publish(
                        new ParticipantJoined(participantId, Sealed.Of(participantId, "Nia"), invitation.Side, invitation.Role, [], state.OrganizationOf(invitation.Side)),
                        new InvitationUsed(invitationId, participantId, context.Now)),
                    new CommandMetadata(participantId, "CUSTOMER")),
                Stop);
        }));

        (await SeatsByAsync(fay, invitationId)).ShouldBe(Many);
    }

    [Fact]
    public async Task looking_uses_nothing_up()
    {
        var (fay, invitationId) = await InviteAsync();
        var secret = SecretOf(fay, invitationId);
        using var client = NewClient();

        foreach (var (method, path) in new[] { (HttpMethod.Get, "/join"), (HttpMethod.Head, "/join"), (HttpMethod.Get, $"/join?{secret}"), (HttpMethod.Get, $"/join/{secret}") })
        {
            using var request = new HttpRequestMessage(method, new Uri(api.Address, path));
            request.Headers.UserAgent.ParseAdd("Slackbot-LinkExpanding/1.0");
            using var response = await client.SendAsync(request, Stop);
            response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }

        for (var look = 0; look < 5; look++)
        {
            (await AskAsync(client, api.Address, Look, new { secret })).GetProperty("data").GetProperty("invitation").GetProperty("title").GetString().ShouldBe("Pain to promise");
        }

        // Nor does a query that would redeem it by GET.
        var mutation = Uri.EscapeDataString($"mutation {{ joinWorkshop(input: {{commandId: \"{Ids.Next()}\", secret: \"{secret}\", participantId: \"{Ids.Next()}\", name: \"Bot\"}}) {{ errors {{ code }} }} }}");
        using (var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, $"/graphql?query={mutation}")))
        {
            request.Headers.Add("GraphQL-Preflight", "1");
            using var got = await client.SendAsync(request, Stop);
            got.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        }

        (await SeatsByAsync(fay, invitationId)).ShouldBe(0);
        (await RedeemAsync(client, api.Address, secret)).Code.ShouldBeNull();
    }

    [Fact]
    public async Task whoever_did_not_hear_the_answer_gets_the_same_seat_again_whatever_became_of_the_link()
    {
        var (fay, invitationId) = await InviteAsync();
        var secret = SecretOf(fay, invitationId);
        var (commandId, participantId) = (Ids.Next(), Ids.Next());
        using var client = NewClient();
        (await RedeemAsync(client, api.Address, secret, commandId, participantId)).Code.ShouldBeNull();

        (await RedeemAsync(client, await OtherAddressAsync(), secret, commandId, participantId)).ShouldSatisfyAllConditions(
            again => again.Code.ShouldBeNull(),
            again => again.Cookie.ShouldNotBeNull());
        await fay.SendAsync((id, workshop) => new RevokeInvitation(id, workshop, invitationId, RemoveParticipants: false));
        (await RedeemAsync(client, api.Address, secret, commandId, participantId)).Code.ShouldBeNull();

        (await SeatsByAsync(fay, invitationId)).ShouldBe(1);
        (await RedeemAsync(client, api.Address, secret)).Code.ShouldBe("INVITATION_REVOKED");
    }

    [Fact]
    public async Task a_rotated_link_is_dead_on_every_node_and_the_new_one_works()
    {
        var (fay, invitationId) = await InviteAsync(mostUses: 5);
        using var client = NewClient();
        var before = SecretOf(fay, invitationId);

        await fay.SendAsync((id, workshop) => new RotateInvitation(id, workshop, invitationId));

        foreach (var node in new[] { await OtherAddressAsync(), api.Address })
        {
            (await RedeemAsync(client, node, before)).Code.ShouldBe("JOIN_CODE_STALE");
            (await AskAsync(client, node, Look, new { secret = before })).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("JOIN_CODE_STALE");
            (await RedeemAsync(client, node, SecretOf(fay, invitationId, generation: 2))).Code.ShouldBeNull();
        }

        (await SeatsByAsync(fay, invitationId)).ShouldBe(2);
    }

    [Fact]
    public async Task the_facilitator_sees_the_link_and_who_came_and_the_database_neither()
    {
        var (fay, invitationId) = await InviteAsync(mostUses: 5);
        var secret = SecretOf(fay, invitationId);
        using var client = NewClient();
        await RedeemAsync(client, api.Address, secret);

        var made = (await AskAsync(
            client, api.Address, "query($id: ID!) { workshop(id: $id) { invitations { made { id label role side state uses usesLeft url qrCode madeBy { name } participants { name } } } } }",
            new { id = fay.Seat.WorkshopId }, fay.Cookie)).GetProperty("data").GetProperty("workshop").GetProperty("invitations").GetProperty("made").EnumerateArray().Single();

        made.GetProperty("url").GetString().ShouldBe($"{api.Address.GetLeftPart(UriPartial.Authority)}/join#{secret}");
        made.GetProperty("qrCode").GetString().ShouldStartWith("<svg");
        (made.GetProperty("label").GetString(), made.GetProperty("state").GetString(), made.GetProperty("uses").GetInt32(), made.GetProperty("usesLeft").GetInt32())
            .ShouldBe(("Key users", "OPEN", 1, 4));
        made.GetProperty("participants")[0].GetProperty("name").GetString().ShouldBe("Nia");
        Convert.FromBase64String($"{secret.Replace('-', '+').Replace('_', '/')}==").Length.ShouldBe(16);
        var database = api.Services.GetRequiredService<Database>().Owner;
        (await database.TextsAsync($"SELECT encode(secret_hash, 'hex') FROM access.invitations WHERE invitation_id = '{invitationId}'"))
            .ShouldBe([Convert.ToHexStringLower(Token.HashOf(secret))]);
        (await database.TextsAsync($"SELECT data::text FROM events.mt_events WHERE stream_id = '{fay.Seat.WorkshopId}'"))
            .ShouldAllBe(text => !text.Contains(secret, StringComparison.Ordinal) && !text.Contains("Key users", StringComparison.Ordinal));
    }

    [Fact]
    public async Task those_who_came_by_a_revoked_invitation_can_be_removed_and_their_pages_close()
    {
        var (fay, invitationId) = await InviteAsync(mostUses: 5);
        using var client = NewClient();
        var participantId = Ids.Next();
        var cookie = (await RedeemAsync(client, api.Address, SecretOf(fay, invitationId), participantId: participantId)).Cookie!;
        var nia = new Attendee(api, fay.Seat with { ParticipantId = participantId, Side = Side.Customer, Role = ParticipantRole.Contributor }, cookie);
        await using var page = await nia.OpenAsync(node: await OtherAddressAsync());
        await using var other = await fay.OpenAsync(node: await OtherAddressAsync());

        await fay.SendAsync((id, workshop) => new RevokeInvitation(id, workshop, invitationId, RemoveParticipants: false));
        await fay.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, "All are still here"));
        await Wait.UntilAsync(() => page.Raw.Contains("All are still here", StringComparison.Ordinal));
        page.Closed.IsCompleted.ShouldBeFalse();

        await fay.SendAsync((id, workshop) => new RevokeInvitation(id, workshop, invitationId, RemoveParticipants: true));
        var afterwards = await Afterwards.HappenAsync(await api.OtherNodeAsync(), page.Closed, text => fay.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, text)), () => other.Raw);

        page.Of("ended").ShouldHaveSingleItem().GetProperty("code").GetString().ShouldBe("SEAT_ENDED");
        afterwards.HeardIn(page.Raw, Afterwards.AtOnce).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_guests_page_closes_when_the_workshop_has_ended_for_guests()
    {
        var fay = await api.FoundAsync();
        var nia = await api.JoinAsync(fay, Side.Customer);
        await fay.SendAsync((id, workshop) => new CloseWorkshop(id, workshop, FollowUpOn: null));
        await using var page = await nia.OpenAsync(node: await OtherAddressAsync());

        await using (var command = api.Services.GetRequiredService<Database>().Owner.CreateCommand("UPDATE access.closed_workshops SET guests_until = $2 WHERE workshop_id = $1").With(fay.Seat.WorkshopId, Now))
        {
            (await command.ExecuteNonQueryAsync(Stop)).ShouldBe(1);
        }

        await Should.ThrowAsync<Exception>(() => page.Closed.WaitAsync(Bounds.OfAWait, Stop));
        page.Of("ended").ShouldHaveSingleItem().GetProperty("code").GetString().ShouldBe("SEAT_ENDED");
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private async Task<(Attendee Facilitator, Guid InvitationId)> InviteAsync(int mostUses = 1)
    {
        var (fay, invitationId) = (await api.FoundAsync(), Ids.Next());
        await fay.SendAsync((id, workshop) => new MakeInvitation(id, workshop, invitationId, "Key users", ParticipantRole.Contributor, Side.Customer, mostUses, 14));
        return (fay, invitationId);
    }

    private string SecretOf(Attendee fay, Guid invitationId, int generation = 1) =>
        api.Services.GetRequiredService<InvitationSecrets>().OfMade(fay.Seat.Tenant, fay.Seat.WorkshopId, invitationId, generation);

    /// <summary>How many people hold a seat that they took by it.</summary>
    private async Task<int> SeatsByAsync(Attendee fay, Guid invitationId)
    {
        var workshop = await api.Services.GetRequiredService<Mailboxes<Workshop>>().ReadNewestAsync(fay.Workshop, Stop);
        var invitation = workshop.Invitation(invitationId);
        return workshop.Board.Participants.Count(one => one.Present && invitation.UsedBy.Contains(one.ParticipantId));
    }

    private async Task<Uri> OtherAddressAsync() =>
        new((await api.OtherNodeAsync()).GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static HttpClient NewClient() => new(new SocketsHttpHandler { UseCookies = false });

    private static async Task<(string? Code, string? Cookie)> RedeemAsync(HttpClient client, Uri node, string secret, Guid? commandId = null, Guid? participantId = null)
    {
        using var response = await SendAsync(
            client, node, "mutation($input: JoinWorkshopInput!) { joinWorkshop(input: $input) { participant { id } errors { code message } } }",
            new { input = new { commandId = commandId ?? Ids.Next(), participantId = participantId ?? Ids.Next(), name = "Nia", secret } });
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop));
        var data = answer.RootElement.GetProperty("data");
        data.ValueKind.ShouldBe(JsonValueKind.Object, answer.RootElement.GetRawText());
        var payload = data.GetProperty("joinWorkshop");
        var cookie = response.Headers.TryGetValues("Set-Cookie", out var set) ? set.Single().Split(';')[0] : null;
        return (payload.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()).SingleOrDefault(), cookie);
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, Uri node, string query, object variables, string? cookie = null)
    {
        using var response = await SendAsync(client, node, query, variables, cookie);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop));
        return answer.RootElement.Clone();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Uri node, string query, object variables, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node, "/graphql")) { Content = JsonContent.Create(new { query, variables }, options: JsonSerializerOptions.Web) };
        request.Headers.Add("Origin", node.GetLeftPart(UriPartial.Authority));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await client.SendAsync(request, Stop);
    }

    private static byte[] Fingerprint(Guid of) => of.ToByteArray();
}
