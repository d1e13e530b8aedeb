using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Tokens;

/// <summary>Opens a way in for a program, with the rights of the product team or of one of the caller's seats.</summary>
public sealed record CreateToken(
    Guid CommandId, Guid TokenId, string Name, IReadOnlyList<TokenScope> Scopes, DateOnly? ExpiresOn, Guid? ParticipantId, string SecretHash, string LastFour) : ICommand
{
    public const int NameLength = 100;

    public static Decision Decide(CreateToken command, AccessToken token, CommandContext context)
    {
        if (token.IsCreated)
        {
            throw InvalidInputException.IdTaken("tokenId");
        }

        var name = CheckedText.Of(command.Name, NameLength, "name");
        if (command.Scopes is [])
        {
            throw new InvalidInputException("SCOPES_EMPTY", "A token without a scope could do nothing. Choose at least one.", ["scopes"]);
        }

        if (command.ExpiresOn <= DateOnly.FromDateTime(context.Now.UtcDateTime))
        {
            throw new InvalidInputException("EXPIRY_PAST", "A token must end on a day after today. Choose a later one.", ["expiresOn"]);
        }

        var seat = SeatOf(command, context.Principal);
        return new Decision([new NewEvent(new TokenCreated(
            command.TokenId, Sealed.Of(seat?.ParticipantId ?? ProductTeam.OwnerId, name), command.SecretHash, command.LastFour, [.. command.Scopes.Distinct()],
            seat?.WorkshopId, seat?.ParticipantId, command.ExpiresOn, context.Now))]);
    }

    private static Seat? SeatOf(CreateToken command, Principal principal) => command.ParticipantId switch
    {
        null when principal.IsProductTeam => null,
        null => throw new RuleViolationException("NOT_ALLOWED", "Only the product team can make a token for the whole backlog. Choose one of your seats.", ["participantId"]),
        { } participantId => principal.Seats.FirstOrDefault(seat => seat.ParticipantId == participantId)
            ?? throw new NotFoundException("SEAT_NOT_FOUND", "This seat is not yours (any more). Choose another.", ["participantId"]),
    };
}
