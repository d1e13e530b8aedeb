using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Relationships;

/// <summary>Ends a partner's part: the vendor, the customer (also in place of its yes), or the partner itself.</summary>
public sealed record EndPartnership(Guid CommandId, Guid RelationshipId, Guid PartnerId) : ICommand
{
    public static Decision Decide(EndPartnership command, Relationship relationship, CommandContext context)
    {
        var isThere = relationship.Partners.ContainsKey(command.PartnerId);
        var me = relationship.CallerFor(context, relationship.VendorId, relationship.CustomerId, isThere ? command.PartnerId : null);
        return isThere ? new Decision([new NewEvent(new PartnershipEnded(command.RelationshipId, command.PartnerId, me, context.Now))]) : throw Refusals.NoPartner();
    }
}
