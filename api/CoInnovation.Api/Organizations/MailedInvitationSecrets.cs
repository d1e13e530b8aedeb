using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Settings;

namespace CoInnovation.Api.Organizations;

/// <summary>The secrets of mailed invitations, of members and between organizations. Nobody is shown one but whoever reads the mail.</summary>
internal sealed class MailedInvitationSecrets(ServerKey serverKey)
{
    private readonly byte[] _key = serverKey.DeriveFor("mailed invitations");

    public string Of(string tenant, Guid streamId, Guid invitationId) => Token.OfLink(_key, $"{tenant}|{streamId}|{invitationId}");
}
