using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog;

/// <summary>Why somebody moved an item of the backlog to another status.</summary>
internal static class Reasons
{
    public const int MaxLength = 500;

    /// <summary>The product team has no seat; its words are sealed for the team as a whole.</summary>
    public static readonly Guid ProductTeamId = ProductTeam.OwnerId;

    public static string Checked(string reason) =>
        CheckedText.Of(reason, MaxLength, "reason", hasLines: true, ifEmpty: "A change of status needs a reason. Say in a sentence why.");

    public static Sealed Seal(string reason, CommandContext context) => Sealed.Of(context.Seat?.ParticipantId ?? ProductTeamId, reason);
}
