using System.Buffers.Text;
using CoInnovation.Api.Platform.Settings;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>The product team's secret: it opens the whole backlog, as a bearer token for programs and as a link for people.</summary>
public sealed class ProductTeamKey(ServerKey serverKey)
{
    private readonly byte[] _tokens = serverKey.DeriveFor("tokens of the product team");

    public string Secret { get; } = Base64Url.EncodeToString(serverKey.DeriveFor("product-team").AsSpan(0, 24));

    /// <summary>The token of a session that had this one before it got the team's rights.</summary>
    internal string TokenAfter(string token) => Token.Derived(_tokens, Token.HashOf(token));

    public bool Opens(string secret) => Token.AreSame(secret, Secret);
}
