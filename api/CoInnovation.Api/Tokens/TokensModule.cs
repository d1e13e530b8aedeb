using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Tokens;

/// <summary>Access tokens of programs: their events, their stream, and the fields that make, list and revoke them.</summary>
internal sealed class TokensModule : IModule
{
    public void AddEvents(EventTypes types) => types
        .Add<TokenCreated>("token_created")
        .Add<TokenRevoked>("token_revoked");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            new StreamDefinition<AccessToken>(
                AccessToken.StreamType,
                () => AccessToken.Unknown,
                // A stream of another kind is none of ours: its id is taken, and leads to no token.
                (token, happened, _) => happened is TokenEvent e ? token.Apply(e) : token with { IsCreated = true, IsRevoked = true }),
            new CommandSet<AccessToken>(AccessToken.NotFound)
                .Add<CreateToken>(Policy.ManageTokens, CreateToken.Decide)
                .Add<RevokeToken>(Policy.ManageTokens, RevokeToken.Decide))
        .AddSingleton<TokenList>()
        .AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<TokenList>());

    public void AddResolvers(ResolverMap resolvers) => TokenFields.Add(resolvers);
}
