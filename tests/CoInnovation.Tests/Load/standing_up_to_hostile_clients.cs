using CoInnovation.Load.Hostile;
using CoInnovation.Replay.Surface;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Load;

/// <summary>The short form of <c>tests/load hostile</c>, which also holds the clock against it: everybody else gets everything, memory is bounded, and the hostile ones are stopped.</summary>
public sealed class standing_up_to_hostile_clients : IAsyncLifetime
{
    private const int People = 5;
    private const int Pulses = 40;
    private const long MostBytes = 300L * 1024 * 1024;
    private ApiProcess _api = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var patience = new CancellationTokenSource(Bounds.OfAFixture);
        _api = await ApiProcess.StartAsync(ApiProcess.BesideThis(), connectionString: null, patience.Token);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task the_others_get_everything_and_memory_is_bounded()
    {
        foreach (var (name, make) in Attack.All)
        {
            await using var room = await LiveRoom.OpenAsync(_api.Address, _api.FacilitatorSecret, People, Stop);
            var before = _api.WorkingSet;
            await using var attack = make(room.Intruder);
            await attack.StartAsync().WaitAsync(Bounds.OfAWait * 2, Stop);

            // Throws if one of the pages does not hear of it.
            for (var pulse = 0; pulse < Pulses; pulse++)
                await room.PulseAsync(Stop);

            (_api.WorkingSet - before).ShouldBeLessThan(MostBytes, name);
            attack.Attempts.ShouldBeGreaterThan(0, name);
            if (name is "floods subscriptions" or "2,000 idle sockets" or "500 half-open handshakes")
                await Wait.UntilAsync(() => attack.Refused > 0);
        }
    }
}
