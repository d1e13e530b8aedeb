using System.Reflection;
using CoInnovation.Api.Platform.Authorization;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>What a page may call on a hub says who may.</summary>
internal static class HubPolicies
{
    /// <summary>The methods that clients can call, each with its policy; <see cref="Policy.None"/> for those that say none.</summary>
    public static IEnumerable<(string Name, Policy Policy)> Of(Type hub) => hub
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(method => method.GetBaseDefinition() == method && !method.IsSpecialName)
        .Select(method => (method.Name, method.GetCustomAttribute<RequiresPolicyAttribute>()?.Policy ?? Policy.None));

    public static void RefuseMethodsWithoutPolicy(Type hub)
    {
        var open = Of(hub).Where(method => !Access.Knows(method.Policy)).Select(method => method.Name).ToList();
        if (open.Count > 0)
        {
            throw new InvalidOperationException($"Methods of {hub.Name} without a policy: {string.Join(", ", open)}.");
        }
    }
}
