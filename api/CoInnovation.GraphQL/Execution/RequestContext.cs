using System.Security.Claims;

namespace CoInnovation.GraphQL;

/// <summary>What the host knows about one request; resolvers see it through <see cref="ResolveContext"/>.</summary>
public sealed class RequestContext(IServiceProvider services, ClaimsPrincipal? user = null)
{
    /// <summary>The request's service provider.</summary>
    public IServiceProvider Services => services;

    /// <summary>The caller as ASP.NET Core authenticated it.</summary>
    public ClaimsPrincipal? User => user;

    /// <summary>Objects of the host, found by their type.</summary>
    public RequestProperties Properties { get; } = new();

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked, and errors may suggest names.</summary>
    public bool AllowIntrospection { get; set; } = true;

    /// <summary>Whether the response reports its cost in <c>extensions.operationCost</c>.</summary>
    public bool ReportCost { get; set; }

    /// <summary>Whether only the cost is computed: nothing is resolved.</summary>
    public bool OnlyValidateCost { get; set; }

    /// <summary>Called by a transport before each event of a subscription; false ends the subscription. Null lets every event through.</summary>
    public Func<ValueTask<bool>>? StillAllowed { get; set; }

    /// <summary>Cancelled by the host when the caller's rights end: transports then close what is open (a socket with 4403), whether events come or not.</summary>
    public CancellationToken Ended { get; set; }
}
