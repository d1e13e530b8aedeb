using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Relationships;

/// <summary>Ends it for all: either the vendor or the customer, without the other's yes.</summary>
public sealed record EndRelationship(Guid CommandId, Guid RelationshipId) : ICommand
{
    public static Decision Decide(EndRelationship command, Relationship relationship, CommandContext context) => relationship.EndedAt is not null
        ? Decision.Nothing
        : new Decision([new NewEvent(new RelationshipEnded(
            command.RelationshipId, relationship.CallerFor(context, relationship.VendorId, relationship.CustomerId), context.Now))]);
}
