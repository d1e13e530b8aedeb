using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Writes a card. In a silent step nobody but its author sees it until it is revealed.</summary>
public sealed record WriteCard(Guid CommandId, Guid WorkshopId, Guid StepId, Guid CardId, string Text, CardKind? Kind, IReadOnlyList<Guid>? Answers,
    IReadOnlyList<CardDetailText>? Details = null,
    // A command that waited through an update is still the same one.
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? BuildsOn = null) : IWorkshopCommand
{
    public const int LongestText = 500;

    private const int MostAnswers = 20;

    public static Decision Decide(WriteCard command, Workshop workshop, CommandContext context)
    {
        var (author, side) = workshop.Contributing(context);
        var step = workshop.WritableStep(command.StepId, side, context.Now);
        if (workshop.Authors.ContainsKey(command.CardId))
        {
            throw InvalidInputException.IdTaken("cardId");
        }

        var own = workshop.SeatOf(author.ParticipantId).Slice;
        var most = step.Method.Shape().MostCards;
        if (own.Cards.Count(card => card.StepId == step.StepId) >= most)
        {
            throw new RuleViolationException("CARD_LIMIT_REACHED", $"You have written {most} cards in this step, and that is the most. Take one back first.");
        }

        if (step.OnSheets() && workshop.IdeasThisRound(author.ParticipantId, step.StepId) >= SheetPassing.IdeasARound)
        {
            throw new RuleViolationException("CARD_LIMIT_REACHED", $"A sheet takes {SheetPassing.IdeasARound} ideas a round, and yours has them. Wait until the sheets are passed on.");
        }

        var answers = command.Answers?.Distinct().ToList() ?? [];
        if (answers.Count > MostAnswers)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"A card answers at most {MostAnswers} others. Leave some out.", ["answers"]);
        }

        foreach (var answered in answers.Select(id => workshop.RevealedCard(id, author.ParticipantId, "answers")))
        {
            if (answered.Kind is not (CardKind.PainPoint or CardKind.Question))
            {
                throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Only pain points and questions can be answered. Choose one of those.", ["answers"]);
            }
        }

        var buildsOn = command.BuildsOn is { } other ? workshop.RevealedCard(other, author.ParticipantId, "buildsOn").CardId : (Guid?)null;
        var text = TypedText.Lines(author.ParticipantId, command.Text, LongestText, "text");
        var details = CardDetails.Of(author.ParticipantId, command.Details, step, workshop.Board);
        var written = new CardWritten(
            author.ParticipantId, command.CardId, step.StepId, command.Kind ?? step.Method.Shape().Writes ?? CardKind.Note, text, answers, context.Now, details,
            workshop.GroupOf(author.ParticipantId, step.StepId), buildsOn);
        return Audience.Publish([written, .. workshop.Shown(written, step)]);
    }
}
