namespace CoInnovation.Api.Platform.Outbound;

/// <summary>What the product may call. Both are for development and for installations whose receivers are in their own network.</summary>
/// <param name="AllowPrivate">Also addresses that are not public: of this machine, of private networks. Implies <paramref name="AllowHttp"/>.</param>
/// <param name="AllowHttp">Also without encryption.</param>
public sealed record OutboundSettings(bool AllowPrivate, bool AllowHttp)
{
    public static OutboundSettings From(IConfiguration configuration)
    {
        var allowPrivate = configuration.GetValue("Outbound:AllowPrivate", defaultValue: false);
        return new OutboundSettings(allowPrivate, allowPrivate || configuration.GetValue("Outbound:AllowHttp", defaultValue: false));
    }
}
