using System.Net;
using CoInnovation.Api.Platform.StartUp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace CoInnovation.Api.Platform.Web;

/// <summary>How the server is reached.</summary>
/// <param name="TrustedProxies"><c>Proxies__Trusted</c>: addresses and networks whose <c>X-Forwarded-For</c> and <c>-Proto</c> are believed; of all others they are ignored.</param>
/// <param name="HstsDays"><c>Web__HstsDays</c>: how long browsers that came over TLS come no other way; 0 does not ask them to.</param>
public sealed record WebSettings(IReadOnlyList<IPNetwork> TrustedProxies, int HstsDays)
{
    private const int Year = 365;

    public static WebSettings From(IConfiguration configuration) => new(
        [.. (configuration["Proxies:Trusted"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(NetworkOf)],
        Math.Max(0, configuration.GetValue("Web:HstsDays", Year)));

    public bool IsTrustedProxy(IPAddress? address) =>
        address is not null && TrustedProxies.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    /// <summary>However many of them stand in a row; the first address that is none of theirs is the caller's.</summary>
    internal void Configure(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in TrustedProxies)
        {
            options.KnownIPNetworks.Add(network);
        }
    }

    private static IPNetwork NetworkOf(string text) => IPNetwork.TryParse(text, out var network)
        ? network
        : IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new StartUpException($"Proxies__Trusted has no address or network in {text}: it looks like 10.0.0.0/8, 192.168.1.4.");
}
