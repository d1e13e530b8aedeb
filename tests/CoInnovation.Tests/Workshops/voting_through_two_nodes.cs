using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Postgres;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops.Linearizability;
using Npgsql;

namespace CoInnovation.Tests.Workshops;

/// <summary>
/// Whatever 8 to 32 clients do at once through two nodes, a workshop answers as if one thing had happened after another. <c>COINNOVATION_VOTES</c> asks for more
/// histories than each run has, for example 2000, and <c>COINNOVATION_VOTES_SEED</c> for others.
/// </summary>
public sealed class voting_through_two_nodes(PostgresFixture postgres) : IAsyncLifetime
{
    private const int AtOnce = 4;

    /// <summary>So many orders are tried before a history is left alone.</summary>
    private const int Most = 200_000;

    private static readonly int Histories = Setting.Of("COINNOVATION_VOTES", 100);
    private static readonly int Seed = Setting.Of("COINNOVATION_VOTES_SEED", 20_261_126);
    private static readonly Room Opened = VotingClients.Opened();
    private string _database = "";
    private PostgresEventStore[] _stores = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _stores = [await OpenAsync(), await OpenAsync()];
        foreach (var participant in Opened.Board.Participants)
        {
            await _stores[0].Keyring.RegisterOwnerAsync("votes", participant.ParticipantId, Room.WorkshopId, Cancel);
        }

        foreach (var side in Opened.Board.Sides)
        {
            await _stores[0].Keyring.RegisterOwnerAsync("votes", side.OrganizationId, side.OrganizationId, Cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task every_answer_fits_one_order()
    {
        var (cut, unknown, unjudged) = (0, 0, 0);
        await using var nodes = new Nodes(_stores);
        for (var first = 0; first < Histories; first += AtOnce)
        {
            var running = Task.WhenAll(Enumerable.Range(first, Math.Min(AtOnce, Histories - first)).Select(number => RunAsync(number, nodes.Mailboxes)));
            if (first / AtOnce % 5 == 2)
            {
                cut += await CutAsync();
            }

            foreach (var (number, calls) in await running)
            {
                unknown += calls.Count(call => call.Answer is null);
                var fits = Linearization.Judge(VotingClients.Model, calls, Most);
                unjudged += fits is null ? 1 : 0;
                fits.ShouldNotBe(false, $"history {number} of seed {Seed}:\n{Text(calls)}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Histories} histories; {cut} connections cut; {unknown} calls stayed open; {unjudged} too wide to be judged");

        // On a machine that does many things at once everybody waits for everybody, and now and then too many orders could be meant.
        unjudged.ShouldBeLessThanOrEqualTo(Histories / 20);
        cut.ShouldBeGreaterThan(0);
        unknown.ShouldBeGreaterThan(Histories);
    }

    /// <summary>The control: what was decided on a state that another node has left behind is stored all the same.</summary>
    [Fact]
    public async Task nodes_that_do_not_decide_again_are_found_out()
    {
        await using var nodes = new Nodes([.. _stores.Select(store => new CarelessStore(store))]);
        for (var number = 0; number < 50; number++)
        {
            var (_, calls) = await RunAsync(number, nodes.Mailboxes);
            // What takes long to be judged is left to the next one: one that is found is enough.
            if (Linearization.Judge(VotingClients.Model, calls, mostTried: 20_000) is false)
            {
                return;
            }
        }

        Assert.Fail("fifty histories, and nothing was found");
    }

    private static string Text(IEnumerable<VotingCall> calls) => string.Join('\n', calls.OrderBy(call => call.Called));

    private Task<PostgresEventStore> OpenAsync()
    {
        var types = new EventTypes();
        new WorkshopsModule().AddEvents(types);
        return Stores.OpenAsync(_database, options => options with { Types = types });
    }

    private async Task<(int Number, IReadOnlyList<VotingCall> Calls)> RunAsync(int number, IReadOnlyList<Mailboxes<Workshop>> nodes)
    {
        var workshop = new StreamKey("votes", Ids.Next());
        var events = Opened.History.Select(happened => new NewEvent(happened, Audience.FeedOf(happened))).ToList();
        var opening = new StreamAppend(workshop, "workshop", 0, [Stores.Command(events)]);
        while (!await TryOpenAsync(opening))
        {
            // A connection was cut.
        }

        return (number, await new VotingClients(workshop, nodes, (ulong)(Seed + number)).RunAsync());
    }

    private async Task<bool> TryOpenAsync(StreamAppend append)
    {
        try
        {
            return await _stores[0].AppendAsync(append, Cancel) is AppendOutcome.Appended or AppendOutcome.Duplicate;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Cuts every connection that the nodes have.</summary>
    private async Task<int> CutAsync()
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(
            "SELECT count(pg_terminate_backend(pid))::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        return (int)(await command.ExecuteScalarAsync(Cancel))!;
    }

    /// <summary>Two nodes as far as a workshop is concerned: each decides for itself, on one database. Reads ask the store, since without a tail nothing else is sure.</summary>
    private sealed class Nodes(IReadOnlyList<IEventStore> stores) : IAsyncDisposable
    {
        public IReadOnlyList<Mailboxes<Workshop>> Mailboxes { get; } = [.. stores.Select(store => new Mailboxes<Workshop>(store, WorkshopsModule.Stream))];

        public async ValueTask DisposeAsync()
        {
            foreach (var mailboxes in Mailboxes)
            {
                await mailboxes.DisposeAsync();
            }
        }
    }
}
