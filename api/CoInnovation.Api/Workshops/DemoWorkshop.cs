using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Invitations;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>A workshop to try: made once in an installation, and again found by each later start.</summary>
internal sealed class DemoWorkshop(
    ApiSettings settings, ServerKey key, CommandPipeline pipeline, Mailboxes<Workshop> workshops, Keyring keyring, InvitationSecrets secrets, OrganizationIds organizations)
{
    private static readonly (Side Side, string Organization)[] Sides =
        [(Side.Vendor, "Northwind Software"), (Side.Customer, "Harbor Hospital"), (Side.Partner, "Alpine Consulting")];

    /// <summary>One link for facilitators and one for each side; none when the demo is switched off.</summary>
    public async Task<IReadOnlyList<(string What, string Path)>> LinksAsync(CancellationToken cancellationToken)
    {
        if (!settings.IsDemoWanted)
        {
            return [];
        }

        var stream = new StreamKey(Principal.DefaultTenant, IdOf("workshop"));
        var (workshop, version) = await workshops.ReadAsync(stream, cancellationToken);
        if (version == 0)
        {
            await CreateAsync(stream, cancellationToken);
            (workshop, _) = await workshops.ReadAsync(stream, cancellationToken);
        }

        var generation = workshop.Facilitators.Slice.Generation;
        return
        [
            ("Demo, facilitator", Link(ParticipantRole.Facilitator, null)),
            .. Sides.Select(side => ($"Demo, {side.Side.ToString().ToLowerInvariant()}", Link(ParticipantRole.Contributor, side.Side))),
        ];

        string Link(ParticipantRole role, Side? side) => $"/join#{secrets.Of(new Invitation(stream.Tenant, stream.Id, role, side, generation))}";
    }

    private async Task CreateAsync(StreamKey stream, CancellationToken cancellationToken)
    {
        var participantId = IdOf("facilitator");
        await keyring.RegisterOwnerAsync(stream.Tenant, participantId, stream.Id, cancellationToken);
        SideOrganization[] sides = [.. Sides.Select(one => new SideOrganization(one.Side, organizations.Of(stream.Tenant, one.Organization), one.Organization))];
        foreach (var side in sides)
        {
            await keyring.RegisterOwnerAsync(stream.Tenant, side.OrganizationId, side.OrganizationId, cancellationToken);
        }

        var create = new CreateWorkshop(IdOf("create"), stream.Id, participantId, "Demo", "Pain to promise", "pain-to-promise", sides, JoinCodes.New());
        await pipeline.SendAsync<Workshop>(stream, create, Principal.Nobody with { IsProductTeam = true }, cancellationToken);

        // Whoever follows the facilitator's link takes a seat of their own; the seat that made the workshop is nobody's.
        var seat = new Seat(stream.Tenant, stream.Id, participantId, Side: null, ParticipantRole.Facilitator);
        await pipeline.SendAsync<Workshop>(stream, new LeaveWorkshop(IdOf("leave"), stream.Id), Principal.Nobody with { Seats = [seat] }, cancellationToken);
    }

    /// <summary>The same at every start of this installation, and unknown to everybody else.</summary>
    private Guid IdOf(string what) => DerivedId.From(new Guid(key.DeriveFor("demo").AsSpan(0, 16)), what);
}
