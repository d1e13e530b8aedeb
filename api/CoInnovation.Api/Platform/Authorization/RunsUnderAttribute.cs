namespace CoInnovation.Api.Platform.Authorization;

/// <summary>The policy of a background job or a subscription of the log. One without it fails the start.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RunsUnderAttribute(JobPolicy policy) : Attribute
{
    public JobPolicy Policy => policy;
}
