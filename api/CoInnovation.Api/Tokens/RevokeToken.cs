using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Tokens;

/// <summary>Ends a token for good, and whatever is open by it.</summary>
public sealed record RevokeToken(Guid CommandId, Guid TokenId) : ICommand
{
    public static Decision Decide(RevokeToken command, AccessToken token, CommandContext context)
    {
        if (!token.IsCreated || !AccessToken.BelongsTo(context.Principal, token.ParticipantId))
        {
            throw AccessToken.NotFound();
        }

        return token.IsRevoked ? Decision.Nothing : new Decision([new NewEvent(new TokenRevoked(context.Now, context.Principal.IsProductTeam ? null : token.ParticipantId))]);
    }
}
