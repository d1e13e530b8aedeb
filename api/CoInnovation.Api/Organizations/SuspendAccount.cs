using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>The product team takes from all members of an organization, for the time being, what it gives them.</summary>
public sealed record SuspendAccount(Guid CommandId, Guid OrganizationId) : ICommand
{
    public static Decision Decide(SuspendAccount command, OrganizationAccount account, CommandContext context) => account.SuspendedAt is not null
        ? Decision.Nothing
        : new Decision([new NewEvent(new AccountSuspended(command.OrganizationId, context.Now))]);
}
