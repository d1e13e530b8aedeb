using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Changes the text of the caller's own card.</summary>
public sealed record EditCard(Guid CommandId, Guid WorkshopId, Guid CardId, string Text) : IWorkshopCommand
{
    public static Decision Decide(EditCard command, Workshop workshop, CommandContext context)
    {
        var (author, _) = workshop.Contributing(context);
        var card = workshop.ChangeableCard(command.CardId, author.ParticipantId);
        var text = TypedText.Lines(author.ParticipantId, command.Text, WriteCard.LongestText, "text");
        if (text.Text == card.Text.Text)
        {
            return Decision.Nothing;
        }

        var edited = new CardEdited(author.ParticipantId, card.CardId, text);
        return workshop.IsRevealed(card.CardId) ? Audience.Publish(edited, new CardReworded(card.CardId, text)) : Audience.Publish(edited);
    }
}
