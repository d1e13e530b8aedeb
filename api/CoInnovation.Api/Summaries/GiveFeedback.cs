using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Summaries;

/// <summary>Says what one liked about the workshop and what one wishes for, in private: those who facilitated read it without names.</summary>
public sealed record GiveFeedback(Guid CommandId, Guid WorkshopId, Guid ParticipantId, string Like, string Wish) : ICommand
{
    private const int Longest = 500;

    public static Decision Decide(GiveFeedback command, SeatFeedback feedback, CommandContext context)
    {
        var seat = context.Principal.SeatIn(command.WorkshopId);
        if (seat?.ParticipantId != command.ParticipantId)
        {
            throw SummaryRequest.NotFound();
        }

        if (seat.Role == ParticipantRole.Facilitator)
        {
            throw new RuleViolationException("NOT_ALLOWED", "This is a question to those who took part. You read what they answer.");
        }

        var (like, wish) = (Text(command.Like, "like"), Text(command.Wish, "wish"));
        if (like is null && wish is null)
        {
            throw new InvalidInputException("TEXT_EMPTY", "Say what you liked or what you wish for; one of both will do.", ["like"]);
        }

        return feedback.Given is { } given && Equals(given.Like, like) && Equals(given.Wish, wish)
            ? Decision.Nothing
            : new Decision([new NewEvent(new FeedbackGiven(command.WorkshopId, command.ParticipantId, like, wish, context.Now))]);

        Sealed? Text(string typed, string field) =>
            CheckedText.Clean(typed, hasLines: true).Length == 0 ? null : Sealed.Of(command.ParticipantId, CheckedText.Of(typed, Longest, field, hasLines: true));
    }
}
