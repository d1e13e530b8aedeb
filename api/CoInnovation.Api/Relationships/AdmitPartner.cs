using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Relationships;

/// <summary>The customer's yes to a partner: nobody else's will do.</summary>
public sealed record AdmitPartner(Guid CommandId, Guid RelationshipId, Guid PartnerId) : ICommand
{
    public static Decision Decide(AdmitPartner command, Relationship relationship, CommandContext context)
    {
        var me = relationship.CallerFor(context, relationship.CustomerId);
        if (!relationship.Partners.TryGetValue(command.PartnerId, out var partner))
        {
            throw Refusals.NoPartner();
        }

        return partner.IsAdmitted ? Decision.Nothing : new Decision([new NewEvent(new PartnerAdmitted(command.RelationshipId, command.PartnerId, me, context.Now))]);
    }
}
