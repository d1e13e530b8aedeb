using System.Collections.Frozen;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using Microsoft.AspNetCore.SignalR;

namespace CoInnovation.Api.Realtime;

/// <summary>
/// Asks the one authorization function before a page's call is carried out, with the policy that stands on the method and the seat from which the page subscribed. What is
/// denied is answered as what has nothing to do is, and so is what comes before there is a subscription.
/// </summary>
internal sealed class HubGuard(RefusalLog refusals) : IHubFilter
{
    private static readonly FrozenDictionary<string, Policy> Policies = HubPolicies.Of(typeof(LiveHub)).ToFrozenDictionary(method => method.Name, method => method.Policy, StringComparer.Ordinal);

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        // It says from which seat, and asks with that.
        if (invocationContext.HubMethodName == nameof(LiveHub.Subscribe))
        {
            return next(invocationContext);
        }

        // A seat that has ended is told why for a moment, and does nothing more.
        if (invocationContext.Context.Features.Get<Standing>() is not { } standing || invocationContext.Context.Features.Get<Outbox>() is not { IsClosing: false })
        {
            return default;
        }

        if (!Access.Can(standing.Principal, Policies[invocationContext.HubMethod.Name], standing.Facts))
        {
            refusals.Denied(standing.Principal, $"{nameof(LiveHub)}.{invocationContext.HubMethodName}");
            return default;
        }

        return next(invocationContext);
    }

    /// <summary>As whom a page subscribed. A seat that ends closes the page's connection.</summary>
    internal sealed record Standing(Principal Principal, Facts Facts);
}
