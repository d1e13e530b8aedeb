using System.Text.Json;
using CoInnovation.Api.Backlog.Visits;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Backlog;

/// <summary>What is new since one's last visit follows the person.</summary>
public sealed class visiting_what_changes(TestApi api) : IClassFixture<TestApi>
{
    private const string Visits = "{ viewer { visits { place seenAt } } }";

    [Fact]
    public async Task a_visit_never_goes_back_and_never_ahead_of_the_clock()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Visited");
        (await VisitsAsync(workshop.Customer)).ShouldBeEmpty();

        await NoteAsync(workshop.Customer, "following", "2026-01-02T00:00:00Z");
        await NoteAsync(workshop.Customer, "following", "2026-01-01T00:00:00Z");
        await NoteAsync(workshop.Customer, $"{workshop.Pain}", "2999-01-01T00:00:00Z");

        var visits = await VisitsAsync(workshop.Customer);
        visits["following"].ShouldBe(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
        visits[$"{workshop.Pain}"].ShouldBeLessThanOrEqualTo(api.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        (await VisitsAsync(workshop.Vendor)).ShouldBeEmpty();
        (await workshop.Customer.RefusedAsync("noteVisit", new { place = "elsewhere", seenAt = "2026-01-01T00:00:00Z" }, "__typename")).ShouldBe("PLACE_UNKNOWN");
        (await api.Guest().RefusedAsync("noteVisit", new { place = "following", seenAt = "2026-01-01T00:00:00Z" }, "__typename")).ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task it_is_the_same_from_all_seats_of_a_person_and_goes_along_to_another_one()
    {
        var (first, second) = (await SampleWorkshop.HoldAsync(api, "First"), await SampleWorkshop.HoldAsync(api, "Second"));
        await NoteAsync(first.Customer, "changelog", "2026-01-01T00:00:00Z");

        var code = (await second.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } } }", new { id = second.Id })).At("workshop", "invitations", "joinCode").GetString();
        await first.Customer.JoinAsync("Carl", code: code, side: "CUSTOMER");
        await NoteAsync(first.Customer, "following", "2026-01-01T00:00:00Z");

        (await VisitsAsync(first.Customer)).Keys.ShouldBe(["changelog", "following"], ignoreOrder: true);
    }

    [Fact]
    public async Task each_browser_of_the_product_team_has_its_own_and_a_program_has_none()
    {
        var (one, other) = (await SampleWorkshop.ProductTeamAsync(api), await SampleWorkshop.ProductTeamAsync(api));
        await NoteAsync(one, "changelog", "2026-01-01T00:00:00Z");

        (await VisitsAsync(one)).Keys.ShouldBe(["changelog"]);
        (await VisitsAsync(other)).ShouldBeEmpty();
        (await (await Bearer.OfAsync(api, one, "BACKLOG_READ")).AnswerAsync(Visits)).At("data", "viewer", "visits").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task of_whoever_is_erased_nobody_knows_any_more_where_they_looked()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Erased visitor");
        await NoteAsync(workshop.Customer, "following", "2026-01-01T00:00:00Z");
        var source = api.Services.GetRequiredService<Database>().Owner;
        var rows = $"select place from visits.visits where visitor_id = '{workshop.Customer.ParticipantId}'";
        (await source.TextsAsync(rows)).ShouldBe(["following"]);

        await workshop.Customer.SendAsync("eraseParticipant", new { workshopId = workshop.Id, participantId = workshop.Customer.ParticipantId });

        await Wait.UntilAsync(async () => (await source.TextsAsync(rows)).Count == 0);
    }

    [Fact]
    public async Task only_the_latest_are_kept()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Diligent visitor");
        var (id, source) = (workshop.Customer.ParticipantId, Source);
        await ExecuteAsync($"""
            insert into visits.visits (tenant, visitor_id, place, seen_at)
            select 'default', '{id}', gen_random_uuid()::text, '2026-01-01'::timestamptz + n * interval '1 minute' from generate_series(1, 1500) as n
            """);

        await NoteAsync(workshop.Customer, "following", "2025-01-01T00:00:00Z");

        (await source.TextsAsync($"select concat(count(*), ' ', count(*) filter (where place = 'following'), ' ', min(seen_at) filter (where place <> 'following') = '2026-01-01 08:22+00') from visits.visits where visitor_id = '{id}'"))
            .ShouldBe(["1000 1 t"]);
    }

    [Fact]
    public async Task what_is_noted_of_a_browser_goes_with_its_session()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        const string Rows = "select visitor_id::text from visits.visits where session_id is not null";
        var before = await Source.TextsAsync(Rows);
        await NoteAsync(team, "changelog", "2026-01-01T00:00:00Z");
        var session = (await Source.TextsAsync(Rows)).Except(before, StringComparer.Ordinal).ShouldHaveSingleItem();

        await ExecuteAsync($"delete from access.sessions where id = '{session}'");

        (await Source.TextsAsync($"select place from visits.visits where visitor_id = '{session}'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task nothing_is_noted_of_whoever_went_while_they_asked()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Hasty visitor");
        var visitor = new Principal("default", null, IsProductTeam: false, [new Seat("default", workshop.Id, workshop.Customer.ParticipantId!.Value, Side.Customer, ParticipantRole.Contributor, null)]);
        var table = api.Services.GetRequiredService<VisitTable>();

        await table.NoteAsync(visitor, "following", DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        (await table.ReadAsync(visitor, TestContext.Current.CancellationToken)).ShouldBeEmpty("no session of theirs holds the seat");
    }

    private Npgsql.NpgsqlDataSource Source => api.Services.GetRequiredService<Database>().Owner;

    private async Task ExecuteAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Dictionary<string, DateTimeOffset>> VisitsAsync(Guest who) => (await who.AskAsync(Visits)).At("viewer", "visits").EnumerateArray()
        .ToDictionary(visit => visit.At("place").GetString()!, visit => visit.At("seenAt").GetDateTimeOffset(), StringComparer.Ordinal);

    private static Task<JsonElement> NoteAsync(Guest who, string place, string seenAt) => who.SendAsync("noteVisit", new { place, seenAt }, "__typename");
}
