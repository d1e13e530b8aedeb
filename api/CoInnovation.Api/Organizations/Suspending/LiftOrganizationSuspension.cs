using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations.Suspending;

/// <summary>Gives those who have a seat for a suspended organization back what they had.</summary>
public sealed record LiftOrganizationSuspension(Guid CommandId, Guid OrganizationId) : ICommand
{
    public static Decision Decide(LiftOrganizationSuspension command, OrganizationSuspension known, CommandContext context) => known.IsSuspended
        ? new Decision([new NewEvent(new OrganizationSuspensionLifted(command.OrganizationId, context.Now))])
        : Decision.Nothing;
}
