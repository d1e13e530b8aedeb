using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Confirming;

/// <summary>Somebody who manages an organization with an account says that it is the one on the side for which it was asked.</summary>
/// <param name="AccountName">What everybody in the workshop reads then: its account's name at this moment.</param>
public sealed record AgreeToSide(Guid CommandId, Guid OrganizationId, Guid WorkshopId, Side Side, [property: JsonIgnore] Sealed? AccountName = null) : IWorkshopCommand, IForAccount
{
    public static Decision Decide(AgreeToSide command, Workshop workshop, CommandContext context)
    {
        if (workshop.SideAccounts.GetValueOrDefault(command.Side)?.AccountId == command.OrganizationId)
        {
            return Decision.Nothing;
        }

        var ask = workshop.AskOn(command.Side) is { } asked && asked.AccountId == command.OrganizationId ? asked : throw SideGuards.NoRequest();
        return Audience.Publish(
            new SideAskEnded(command.Side, SideAskOutcome.Agreed, context.Now),
            new SideAccountNamed(command.Side, command.OrganizationId, ask.RelationshipId, context.Principal.PersonId!.Value, context.Now),
            new SideConfirmed(command.Side, command.AccountName ?? ask.AccountName, context.Now));
    }
}
