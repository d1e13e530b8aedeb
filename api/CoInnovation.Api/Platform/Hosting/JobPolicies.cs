using System.Reflection;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>What runs by itself says under which policy, before any of it runs.</summary>
internal static class JobPolicies
{
    /// <summary>Our background jobs and subscriptions, each with its policy; <see cref="JobPolicy.None"/> for those that say none.</summary>
    public static IEnumerable<(string Name, JobPolicy Policy)> Of(IServiceCollection services) => services
        .Where(service => service.ServiceType == typeof(IHostedService) || service.ServiceType == typeof(ISubscription))
        .Select(ImplementationOf)
        .Where(job => job.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) != true)
        .Select(job => (job.Name, job.GetCustomAttribute<RunsUnderAttribute>()?.Policy ?? JobPolicy.None));

    public static void RefuseJobsWithoutPolicy(IServiceCollection services)
    {
        var open = Of(services).Where(job => job.Policy == JobPolicy.None || !Enum.IsDefined(job.Policy)).Select(job => job.Name).ToList();
        if (open.Count > 0)
        {
            throw new InvalidOperationException($"Jobs without a policy: {string.Join(", ", open)}. Say under which one each runs: [RunsUnder(JobPolicy.…)].");
        }
    }

    // A factory that promises no more than the interface hides whose policy is meant, and is refused under the interface's name.
    private static Type ImplementationOf(ServiceDescriptor service) =>
        service.ImplementationType ?? service.ImplementationInstance?.GetType() ?? service.ImplementationFactory!.GetType().GenericTypeArguments[1];
}
