using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.Support;

namespace CoInnovation.Crash.Store;

/// <summary>A client: places one card after another, each through any node, and repeats a command until it is answered.</summary>
internal sealed class Writer(IReadOnlyList<StoreNode> nodes, IReadOnlyList<StreamKey> workshops, Ledger ledger, bool drawsFreshIds, ulong seed)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);
    private readonly Seeded _choice = new(seed);

    /// <param name="enough">Finish the command at hand, then end.</param>
    /// <param name="abandoned">End now.</param>
    public async Task RunAsync(CancellationToken enough, CancellationToken abandoned)
    {
        while (!enough.IsCancellationRequested)
        {
            await PlaceAsync(_choice.Pick(workshops), NewId(), abandoned);
        }
    }

    private async Task PlaceAsync(StreamKey workshop, Guid cardId, CancellationToken abandoned)
    {
        var (commandId, wasAmbiguous) = (NewId(), false);
        var feed = _choice.OneIn(3) ? "vendor" : "everyone";
        while (true)
        {
            var faults = ledger.Faults;
            try
            {
                var answer = await _choice.Pick(nodes).Tables.SubmitAsync(workshop, CardTable.Place(cardId, commandId, feed), abandoned);
                ledger.Acknowledge(cardId, new Acknowledged(workshop, answer.Version, answer.Position), wasAmbiguous, answer.WasRepeated, faults != ledger.Faults);
                return;
            }
            catch (EventStoreException fault) when (fault.IsRetryable)
            {
                if (!wasAmbiguous && faults != ledger.Faults)
                {
                    wasAmbiguous = true;
                    ledger.Doubt();
                }

                commandId = drawsFreshIds ? NewId() : commandId;
                await Task.Delay(s_pause, TimeProvider.System, abandoned);
            }
        }
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
