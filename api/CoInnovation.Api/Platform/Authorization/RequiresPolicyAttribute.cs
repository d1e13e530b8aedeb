namespace CoInnovation.Api.Platform.Authorization;

/// <summary>The policy of a hub method. A method without one fails the start.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPolicyAttribute(Policy policy) : Attribute
{
    public Policy Policy => policy;
}
