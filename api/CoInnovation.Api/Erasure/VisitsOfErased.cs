using CoInnovation.Api.Backlog.Visits;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Erasure;

/// <summary>Forgets where people looked who were erased. Safe to repeat.</summary>
[RunsUnder(JobPolicy.Erase)]
internal sealed class VisitsOfErased(VisitTable visits, Mailboxes<Workshop> workshops) : ISubscription
{
    public string Name => "visits-of-erased";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(ParticipantErased), typeof(OrganizationErased), typeof(PersonErasureAsked) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            Guid[] erased = recorded.Data switch
            {
                ParticipantErased e => [e.ParticipantId],
                PersonErasureAsked e => [e.PersonId],
                OrganizationErased e => [.. (await workshops.ReadNewestAsync(recorded.Stream, cancellationToken)).MembersOf(e.OrganizationId).Select(one => one.ParticipantId)],
                _ => [],
            };
            await visits.ForgetAsync(recorded.Stream.Tenant, erased, cancellationToken);
        }
    }
}
