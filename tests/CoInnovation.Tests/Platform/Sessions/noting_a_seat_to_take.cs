using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Sessions;

public sealed class noting_a_seat_to_take(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_browser_that_asks_many_times_at_once_asks_once()
    {
        var (sessionId, seat) = (await BeginAsync(), new HeldSeat(Ids.Next(), Ids.Next()));
        var held = house.Api.Services.GetRequiredService<HeldSeats>();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => held.NoteAsync(Principal.DefaultTenant, sessionId, seat, Stop)));

        (await NotedAsync(seat)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task asking_again_is_as_good_as_asking_late()
    {
        var (sessionId, seat, time) = (await BeginAsync(), new HeldSeat(Ids.Next(), Ids.Next()), new HandSetTime());
        var held = new HeldSeats(house.Api.Services.GetRequiredService<TenantDatabase>(), time);
        await held.NoteAsync(Principal.DefaultTenant, sessionId, seat, Stop);
        time.Advance(HeldSeats.Patience - TimeSpan.FromMinutes(1));

        await held.NoteAsync(Principal.DefaultTenant, sessionId, seat, Stop);

        (await NotedAsync(seat)).ShouldBe([time.GetUtcNow().UtcDateTime]);
    }

    private async Task<Guid> BeginAsync() => (await house.Api.Services.GetRequiredService<SessionTable>().BeginAsync(Principal.DefaultTenant, Stop)).SessionId;

    private async Task<IReadOnlyList<DateTime>> NotedAsync(HeldSeat seat)
    {
        await using var command = house.Api.Services.GetRequiredService<Database>().Owner.CreateCommand("select noted_at from access.held_seats where workshop_id = $1 and participant_id = $2");
        command.Parameters.Add(new() { Value = seat.WorkshopId });
        command.Parameters.Add(new() { Value = seat.ParticipantId });
        await using var reader = await command.ExecuteReaderAsync(Stop);
        List<DateTime> noted = [];
        while (await reader.ReadAsync(Stop))
        {
            noted.Add(reader.GetDateTime(0));
        }

        return noted;
    }
}
