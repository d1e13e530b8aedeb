namespace CoInnovation.Api.Platform.Limits;

/// <summary>
/// How much one caller, and one network, may ask for (<c>Limits__…</c>). A caller is a session or a token. Networks have wide limits: behind one address there may be a whole
/// company. The numbers and why they are what they are: SECURITY.md.
/// </summary>
/// <param name="RequestsOfCaller">Requests at once, after a pause.</param>
/// <param name="RequestsOfCallerPerSecond">Requests a second for as long as one likes.</param>
/// <param name="RequestsOfNetwork">The same for a network.</param>
/// <param name="RequestsOfNetworkPerSecond">The same for a network.</param>
/// <param name="StreamsOfCaller">Sockets, event streams and long polls that are open at the same time.</param>
/// <param name="StreamsOfNetwork">The same for a network.</param>
/// <param name="Connections">Connections to this node at the same time, idle and half-open ones too.</param>
/// <param name="ConnectionsOfNetwork">The same for a network. Trusted proxies are not counted: theirs are everybody's.</param>
/// <param name="PingSeconds">How often a socket is asked whether anybody is there, and how long it may take to answer.</param>
internal sealed record LimitSettings(
    int RequestsOfCaller = 3_000,
    int RequestsOfCallerPerSecond = 100,
    int RequestsOfNetwork = 10_000,
    int RequestsOfNetworkPerSecond = 1_000,
    int StreamsOfCaller = 64,
    int StreamsOfNetwork = 2_000,
    int Connections = 20_000,
    int ConnectionsOfNetwork = 4_000,
    int PingSeconds = 15)
{
    public static LimitSettings From(IConfiguration configuration)
    {
        var (limits, usual) = (configuration.GetSection("Limits"), new LimitSettings());
        return new(
            Of(nameof(RequestsOfCaller), usual.RequestsOfCaller),
            Of(nameof(RequestsOfCallerPerSecond), usual.RequestsOfCallerPerSecond),
            Of(nameof(RequestsOfNetwork), usual.RequestsOfNetwork),
            Of(nameof(RequestsOfNetworkPerSecond), usual.RequestsOfNetworkPerSecond),
            Of(nameof(StreamsOfCaller), usual.StreamsOfCaller),
            Of(nameof(StreamsOfNetwork), usual.StreamsOfNetwork),
            Of(nameof(Connections), usual.Connections),
            Of(nameof(ConnectionsOfNetwork), usual.ConnectionsOfNetwork),
            Of(nameof(PingSeconds), usual.PingSeconds));

        int Of(string name, int otherwise) => Math.Max(1, limits.GetValue(name, otherwise));
    }
}
