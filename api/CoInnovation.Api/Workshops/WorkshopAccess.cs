using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Invitations;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Api.Workshops;

/// <summary>Keeps links, codes and seats as the workshop says, in its own transaction: a rotated link and a removed seat stop working at once. Who sat where is kept beyond that.</summary>
internal sealed class WorkshopAccess(InvitationTable invitations) : IInlineProjection
{
    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>
    {
        typeof(JoinCodeIssued), typeof(InvitationMade), typeof(InvitationRotated), typeof(ParticipantJoined), typeof(ParticipantLeft), typeof(ParticipantErased), typeof(WorkshopClosed),
        typeof(WorkshopReopened),
    };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, workshopId) = recorded.Stream;
            await (recorded.Data switch
            {
                JoinCodeIssued e => invitations.ReplaceAsync(transaction, tenant, workshopId, e.Code, e.Generation, cancellationToken),
                InvitationMade e => invitations.AddAsync(
                    transaction, new Invitation(tenant, workshopId, e.Role, e.Side, Generation: 1, e.InvitationId), cancellationToken),
                InvitationRotated e => invitations.RotateAsync(transaction, tenant, workshopId, e.InvitationId, e.Generation, cancellationToken),
                ParticipantJoined e => TakeAsync(transaction, tenant, new HeldSeat(workshopId, e.ParticipantId), recorded.Timestamp, cancellationToken),
                ParticipantLeft e => EndAsync(transaction, tenant, new HeldSeat(workshopId, e.ParticipantId), e.Removed, cancellationToken),
                ParticipantErased e => HeldSeats.ForgetAsync(transaction, tenant, new HeldSeat(workshopId, e.ParticipantId), cancellationToken),
                WorkshopClosed e => GuestSeats.EndAtAsync(transaction, tenant, workshopId, GuestsEnd.Of(e.ClosedAt, e.FollowUpOn), cancellationToken),
                WorkshopReopened => GuestSeats.BringBackAsync(transaction, tenant, workshopId, cancellationToken),
                _ => Task.CompletedTask,
            });
        }
    }

    private static async Task TakeAsync(NpgsqlTransaction transaction, string tenant, HeldSeat seat, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!await HeldSeats.TakeAsync(transaction, tenant, seat, at, cancellationToken))
        {
            throw new AppendRefusedException(NotFoundException.OfPerson());
        }
    }

    private static async Task EndAsync(NpgsqlTransaction transaction, string tenant, HeldSeat seat, bool isRemoved, CancellationToken cancellationToken)
    {
        await SessionTable.EndSeatAsync(transaction, tenant, seat.WorkshopId, seat.ParticipantId, isRemoved, cancellationToken);
        if (!isRemoved)
        {
            await HeldSeats.ForgetGuestAsync(transaction, tenant, seat, cancellationToken);
        }
    }
}
