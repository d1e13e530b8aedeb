using System.Collections.Immutable;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops;

/// <summary>What one side is asked in a step instead of the common prompt. It is no secret: whoever is in the workshop may read it.</summary>
public sealed record SidePrompt(Side Side, Sealed Prompt);

/// <summary>The same as a facilitator types it, and as pages show it.</summary>
public sealed record SidePromptText(Side Side, string Prompt);

/// <summary>Prompts of sides between what is typed, kept and shown.</summary>
internal static class SidePrompts
{
    /// <summary>Each sealed for who typed it, in the order of the sides; an empty one is none.</summary>
    public static IReadOnlyList<SidePrompt> Of(Guid ownerId, IReadOnlyList<SidePromptText>? prompts)
    {
        if (prompts is null || prompts.Count == 0)
        {
            return [];
        }

        return prompts.DistinctBy(one => one.Side).Count() == prompts.Count
            ? [.. prompts.OrderBy(one => one.Side).Select(one => new SidePrompt(one.Side, TypedText.Optional(ownerId, one.Prompt, StepSettings.LongestPrompt, "sidePrompts"))).Where(one => one.Prompt.Text is { Length: > 0 })]
            : throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Give each side one prompt at most.", ["sidePrompts"]);
    }

    /// <summary>What is left to read: an erased one is as none.</summary>
    public static IReadOnlyList<SidePromptText> Readable(IEnumerable<SidePrompt> prompts) =>
        [.. from one in prompts where one.Prompt.Text is { Length: > 0 } select new SidePromptText(one.Side, one.Prompt.Text!)];

    /// <summary>What somebody of this side is asked; null: of none.</summary>
    public static Sealed PromptFor(this Step step, Side? side) =>
        step.SidePrompts.FirstOrDefault(one => one.Side == side) is { Prompt: { Text.Length: > 0 } own } ? own : step.Prompt;

    public static bool AreTheSame(ImmutableArray<SidePrompt> some, ImmutableArray<SidePrompt> others) =>
        some.Select(one => (one.Side, one.Prompt.Text)).SequenceEqual(others.Select(one => (one.Side, one.Prompt.Text)));
}
