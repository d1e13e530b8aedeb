using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Api.People;

/// <summary>Who asks for a code. What others do for the same address, who have another secret, changes nothing for them.</summary>
/// <param name="Tenant">The workspace.</param>
/// <param name="Address">Checked.</param>
/// <param name="Secret">What the browser alone has in which the address was typed.</param>
internal sealed record SignInRequest(string Tenant, string Address, string Secret)
{
    private static readonly HostCookie Cookie = new("coinnovation-sign-in", SignInCodes.Lifetime + SignInCodes.Again);

    /// <summary>As the browser begins it, or asks once more: from here on it has a secret.</summary>
    public static SignInRequest Begin(HttpContext http, string tenant, string address)
    {
        var secret = Cookie.Read(http) ?? Token.New();
        Cookie.Write(http, secret);
        return new SignInRequest(tenant, address, secret);
    }

    /// <summary>As the browser comes back with a code. Without a secret it is a request that nobody has begun.</summary>
    public static SignInRequest Of(HttpContext http, string tenant, string address) => new(tenant, address, Cookie.Read(http) ?? "");

    /// <summary>Whoever has signed out leaves nothing in the browser.</summary>
    public static void Forget(HttpContext http) => Cookie.Delete(http);
}
