using System.Text.Json.Serialization;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Ideas;

/// <summary>
/// Brings an idea up between workshops: the product team's own, one on behalf of an organization, or one of the sender's organization. That the pain points it
/// answers are there is seen to before the command is sent.
/// </summary>
public sealed record SubmitIdea(
    Guid CommandId,
    Guid IdeaId,
    string Text,
    string? Theme,
    string? Question,
    IReadOnlyList<Guid>? PainPointIds,
    Guid? OrganizationId,
    string? OnBehalfOf) : IForOrganization, IOnBehalf, IIdeaCommand
{
    private const int MaxText = 500;

    [JsonIgnore]
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>Who brings it up supports it from the start, unless it is the product team's own.</summary>
    public static Decision Decide(SubmitIdea command, Idea idea, CommandContext context)
    {
        if (idea.Item.IsKnown || idea.IsSomethingElse)
        {
            throw InvalidInputException.IdTaken("ideaId");
        }

        Guid[] painPoints = [.. (command.PainPointIds ?? []).Distinct()];
        if (painPoints.Length > AnswerPainPoint.MaxCount)
        {
            throw AnswerPainPoint.TooMany("painPointIds");
        }

        var isOwn = context is { Seat: null, Principal.IsProductTeam: true } && (command.OnBehalfOf, command.OrganizationId) == (null, null);
        var voice = isOwn ? null : Voice.OfSubmitter(command, context);
        var text = context.Seal(CheckedText.Of(command.Text, MaxText, "text", hasLines: true));
        var (theme, question) = (context.Optional(command.Theme, ItemTexts.MaxName, "theme"), context.Optional(command.Question, MaxText, "question", hasLines: true));
        List<NewEvent> events =
        [
            new(new IdeaSubmitted(
                command.IdeaId, text, voice?.Side ?? Side.Vendor, voice?.OrganizationId, voice?.OrganizationName, theme, question, painPoints, voice?.AddedBy, context.Now)),
        ];
        if (voice is not null)
        {
            events.Add(new(new ItemSupported(voice.SupporterId, voice.OrganizationId, voice.OrganizationName, voice.Side, Severity: null, Note: null, voice.AddedBy, context.Now)));
        }

        return new Decision(events);
    }
}
