using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Settings;

namespace CoInnovation.Api.Platform.Invitations;

/// <summary>Join links' secrets: 128 bits that only this installation can make, and can make again whenever a facilitator asks for the link.</summary>
public sealed class InvitationSecrets(ServerKey serverKey)
{
    private const int Bytes = 16;
    private readonly byte[] _key = serverKey.DeriveFor("invitations");

    /// <summary>What one can be invited to by link.</summary>
    public static IReadOnlyList<(ParticipantRole Role, Side? Side)> Kinds { get; } =
    [
        (ParticipantRole.Facilitator, null), (ParticipantRole.Observer, null),
        (ParticipantRole.Contributor, Side.Vendor), (ParticipantRole.Contributor, Side.Customer), (ParticipantRole.Contributor, Side.Partner),
    ];

    public string Of(Invitation invitation)
    {
        var text = FormattableString.Invariant(
            $"{invitation.Tenant}|{invitation.WorkshopId}|{invitation.Role}|{invitation.Side}|{invitation.Generation}");
        return Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }
}
