using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations.Suspending;

/// <summary>Takes from everybody who has a seat for an organization, for the time being, what the seat gives: at once, also where something is open. What they wrote stays.</summary>
public sealed record SuspendOrganization(Guid CommandId, Guid OrganizationId) : ICommand
{
    public static Decision Decide(SuspendOrganization command, OrganizationSuspension known, CommandContext context) => known.IsSuspended
        ? Decision.Nothing
        : new Decision([new NewEvent(new OrganizationSuspended(command.OrganizationId, context.Now))]);
}
