using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Confirming;

/// <summary>Somebody who manages an organization with an account says that it is not the one on a side, or takes its yes back: seats that its people took through it end.</summary>
public sealed record DeclineSide(Guid CommandId, Guid OrganizationId, Guid WorkshopId, Side Side) : IWorkshopCommand, IForAccount
{
    public static Decision Decide(DeclineSide command, Workshop workshop, CommandContext context)
    {
        var person = context.Principal.PersonId!.Value;
        return workshop.AskOn(command.Side) is { } ask && ask.AccountId == command.OrganizationId ? Audience.Publish(SideGuards.AskEnds(ask, SideAskOutcome.Declined, person, context.Now))
            : workshop.SideAccounts.GetValueOrDefault(command.Side) is { } named && named.AccountId == command.OrganizationId
                ? Audience.Publish(workshop.NamingEnds(command.Side, named, person, context.Now))
                : throw SideGuards.NoRequest();
    }
}
