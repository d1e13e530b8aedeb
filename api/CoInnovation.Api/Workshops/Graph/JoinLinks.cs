using CoInnovation.Api.Platform.Invitations;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Web;
using CoInnovation.GraphQL;
using QRCoder;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>How to get into a workshop; for facilitators.</summary>
internal sealed record JoinLinks(string JoinCode, bool Locked, IReadOnlyList<JoinLink> Links, IReadOnlyList<MadeInvitation> Made)
{
    /// <summary>The code, one link a side, one for further facilitators and one for those who only look on; null for everybody else.</summary>
    public static JoinLinks? Of(WorkshopSlices slices, ResolveContext context)
    {
        if (slices.Facilitators is not { Slice: { JoinCode: { } code } facilitation })
        {
            return null;
        }

        var own = context.Services.GetRequiredService<OwnAddress>().Towards(context.Properties.Get<HttpContext>().Request);
        var secrets = context.Services.GetRequiredService<InvitationSecrets>();
        var tenant = context.Properties.Get<Principal>().Tenant;
        var workshopId = slices.Board.WorkshopId!.Value;
        var now = context.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        return new JoinLinks(
            code,
            slices.Board.DoorLocked,
            [.. slices.Board.Sides.Select(side => Link(ParticipantRole.Contributor, side.Side)), Link(ParticipantRole.Facilitator, side: null), Link(ParticipantRole.Observer, side: null)],
            [.. facilitation.Invitations.Reverse().Select(one => new MadeInvitation(one, slices.Board, now, Address(secrets.OfMade(tenant, workshopId, one.InvitationId, one.Generation))))]);

        JoinLink Link(ParticipantRole role, Side? side) =>
            new(role, side, Address(secrets.Of(new Invitation(tenant, workshopId, role, side, facilitation.Generation))));

        string Address(string secret) => $"{own}/join#{secret}";
    }
}

/// <summary>A join link. The code is drawn only for those who ask for it.</summary>
internal sealed record JoinLink(ParticipantRole Role, Side? Side, string Url)
{
    public string QrCode => QrCodeOf(Url);

    public static string QrCodeOf(string url)
    {
        using var code = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(1, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
