using CoInnovation.Api.Platform.Limits;

namespace CoInnovation.Api.Realtime;

/// <summary>How often a connection may subscribe: a page does it once, and again after each break; each time costs a look at the store and a whole answer.</summary>
internal sealed class SubscribePace(TimeProvider time)
{
    private const int Burst = 20;
    private const int PerSecond = 1;
    private readonly Pace _pace = new(Burst, PerSecond, time);

    public bool Allows()
    {
        // Owing less than one leaves room for this one.
        var may = _pace.Owed() <= TimeSpan.FromSeconds(-1.0 / PerSecond);
        if (may)
        {
            _pace.Spend(1);
        }

        return may;
    }
}
