using CoInnovation.Api.Platform.Invitations;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Api.Workshops;

/// <summary>Keeps links, codes and seats as the workshop says, in its own transaction: a rotated link and a removed seat stop working at once.</summary>
internal sealed class WorkshopAccess(InvitationTable invitations) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(JoinCodeIssued), typeof(ParticipantLeft) };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, workshopId) = recorded.Stream;
            switch (recorded.Data)
            {
                case JoinCodeIssued issued:
                    await invitations.ReplaceAsync(transaction, tenant, workshopId, issued.Code, issued.Generation, cancellationToken);
                    break;
                case ParticipantLeft left:
                    await SessionTable.EndSeatAsync(transaction, tenant, workshopId, left.ParticipantId, cancellationToken);
                    break;
                default:
                    break;
            }
        }
    }
}
