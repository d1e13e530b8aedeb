using System.Collections.Concurrent;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Revocation;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoInnovation.Tests.Platform.Sessions;

/// <summary>What the product team's link gives a browser ends as a person's session does; the browser's seats stay.</summary>
public sealed class ending_rights_of_the_product_team(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private readonly HandSetTime _time = Now();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private NpgsqlDataSource Owner => house.Api.Services.GetRequiredService<Database>().Owner;

    private SessionTable Sessions => new(house.Api.Services.GetRequiredService<TenantDatabase>(), new ProjectorDatabase(Owner), _time);

    [Fact]
    public async Task they_last_while_somebody_comes_and_no_longer_than_an_absence()
    {
        var (token, _) = await OpenAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Pass(days: 29);
            (await FindAsync(token)).IsProductTeam.ShouldBeTrue();
        }

        Pass(days: 31);

        // To come then is no visit that brings them back.
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var after = await FindAsync(token);
            after.IsProductTeam.ShouldBeFalse();
            after.Seats.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task the_link_opens_them_again()
    {
        var (token, session) = await OpenAsync();
        Pass(days: 31);
        (await FindAsync(token)).IsProductTeam.ShouldBeFalse();

        var again = Token.New();
        await Sessions.GiveBacklogAsync(Principal.DefaultTenant, session, again, Stop);

        (await FindAsync(again)).IsProductTeam.ShouldBeTrue();
    }

    [Fact]
    public async Task they_end_ninety_days_after_the_link_also_where_a_person_goes_on_signing_in()
    {
        var (_, session) = await OpenAsync();
        Pass(days: 25);
        var token = await SignInAsync(session, person: Guest.NewId());
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Pass(days: 20);
            (await FindAsync(token)).IsProductTeam.ShouldBeTrue();
        }

        Pass(days: 6);

        (await FindAsync(token)).IsProductTeam.ShouldBeFalse();
        (await FindAsync(token)).PersonId.ShouldNotBeNull();
    }

    [Fact]
    public async Task whoever_signs_in_after_they_ended_does_not_bring_them_back()
    {
        var (_, session) = await OpenAsync();
        Pass(days: 31);

        (await FindAsync(await SignInAsync(session, person: Guest.NewId()))).IsProductTeam.ShouldBeFalse();
    }

    [Fact]
    public async Task what_is_open_is_told()
    {
        var (token, _) = await OpenAsync();
        using var open = new OpenSessions(new ProjectorDatabase(Owner), _time, NullLogger<OpenSessions>.Instance);
        var told = new ConcurrentQueue<SessionChange>();
        var http = new DefaultHttpContext { RequestServices = house.Api.Services };
        (http.Request.Scheme, http.Request.Headers.Cookie) = ("http", $"coinnovation={token}");
        open.Watch(http, await FindAsync(token), change =>
        {
            told.Enqueue(change);
            return Task.CompletedTask;
        });
        await open.LookAsync(Stop);
        told.ShouldBeEmpty();

        Pass(days: 31);
        await open.LookAsync(Stop);

        told.ShouldBe([SessionChange.Rights]);
    }

    private static HandSetTime Now()
    {
        var time = new HandSetTime();
        time.Advance(TimeProvider.System.GetUtcNow() - time.GetUtcNow());
        return time;
    }

    private void Pass(int days) => _time.Advance(TimeSpan.FromDays(days));

    private async Task<Principal> FindAsync(string token) => (await Sessions.FindAsync(token, Stop)).ShouldNotBeNull();

    /// <summary>A guest's browser in which the link was opened.</summary>
    private async Task<(string Token, Guid Session)> OpenAsync()
    {
        var (_, session) = await Sessions.BeginAsync(Principal.DefaultTenant, Stop);
        var seat = new Seat(Principal.DefaultTenant, Guest.NewId(), Guest.NewId(), Side.Customer, ParticipantRole.Contributor, Guest.NewId());
        await Sessions.AddSeatAsync(session, seat, accountId: null, Stop);
        var token = Token.New();
        await Sessions.GiveBacklogAsync(Principal.DefaultTenant, session, token, Stop);
        return (token, session);
    }

    private async Task<string> SignInAsync(Guid session, Guid person)
    {
        var token = Token.New();
        await using var connection = await Owner.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await PersonSessions.BeginAsync(transaction, Principal.DefaultTenant, person, session, Token.HashOf(token), "Firefox on Linux", _time.GetUtcNow(), Stop);
        await transaction.CommitAsync(Stop);
        return token;
    }
}
