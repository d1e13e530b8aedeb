namespace CoInnovation.EventStore;

/// <summary>Who acted and in which context; copied to the envelope of every event of the command.</summary>
/// <param name="Actor">The person or seat that acted; null for the system itself.</param>
/// <param name="Side">The side for which the actor acted (<c>VENDOR</c>, <c>CUSTOMER</c>, <c>PARTNER</c>), or null.</param>
/// <param name="CorrelationId">Binds everything that one request set off.</param>
/// <param name="CausationId">The command or event that made this one happen.</param>
public sealed record CommandMetadata(Guid? Actor = null, string? Side = null, string? CorrelationId = null, string? CausationId = null)
{
    /// <summary>Nobody in particular: a system command.</summary>
    public static CommandMetadata None { get; } = new();
}
