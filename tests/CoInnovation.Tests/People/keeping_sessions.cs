using System.Text.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.People;

/// <summary>What a browser held as a guest is the person's from signing in on, in each of their browsers, until a session ends.</summary>
public sealed class keeping_sessions(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Seats = "{ viewer { seats { participantId } } }";
    private const string Sessions = "{ viewer { person { sessions { id isCurrent } } } }";

    [Fact]
    public async Task seats_gained_as_a_guest_stay_and_come_along_to_the_next_browser()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Seats of people");
        var (address, guest) = (PeopleHouse.NewAddress(), workshop.Customer);
        var before = guest.Cookies;

        await house.SignInAsync(guest, address);
        var phone = await house.SignedInAsync(address);

        guest.Cookies.ShouldNotContain(before);
        (await SeatsOfAsync(guest)).ShouldBe([guest.ParticipantId.ToString()]);
        (await SeatsOfAsync(phone)).ShouldBe([guest.ParticipantId.ToString()]);
        (await phone.AskAsync("query($id: ID!) { workshop(id: $id) { viewerSeat { id } } }", new { id = workshop.Id })).At("workshop", "viewerSeat", "id").GetString()
            .ShouldBe(guest.ParticipantId.ToString());
        (await house.Api.Services.GetRequiredService<SessionTable>().FindAsync(before.Split('=')[1], TestContext.Current.CancellationToken)).ShouldBeNull();

        // And what is joined from now on is everywhere at once.
        var other = await SampleWorkshop.HoldAsync(house.Api, "One more");
        var code = (await other.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } } }", new { id = other.Id })).At("workshop", "invitations", "joinCode").GetString();
        var joined = await phone.JoinAsync("Carl again", code: code, side: "CUSTOMER");
        (await SeatsOfAsync(guest)).ShouldContain(joined.ToString());
    }

    [Fact]
    public async Task what_was_written_as_a_guest_can_be_changed_as_a_person()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Still mine");
        var painPoint = Guest.NewId();
        await workshop.Customer.SendAsync("submitPainPoint", new { painPointId = painPoint, statement = "Reports are late" }, "painPoint { text }");

        await house.SignInAsync(workshop.Customer, PeopleHouse.NewAddress());

        var changed = await workshop.Customer.SendAsync("changePainPointDetails", new { painPointId = painPoint, statement = "Reports are two days late" }, "painPoint { text }");
        changed.At("painPoint", "text").GetString().ShouldBe("Reports are two days late");
    }

    [Fact]
    public async Task ending_one_refuses_it_at_once_and_leaves_the_others()
    {
        var address = PeopleHouse.NewAddress();
        var (desk, phone) = (await house.SignedInAsync(address), await house.SignedInAsync(address));
        var other = (await desk.AskAsync(Sessions)).At("viewer", "person", "sessions").EnumerateArray().Single(one => !one.GetProperty("isCurrent").GetBoolean());

        var command = new { commandId = Guest.NewId(), sessionId = other.GetProperty("id").GetString() };
        await desk.SendAsync("endSession", command, "person { id }");
        await desk.SendAsync("endSession", command, "person { id }");

        (await phone.AskAsync(Sessions)).At("viewer", "person").ValueKind.ShouldBe(JsonValueKind.Null);
        (await desk.AskAsync(Sessions)).At("viewer", "person", "sessions").GetArrayLength().ShouldBe(1);
        (await desk.RefusedAsync("endSession", new { command.sessionId }, "person { id }")).ShouldBe("SESSION_NOT_FOUND");
    }

    [Fact]
    public async Task what_listens_in_an_ended_session_is_closed()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Listening");
        var address = PeopleHouse.NewAddress();
        await house.SignInAsync(workshop.Customer, address);
        var phone = await house.SignedInAsync(address);
        await using var socket = await GraphSocket.ConnectAsync(house.Api, phone);
        await socket.SubscribeAsync("subscription { backlogChanged { added } }");

        await workshop.Customer.SendAsync("endOtherSessions", new { }, "person { id }");

        (await socket.CloseCodeAsync()).ShouldBe(4403);
    }

    [Fact]
    public async Task nobody_ends_a_strangers_session()
    {
        var (mine, theirs) = (await house.SignedInAsync(PeopleHouse.NewAddress()), await house.SignedInAsync(PeopleHouse.NewAddress()));
        var sessionId = (await theirs.AskAsync(Sessions)).At("viewer", "person", "sessions").EnumerateArray().Single().GetProperty("id").GetString();

        (await mine.RefusedAsync("endSession", new { sessionId }, "person { id }")).ShouldBe("SESSION_NOT_FOUND");
        (await theirs.AskAsync(Sessions)).At("viewer", "person", "sessions").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task all_others_end_at_a_word()
    {
        var address = PeopleHouse.NewAddress();
        var (desk, phone, tablet) = (await house.SignedInAsync(address), await house.SignedInAsync(address), await house.SignedInAsync(address));

        await tablet.SendAsync("endOtherSessions", new { }, "person { id }");

        (await tablet.AskAsync(Sessions)).At("viewer", "person", "sessions").GetArrayLength().ShouldBe(1);
        foreach (var ended in (Guest[])[desk, phone])
        {
            (await ended.AskAsync(Sessions)).At("viewer", "person").ValueKind.ShouldBe(JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task signing_out_takes_the_cookie_and_keeps_the_seats_for_the_next_time()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Signing out");
        var address = PeopleHouse.NewAddress();
        await house.SignInAsync(workshop.Customer, address);

        await workshop.Customer.Scenario(_ =>
        {
            _.Post.Url("/session/end");
            _.StatusCodeShouldBe(System.Net.HttpStatusCode.NoContent);
        });

        workshop.Customer.Cookies.ShouldBeEmpty();
        (await SeatsOfAsync(workshop.Customer)).ShouldBeEmpty();
        (await SeatsOfAsync(await house.SignedInAsync(address))).ShouldBe([workshop.Customer.ParticipantId.ToString()]);
    }

    [Fact]
    public async Task somebody_else_in_the_same_browser_gets_nothing_of_the_one_before()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Shared computer");
        var first = PeopleHouse.NewAddress();
        await house.SignInAsync(workshop.Customer, first);
        var phone = await house.SignedInAsync(first);

        await house.SignInAsync(workshop.Customer, PeopleHouse.NewAddress());

        (await SeatsOfAsync(workshop.Customer)).ShouldBeEmpty();
        // Nor does a session stay there that nobody has the token of.
        (await phone.AskAsync(Sessions)).At("viewer", "person", "sessions").EnumerateArray().ShouldHaveSingleItem().GetProperty("isCurrent").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("last_seen_at = last_seen_at - interval '31 days'")]
    [InlineData("expires_at = expires_at - interval '91 days'")]
    public async Task a_session_that_is_not_used_or_too_old_opens_nothing(string change)
    {
        var browser = await house.SignedInAsync(PeopleHouse.NewAddress());
        var id = (await browser.AskAsync(Sessions)).At("viewer", "person", "sessions").EnumerateArray().Single().GetProperty("id").GetString();

        await ExecuteAsync($"UPDATE access.sessions SET {change} WHERE id = '{id}'");

        (await browser.AskAsync(Sessions)).At("viewer", "person").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task being_seen_is_noted()
    {
        var browser = await house.SignedInAsync(PeopleHouse.NewAddress());
        var id = (await browser.AskAsync(Sessions)).At("viewer", "person", "sessions").EnumerateArray().Single().GetProperty("id").GetString();
        await ExecuteAsync($"UPDATE access.sessions SET last_seen_at = last_seen_at - interval '20 days' WHERE id = '{id}'");

        await browser.AskAsync(Sessions);

        var seen = (await browser.AskAsync("{ viewer { person { sessions { lastSeenAt } } } }")).At("viewer", "person", "sessions").EnumerateArray().Single().GetProperty("lastSeenAt").GetDateTimeOffset();
        (TimeProvider.System.GetUtcNow() - seen).ShouldBeLessThan(TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task a_seats_token_lasts_when_its_owner_is_signed_out()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Tokens of people");
        await house.SignInAsync(workshop.Customer, PeopleHouse.NewAddress());
        var bearer = await Tokens.Bearer.OfAsync(house.Api, workshop.Customer, "BACKLOG_READ");

        await workshop.Customer.Scenario(_ =>
        {
            _.Post.Url("/session/end");
            _.StatusCodeShouldBe(System.Net.HttpStatusCode.NoContent);
        });

        (await bearer.AnswerAsync("{ ideas { totalCount } }")).At("data", "ideas", "totalCount").GetInt32().ShouldBe(2);
    }

    private static async Task<IReadOnlyList<string?>> SeatsOfAsync(Guest browser) => [.. (await browser.AskAsync(Seats)).At("viewer", "seats").Texts("participantId")];

    private async Task ExecuteAsync(string sql)
    {
        await using var command = house.Api.Services.GetRequiredService<Database>().Owner.CreateCommand(sql);
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
