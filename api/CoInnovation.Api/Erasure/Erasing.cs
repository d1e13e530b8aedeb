using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Erasure;

/// <summary>
/// Takes what they typed out of the read models, destroys the keys of those who are to be erased, and tells the workshops: from here on nobody can read them, whatever else
/// still lies about. All of it can be done twice: the command's id follows from the event's.
/// </summary>
[RunsUnder(JobPolicy.Erase)]
internal sealed class Erasing(
    Keyring keyring, Mailboxes<Workshop> workshops, CommandPipeline pipeline, HeldSeats held, NamingWorkshops naming, Hiding hiding, TokensOfErased tokens) : ISubscription
{
    public const string SubscriptionName = "erasing";
    private const string Sender = "subscription:erasing";

    public string Name => SubscriptionName;

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(ParticipantErasureAsked), typeof(OrganizationErasureAsked), typeof(PersonErasureAsked) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            await (recorded.Data switch
            {
                ParticipantErasureAsked asked => EraseAsync(recorded, asked, cancellationToken),
                OrganizationErasureAsked asked => EraseAsync(recorded, asked, cancellationToken),
                PersonErasureAsked asked => EraseAsync(recorded, asked, cancellationToken),
                _ => Task.CompletedTask,
            });
        }
    }

    private async Task EraseAsync(RecordedEvent recorded, ParticipantErasureAsked asked, CancellationToken cancellationToken)
    {
        var tenant = recorded.Stream.Tenant;
        await hiding.AroundAsync(
            tenant,
            [recorded.Stream.Id],
            [asked.ParticipantId],
            async () =>
            {
                await keyring.EraseOwnerAsync(tenant, asked.ParticipantId, cancellationToken);
                await tokens.EndAsync(tenant, [asked.ParticipantId], cancellationToken);
                await TellAsync(recorded, recorded.Stream, (_, now) => Erased.Participant(asked.ParticipantId, now), cancellationToken);
            },
            cancellationToken);
    }

    private async Task EraseAsync(RecordedEvent recorded, OrganizationErasureAsked asked, CancellationToken cancellationToken)
    {
        var tenant = recorded.Stream.Tenant;

        // None can be added afterwards, since nothing can be sealed for it.
        var itsWorkshops = await naming.OfAsync(tenant, asked.OrganizationId, cancellationToken);
        HashSet<Guid> owners = [asked.OrganizationId];
        foreach (var workshopId in itsWorkshops)
        {
            var state = await workshops.ReadNewestAsync(new StreamKey(tenant, workshopId), cancellationToken);
            owners.UnionWith(state.MembersOf(asked.OrganizationId).Select(one => one.ParticipantId));
        }

        await hiding.AroundAsync(
            tenant,
            itsWorkshops,
            owners,
            async () =>
            {
                await keyring.EraseOrganizationAsync(tenant, asked.OrganizationId, cancellationToken);
                foreach (var workshopId in itsWorkshops)
                {
                    var workshop = new StreamKey(tenant, workshopId);
                    await TellAsync(recorded, workshop, (now, at) => Erased.Organization(now, asked.OrganizationId, at), cancellationToken);

                    // Behind the end of the seats: nobody can make another one any more.
                    var state = await workshops.ReadNewestAsync(workshop, cancellationToken);
                    await tokens.EndAsync(tenant, [.. state.MembersOf(asked.OrganizationId).Select(one => one.ParticipantId)], cancellationToken);
                }
            },
            cancellationToken);
    }

    /// <summary>The account's own key, and each seat that the person has or had as if they had erased it there themself; that is heard here once more.</summary>
    private async Task EraseAsync(RecordedEvent recorded, PersonErasureAsked asked, CancellationToken cancellationToken)
    {
        var tenant = recorded.Stream.Tenant;
        await keyring.EraseOwnerAsync(tenant, asked.PersonId, cancellationToken);
        var workspace = Principal.Nobody with { Tenant = tenant, IsProductTeam = true };
        foreach (var seat in await held.OfPersonAsync(tenant, asked.PersonId, cancellationToken))
        {
            var erase = new EraseParticipant(DerivedId.From(recorded.Id, $"{Name} {seat.ParticipantId}"), seat.WorkshopId, seat.ParticipantId);
            await pipeline.SendAsync<Workshop>(new StreamKey(tenant, seat.WorkshopId), erase, workspace, cancellationToken);
        }
    }

    private async Task TellAsync(RecordedEvent recorded, StreamKey workshop, Func<Workshop, DateTimeOffset, Decision> decide, CancellationToken cancellationToken) => await workshops.SubmitAsync(
        workshop,
        new Submission<Workshop>(
            DerivedId.From(recorded.Id, $"{Name} {workshop.Id}"),
            Fingerprint.Of(Name, recorded.Id),
            Sender,
            (now, context) => decide(now, context.Now),
            new CommandMetadata(recorded.Actor, recorded.Side, recorded.Envelope.Metadata.CorrelationId, CausationId: recorded.Id.ToString())),
        cancellationToken);
}
