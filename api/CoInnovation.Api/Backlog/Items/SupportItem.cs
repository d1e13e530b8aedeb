using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Says "me too": each person once, and the product team once on behalf of an organization. Said again, it takes the place of what was said before.</summary>
public sealed record SupportItem(Guid CommandId, Guid ItemId, int? Severity, string? Note, string? OnBehalfOf) : IItemCommand, IOnBehalf
{
    private const int MaxNoteLength = 300;

    [JsonIgnore]
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>The same again is nothing new. Pain points are supported with one's own severity.</summary>
    public static Decision Decide(SupportItem command, ItemState item, CommandContext context)
    {
        if (item.Found("itemId").Kind == ItemKind.PainPoint && command.Severity is null)
        {
            throw new InvalidInputException("SEVERITY_NEEDED", "Say how much it hurts you, from 1 to 5.", ["severity"]);
        }

        var voice = Voice.Of(command, context).AsBefore(item, context);
        var note = context.Optional(command.Note, MaxNoteLength, "note", hasLines: true);
        var severity = Severities.Checked(command.Severity, "severity");
        var isKnown = item.Supporters.TryGetValue(voice.SupporterId, out var own);
        if (isKnown && own!.Severity == severity && own.Note?.Text == note?.Text)
        {
            return Decision.Nothing;
        }

        // Whoever says "me too" follows it by that, unless they said before that they do not want to: then they do again.
        var follows = voice.AddedBy is null && !isKnown && Follower.Said(item, context.Principal) == false;
        var supported = new NewEvent(new ItemSupported(
            voice.SupporterId, voice.OrganizationId, voice.OrganizationName, voice.Side, severity, note, voice.AddedBy, context.Now));
        return new Decision(follows ? [supported, new NewEvent(new ItemFollowed(voice.SupporterId, context.Now))] : [supported]);
    }
}
