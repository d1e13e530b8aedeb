using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Settings;

namespace CoInnovation.Api.Platform.Invitations;

/// <summary>Join links' secrets: 128 bits that only this installation can make, and can make again whenever a facilitator asks for the link.</summary>
public sealed class InvitationSecrets(ServerKey serverKey)
{
    private readonly byte[] _key = serverKey.DeriveFor("invitations");

    /// <summary>What one can be invited to by link.</summary>
    public static IReadOnlyList<(ParticipantRole Role, Side? Side)> Kinds { get; } =
    [
        (ParticipantRole.Facilitator, null), (ParticipantRole.Observer, null),
        (ParticipantRole.Contributor, Side.Vendor), (ParticipantRole.Contributor, Side.Customer), (ParticipantRole.Contributor, Side.Partner),
    ];

    /// <summary>That of a link which every workshop has.</summary>
    public string Of(Invitation invitation)
    {
        var (tenant, workshopId, role, side, generation, _) = invitation;
        return Token.OfLink(_key, FormattableString.Invariant($"{tenant}|{workshopId}|{role}|{side}|{generation}"));
    }

    /// <summary>That of an invitation which a facilitator made.</summary>
    public string OfMade(string tenant, Guid workshopId, Guid invitationId, int generation) =>
        Token.OfLink(_key, FormattableString.Invariant($"{tenant}|{workshopId}|made|{invitationId}|{generation}"));
}
