namespace CoInnovation.Load.Measuring;

/// <summary>Settings for an Api all of whose callers are on this machine, which to it is one network.</summary>
internal static class Limits
{
    public static readonly IReadOnlyDictionary<string, string?> OfOneNetwork = new Dictionary<string, string?>
    {
        ["Limits:StreamsOfNetwork"] = "100000",
        ["Limits:ConnectionsOfNetwork"] = "100000",
        ["Limits:RequestsOfNetwork"] = "1000000",
        ["Limits:RequestsOfNetworkPerSecond"] = "1000000",
        ["Limits:RequestsOfCaller"] = "1000000",
    };
}
