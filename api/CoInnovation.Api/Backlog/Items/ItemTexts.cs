using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>Texts that are typed about items of the backlog.</summary>
internal static class ItemTexts
{
    /// <summary>The text under the key of whoever typed it.</summary>
    public static Sealed Seal(this CommandContext context, string text) => Reasons.Seal(text, context);
}
