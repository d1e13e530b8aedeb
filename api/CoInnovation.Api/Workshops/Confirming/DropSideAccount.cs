using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Confirming;

/// <summary>The facilitator takes the name of an organization with an account off a side, or the question to it back. Seats that were taken through it end.</summary>
public sealed record DropSideAccount(Guid CommandId, Guid WorkshopId, Side Side) : IWorkshopCommand
{
    public static Decision Decide(DropSideAccount command, Workshop workshop, CommandContext context)
    {
        workshop.Facilitator(context);
        return workshop.AskOn(command.Side) is { } ask ? Audience.Publish(SideGuards.AskEnds(ask, SideAskOutcome.Withdrawn, personId: null, context.Now))
            : workshop.SideAccounts.GetValueOrDefault(command.Side) is { } named ? Audience.Publish(workshop.NamingEnds(command.Side, named, personId: null, context.Now))
            : Decision.Nothing;
    }
}
