using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Changes the text of the caller's own card, and what stands in its fields unless that is absent.</summary>
public sealed record EditCard(Guid CommandId, Guid WorkshopId, Guid CardId, string Text, IReadOnlyList<CardDetailText>? Details = null) : IWorkshopCommand
{
    public static Decision Decide(EditCard command, Workshop workshop, CommandContext context)
    {
        var (author, _) = workshop.Contributing(context);
        var card = workshop.ChangeableCard(command.CardId, author.ParticipantId);
        var text = TypedText.Lines(author.ParticipantId, command.Text, WriteCard.LongestText, "text");
        var details = command.Details is null ? card.Details : CardDetails.Of(author.ParticipantId, command.Details, workshop.Step(card.StepId), workshop.Board);
        if (text.Text == card.Text.Text && details.SequenceEqual(card.Details))
        {
            return Decision.Nothing;
        }

        var edited = new CardEdited(author.ParticipantId, card.CardId, text, details);
        return workshop.IsRevealed(card.CardId)
            ? Audience.Publish([edited, new CardReworded(card.CardId, text, details), .. SheetPassing.Again(workshop, workshop.Apply(edited), card)])
            : Audience.Publish([edited, .. SheetPassing.Again(workshop, workshop.Apply(edited), card)]);
    }
}
