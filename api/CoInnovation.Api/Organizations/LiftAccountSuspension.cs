using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Organizations;

/// <summary>The product team gives the members of a suspended organization back what they had.</summary>
public sealed record LiftAccountSuspension(Guid CommandId, Guid OrganizationId) : ICommand
{
    public static Decision Decide(LiftAccountSuspension command, OrganizationAccount account, CommandContext context) => account.SuspendedAt is null
        ? Decision.Nothing
        : new Decision([new NewEvent(new AccountSuspensionLifted(command.OrganizationId, context.Now))]);
}
