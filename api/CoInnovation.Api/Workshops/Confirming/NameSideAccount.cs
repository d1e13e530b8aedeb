using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Confirming;

/// <summary>What the caller knows of an organization with an account that is to be named.</summary>
/// <param name="Name">What it is called, sealed as its account's name is.</param>
/// <param name="OnBehalfOf">The organization in the same relationship that the caller manages; the same one where no relationship is named.</param>
/// <param name="Side">What it is in that relationship; null without one.</param>
public sealed record NameableAccount(Sealed Name, Guid OnBehalfOf, Side? Side);

/// <summary>
/// Says which organization with an account takes part on a side. One that the caller manages is named at once; one that is related to such a one is asked, and named with its yes.
/// </summary>
/// <param name="RelationshipId">In which the account and one that the caller manages have a part; null for one of the caller's own.</param>
/// <param name="Account">Read where the command arrives; null where there is none of that kind.</param>
public sealed record NameSideAccount(
    Guid CommandId, Guid WorkshopId, Side Side, Guid AccountId, Guid? RelationshipId, [property: JsonIgnore] NameableAccount? Account = null) : IWorkshopCommand
{
    public static Decision Decide(NameSideAccount command, Workshop workshop, CommandContext context)
    {
        var facilitator = workshop.Steering(context);
        workshop.OrganizationOf(command.Side);
        var account = command.Account ?? throw SideGuards.NoAccount();
        if (workshop.SideAccounts.GetValueOrDefault(command.Side)?.AccountId == command.AccountId || workshop.AskOn(command.Side)?.AccountId == command.AccountId)
        {
            return Decision.Nothing;
        }

        if (workshop.SideAccounts.ContainsKey(command.Side) || workshop.AskOn(command.Side) is not null)
        {
            throw new RuleViolationException("SIDE_TAKEN", "This side names an organization already, or asks one. Take that back first.", ["side"]);
        }

        if (workshop.StandsElsewhere(command.AccountId, command.Side))
        {
            throw new RuleViolationException("ORGANIZATION_ON_OTHER_SIDE", "This organization stands for another side of this workshop already.", ["accountId"]);
        }

        if (account.Side is { } side && side != command.Side)
        {
            throw new RuleViolationException("OTHER_SIDE", "In your relationship this organization is on another side. Name it for that one.", ["side"]);
        }

        return context.Principal is { PersonId: { } person } && context.Principal.Manages(command.AccountId)
            ? Audience.Publish(
                new SideAccountNamed(command.Side, command.AccountId, command.RelationshipId, person, context.Now),
                new SideConfirmed(command.Side, account.Name, context.Now))
            : Audience.Publish(new SideAccountAsked(
                command.Side, command.AccountId, account.Name, account.OnBehalfOf, command.RelationshipId ?? throw SideGuards.NoAccount(), facilitator.ParticipantId, context.Now));
    }
}
