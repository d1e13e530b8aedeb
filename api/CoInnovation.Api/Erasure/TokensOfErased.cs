using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Tokens;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Erasure;

/// <summary>Forgets what people who were erased called their access tokens, and revokes these. Safe to repeat.</summary>
internal sealed class TokensOfErased(TokenList list, CommandPipeline pipeline)
{
    public async Task EndAsync(string tenant, IReadOnlyCollection<Guid> participantIds, CancellationToken cancellationToken)
    {
        var active = await list.ForgetNamesAsync(tenant, participantIds, cancellationToken);
        var workspace = Principal.Nobody with { Tenant = tenant, IsProductTeam = true };
        foreach (var id in active)
        {
            await pipeline.SendAsync<AccessToken>(new StreamKey(tenant, id), new RevokeToken(DerivedId.From(id, "erased"), id), workspace, cancellationToken);
        }
    }
}
