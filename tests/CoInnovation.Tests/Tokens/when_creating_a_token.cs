using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Tokens;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Tokens;

public sealed class when_creating_a_token
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly Seat Customer = new("default", Room.WorkshopId, Room.Id("Customer 1"), Side.Customer, ParticipantRole.Contributor);
    private static readonly Principal Team = Principal.Nobody with { IsProductTeam = true };
    private static readonly Principal Guest = Principal.Nobody with { Seats = [Customer] };
    private static readonly CreateToken Command = new(
        Room.Id("command"), Room.Id("token"), " Power BI ", [TokenScope.Export, TokenScope.BacklogRead, TokenScope.Export], new DateOnly(2026, 12, 31), null, "ab12", "wxyz");

    [Fact]
    public void the_product_teams_has_no_seat_and_its_name_is_sealed_for_the_team() => Decide(Command, Team).ShouldBe(new TokenCreated(
        Room.Id("token"), Sealed.Of(ProductTeam.OwnerId, "Power BI"), "ab12", "wxyz", [TokenScope.Export, TokenScope.BacklogRead], null, null, new DateOnly(2026, 12, 31), Now), Same);

    [Fact]
    public void a_seats_is_bound_to_the_seat() => Decide(Command with { ParticipantId = Customer.ParticipantId }, Guest).ShouldBe(new TokenCreated(
        Room.Id("token"), Sealed.Of(Customer.ParticipantId, "Power BI"), "ab12", "wxyz", [TokenScope.Export, TokenScope.BacklogRead], Room.WorkshopId, Customer.ParticipantId,
        new DateOnly(2026, 12, 31), Now), Same);

    [Fact]
    public void nobody_gives_rights_that_are_not_theirs()
    {
        Refused(Command, Guest).ShouldBe("NOT_ALLOWED");
        Refused(Command with { ParticipantId = Room.Id("Vendor 1") }, Guest).ShouldBe("SEAT_NOT_FOUND");
        Refused(Command with { ParticipantId = Room.Id("Vendor 1") }, Team).ShouldBe("SEAT_NOT_FOUND");
    }

    [Fact]
    public void it_needs_a_name_a_scope_and_a_future()
    {
        Refused(Command with { Name = " " }, Team).ShouldBe("TEXT_EMPTY");
        Refused(Command with { Name = new string('x', 101) }, Team).ShouldBe("TEXT_TOO_LONG");
        Refused(Command with { Scopes = [] }, Team).ShouldBe("SCOPES_EMPTY");
        Refused(Command with { ExpiresOn = new DateOnly(2026, 11, 26) }, Team).ShouldBe("EXPIRY_PAST");
        Decide(Command with { ExpiresOn = null }, Team).ExpiresOn.ShouldBeNull();
        Should.Throw<InvalidInputException>(() => CreateToken.Decide(Command, AccessToken.Unknown.Apply(Decide(Command, Team)), Context(Team))).Code.ShouldBe("ID_TAKEN");
    }

    [Fact]
    public void a_secret_has_256_bits_and_follows_from_the_servers_key_alone()
    {
        var (one, other) = (new TokenSecrets(new ServerKey(new byte[32])), new TokenSecrets(new ServerKey([1, .. new byte[31]])));
        var secret = one.Of("default", Room.Id("token"), Room.Id("command"));

        secret.ShouldMatch("^coin_[A-Za-z0-9_-]{43}$");
        TokenSecrets.LooksLikeOne(secret).ShouldBeTrue();
        one.Of("default", Room.Id("token"), Room.Id("command")).ShouldBe(secret);
        one.Of("default", Room.Id("token"), Room.Id("another")).ShouldNotBe(secret);
        one.Of("other", Room.Id("token"), Room.Id("command")).ShouldNotBe(secret);
        other.Of("default", Room.Id("token"), Room.Id("command")).ShouldNotBe(secret);
    }

    private static TokenCreated Decide(CreateToken command, Principal principal) => (TokenCreated)CreateToken.Decide(command, AccessToken.Unknown, Context(principal)).Events.Single().Data;

    private static string Refused(CreateToken command, Principal principal) => Should.Throw<CodedException>(() => Decide(command, principal)).Code;

    private static CommandContext Context(Principal principal) => new(Now, principal, null);

    private static readonly IEqualityComparer<TokenCreated> Same =
        EqualityComparer<TokenCreated>.Create((one, other) => one!.Scopes.SequenceEqual(other!.Scopes) && (one with { Scopes = other.Scopes }).Equals(other));
}

public sealed class when_creating_a_token_over_http(TestApi api) : IClassFixture<TestApi>
{
    private static readonly string[] Export = ["EXPORT"];
    private static readonly string[] Read = ["BACKLOG_READ"];
    private static readonly string[] ReadAndExport = ["BACKLOG_READ", "EXPORT"];

    [Fact]
    public async Task the_answer_shows_the_secret_and_the_database_never_holds_it()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var input = new { commandId = Guest.NewId(), tokenId = Guest.NewId(), name = "Power BI", scopes = ReadAndExport, expiresOn = "2999-12-31" };

        var created = await team.SendAsync("createToken", input, Bearer.Selected);
        var secret = created.At("secret").GetString()!;

        created.At("token").ToString().ShouldBe(
            $$"""{"id":"{{input.tokenId}}","name":"Power BI","scopes":["BACKLOG_READ","EXPORT"],"lastFour":"{{secret[^4..]}}","lastUsedAt":null,"expiresOn":"2999-12-31","isActive":true}""");
        await using var command = api.Services.GetRequiredService<Database>().Owner.CreateCommand(
            "SELECT (SELECT string_agg(tokens::text, ' ') FROM access.tokens tokens) || (SELECT string_agg(data::text, ' ') FROM events.mt_events) || (SELECT string_agg(commands::text, ' ') FROM events.commands commands)");
        var stored = (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        stored.ShouldNotContain(secret);
        stored.ShouldContain(Convert.ToHexStringLower(Token.HashOf(secret)));
    }

    [Fact]
    public async Task a_retry_is_told_the_same_secret_and_makes_nothing_new()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var input = new { commandId = Guest.NewId(), tokenId = Guest.NewId(), name = "Twice", scopes = Read };

        var first = await team.SendAsync("createToken", input, Bearer.Selected);
        var second = await team.SendAsync("createToken", input, Bearer.Selected);

        second.ToString().ShouldBe(first.ToString());
        (await team.AskAsync("{ tokens { id } }")).At("tokens").Texts("id").Count(id => id == input.tokenId.ToString()).ShouldBe(1);
    }

    [Fact]
    public async Task a_seat_sees_its_own_tokens_and_the_product_team_all()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Tokens of seats");
        var (mine, theirs, team) = (Guest.NewId(), Guest.NewId(), await SampleWorkshop.ProductTeamAsync(api));
        await workshop.Customer.SendAsync("createToken", new { tokenId = mine, name = "Mine", scopes = Export, participantId = workshop.Customer.ParticipantId }, Bearer.Selected);
        await workshop.Vendor.SendAsync("createToken", new { tokenId = theirs, name = "Theirs", scopes = Export, participantId = workshop.Vendor.ParticipantId }, Bearer.Selected);

        (await workshop.Customer.AskAsync("{ tokens { id } }")).At("tokens").Texts("id").ShouldBe([mine.ToString()]);
        var all = (await team.AskAsync("{ tokens { id } }")).At("tokens").Texts("id").ToList();
        all.ShouldContain(mine.ToString());
        all.ShouldContain(theirs.ToString());
        (await workshop.Customer.PayloadAsync("revokeToken", new { tokenId = theirs }, "token { id }")).ToString().ShouldContain("TOKEN_NOT_FOUND");
        (await workshop.Customer.PayloadAsync("revokeToken", new { tokenId = Guest.NewId() }, "token { id }")).ToString().ShouldContain("TOKEN_NOT_FOUND");
        (await workshop.Customer.PayloadAsync("createToken", new { tokenId = Guest.NewId(), name = "All", scopes = Export }, "secret")).ToString().ShouldContain("NOT_ALLOWED");
    }

    [Fact]
    public async Task the_list_tells_who_made_each_until_they_are_erased()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Makers of tokens");
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var (mine, ours) = (Guest.NewId(), Guest.NewId());
        const string Creator = "token { createdBy }";
        (await workshop.Customer.SendAsync("createToken", new { tokenId = mine, name = "Mine", scopes = Export, participantId = workshop.Customer.ParticipantId }, Creator))
            .At("token", "createdBy").GetString().ShouldBe("Carl");
        (await team.SendAsync("createToken", new { tokenId = ours, name = "Ours", scopes = Export }, Creator)).At("token", "createdBy").GetString().ShouldBe("Product team");

        (await CreatorsAsync()).ShouldBe(("Carl", "Product team"));
        await workshop.Customer.SendAsync("eraseParticipant", new { workshopId = workshop.Id, participantId = workshop.Customer.ParticipantId });
        await Wait.UntilAsync(async () => await CreatorsAsync() == (null, "Product team"));

        async Task<(string?, string?)> CreatorsAsync()
        {
            var tokens = (await team.AskAsync("{ tokens { id createdBy } }")).At("tokens").EnumerateArray().ToDictionary(token => token.At("id").GetGuid(), token => token.At("createdBy").GetString());
            return (tokens[mine], tokens[ours]);
        }
    }

    [Fact]
    public async Task those_that_work_come_first_and_are_counted_however_many_were_revoked_since()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Many tokens");
        var (seat, team) = (workshop.Customer, await SampleWorkshop.ProductTeamAsync(api));
        var working = Guest.NewId();
        await seat.SendAsync("createToken", new { tokenId = working, name = "Works", scopes = Export, participantId = seat.ParticipantId }, Bearer.Selected);
        await WriteAsync(seat.ParticipantId, "now()", 600);
        (await seat.AskAsync("{ tokens { id } }")).At("tokens").Texts("id").First().ShouldBe(working.ToString());

        await WriteAsync(seat.ParticipantId, "NULL", TokenFields.MostPerCreator - 1);
        await WriteAsync(seat.ParticipantId, "now()", 600);
        var refused = await seat.PayloadAsync("createToken", new { tokenId = Guest.NewId(), name = "One more", scopes = Export, participantId = seat.ParticipantId }, "secret");
        refused.ToString().ShouldContain("TOO_MANY_TOKENS");
        (await team.PayloadAsync("createToken", new { tokenId = Guest.NewId(), name = "Of somebody else", scopes = Export }, "secret")).ToString().ShouldNotContain("TOO_MANY_TOKENS");

        async Task WriteAsync(Guid? participantId, string revokedAt, int count)
        {
            await using var command = api.Services.GetRequiredService<Database>().Owner.CreateCommand(
                $"INSERT INTO access.tokens (tenant, id, name, secret_hash, last_four, scopes, workshop_id, participant_id, created_at, revoked_at) SELECT 'default', gen_random_uuid(), 'x', decode(md5(random()::text) || md5(random()::text), 'hex'), 'abcd', ARRAY['Export'], '{workshop.Id}', '{participantId}', now(), {revokedAt} FROM generate_series(1, {count})");
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task somebody_without_a_seat_makes_none() => (await api.Guest().AnswerAsync(
        "mutation($input: CreateTokenInput!) { createToken(input: $input) { secret } }",
        new { input = new { commandId = Guest.NewId(), tokenId = Guest.NewId(), name = "None", scopes = Export } })).ErrorCode().ShouldBe("AUTH_NOT_AUTHENTICATED");
}
