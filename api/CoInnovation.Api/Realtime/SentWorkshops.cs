using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Realtime;

/// <summary>Workshops as new as what of them was sent out: an older state may not know yet, say, that a step shows no names.</summary>
internal sealed class SentWorkshops(Mailboxes<Workshop> workshops, SeenVersions seen, TimeProvider time)
{
    private static readonly TimeSpan CatchUpPause = TimeSpan.FromMilliseconds(2);

    public async Task<Workshop> ReadAsync(StreamKey key, CancellationToken cancellationToken)
    {
        var sent = seen.Of(key);
        while (true)
        {
            var (workshop, version) = await workshops.ReadAsync(key, cancellationToken);
            if (version >= sent)
            {
                return workshop;
            }

            await Task.Delay(CatchUpPause, time, cancellationToken);
        }
    }
}
