using System.Net;
using System.Net.Sockets;

namespace CoInnovation.Api.Platform.Limits;

/// <summary>Whom limits count together.</summary>
internal static class CallerNetwork
{
    private const int NetworkBytes = 8;

    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    /// <summary>An IPv4 address, or the 64 bits of an IPv6 network: whoever has one IPv6 address has billions in it.</summary>
    public static string Of(IPAddress? address) => address switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } version6 => Convert.ToHexString(version6.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
