namespace CoInnovation.Api.Platform.Limits;

/// <summary>What somebody may do at once, and a second from then on. For one caller at a time.</summary>
internal sealed class Pace(double burst, double perSecond, TimeProvider time)
{
    private double _spent;
    private long _since = time.GetTimestamp();

    /// <summary>How long it takes until what was spent is earned again; not positive if nothing is owed.</summary>
    public TimeSpan Owed()
    {
        var now = time.GetTimestamp();
        _spent = Math.Max(0, _spent - (time.GetElapsedTime(_since, now).TotalSeconds * perSecond));
        _since = now;
        return TimeSpan.FromSeconds((_spent - burst) / perSecond);
    }

    public void Spend(double amount) => _spent += amount;
}
