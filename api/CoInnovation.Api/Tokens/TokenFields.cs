using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Tokens;

/// <summary>The list of tokens, making one, and revoking one.</summary>
internal static class TokenFields
{
    internal const int MostPerCreator = 100;

    /// <summary>How long a retry, whose first answer got lost, is told the secret.</summary>
    private static readonly TimeSpan SecretIsShownFor = TimeSpan.FromMinutes(10);

    public static void Add(ResolverMap resolvers)
    {
        resolvers.Input<CreateTokenInput>("CreateTokenInput").Input<RevokeToken>("RevokeTokenInput");
        resolvers.Type<TokenNode>("Token").Properties().Batch("createdBy", CreatorsAsync);
        resolvers.Type<CreateTokenPayload>("CreateTokenPayload").Properties();
        resolvers.Type<RevokeTokenPayload>("RevokeTokenPayload").Properties();
        resolvers.Query().Field("tokens", async context => await ReadAsync(context, null));
        resolvers.Mutation().Field("createToken", CreateAsync).Field("revokeToken", RevokeAsync);
    }

    private static ValueTask<CreateTokenPayload> CreateAsync(ResolveContext context)
    {
        var secret = "";
        var tokenId = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var (input, principal) = (context.Input<CreateTokenInput>(), context.Properties.Get<Principal>());
                tokenId = input.TokenId;
                secret = context.Services.GetRequiredService<TokenSecrets>().Of(principal.Tenant, tokenId, input.CommandId);
                await RefuseTooManyAsync(input, context);
                await context.Services.GetRequiredService<Keyring>()
                    .RegisterOwnerAsync(principal.Tenant, ProductTeam.OwnerId, ProductTeam.OwnerId, context.CancellationToken);
                var command = new CreateToken(
                    input.CommandId, tokenId, input.Name, input.Scopes, input.ExpiresOn, input.ParticipantId, Convert.ToHexStringLower(Token.HashOf(secret)), secret[^4..]);
                await SendAsync(command, tokenId, context);
            },
            async errors =>
            {
                var token = errors is [] ? await FindAsync(context, tokenId) : null;
                var isFresh = token is { IsActive: true } && context.Services.GetRequiredService<TimeProvider>().GetUtcNow() - token.CreatedAt < SecretIsShownFor;
                return new CreateTokenPayload(token, isFresh ? secret : null, errors);
            });
    }

    private static ValueTask<RevokeTokenPayload> RevokeAsync(ResolveContext context)
    {
        var tokenId = Guid.Empty;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var command = context.Input<RevokeToken>();
                tokenId = command.TokenId;
                await SendAsync(command, tokenId, context);
            },
            async errors => new RevokeTokenPayload(await FindAsync(context, tokenId), errors));
    }

    /// <summary>A seat's tokens are made by whoever sits on it, all others by the product team.</summary>
    private static async ValueTask<IReadOnlyList<string?>> CreatorsAsync(IReadOnlyList<TokenNode> tokens, ResolveContext context)
    {
        var viewer = context.Properties.Get<Principal>();
        var seats = tokens.Select(SeatOf).OfType<(Guid WorkshopId, Guid ParticipantId)>().Where(seat => viewer.KnowsName(seat.WorkshopId, organizationId: null)).Distinct().ToList();
        var names = await context.Services.GetRequiredService<BacklogReader>().NamesAsync(viewer.Tenant, seats, context.CancellationToken);
        return [.. tokens.Select(token => SeatOf(token) is { } seat ? names.GetValueOrDefault(seat) : AddedBy.ProductTeam)];

        static (Guid WorkshopId, Guid ParticipantId)? SeatOf(TokenNode token) => (token.WorkshopId, token.ParticipantId) is ({ } workshop, { } participant) ? (workshop, participant) : null;
    }

    private static async Task RefuseTooManyAsync(CreateTokenInput input, ResolveContext context)
    {
        var tenant = context.Properties.Get<Principal>().Tenant;
        if (await context.Services.GetRequiredService<TokenList>().CountActiveAsync(tenant, input.ParticipantId, context.CancellationToken) >= MostPerCreator
            && await FindAsync(context, input.TokenId) is null)
        {
            throw new RuleViolationException("TOO_MANY_TOKENS", $"At most {MostPerCreator} tokens can be active at once. Revoke those that are not used any more.");
        }
    }

    private static Task<CommandResult> SendAsync(ICommand command, Guid tokenId, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        return context.Services.GetRequiredService<CommandPipeline>()
            .SendAsync<AccessToken>(new StreamKey(principal.Tenant, tokenId), command, principal, context.CancellationToken);
    }

    private static async Task<TokenNode?> FindAsync(ResolveContext context, Guid tokenId) => await ReadAsync(context, tokenId) is [var token, ..] ? token : null;

    private static Task<IReadOnlyList<TokenNode>> ReadAsync(ResolveContext context, Guid? only) =>
        context.Services.GetRequiredService<TokenList>().ReadAsync(context.Properties.Get<Principal>(), only, context.CancellationToken);
}

/// <summary>Input of <c>createToken</c>: the command without the secret, which the server makes.</summary>
internal sealed record CreateTokenInput(Guid CommandId, Guid TokenId, string Name, IReadOnlyList<TokenScope> Scopes, DateOnly? ExpiresOn, Guid? ParticipantId);

internal sealed record CreateTokenPayload(TokenNode? Token, string? Secret, IReadOnlyList<CodedException> Errors);

internal sealed record RevokeTokenPayload(TokenNode? Token, IReadOnlyList<CodedException> Errors);
