using System.Text.Json.Serialization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops;

/// <summary>What a facilitator says about a step; what is absent follows from its method.</summary>
public sealed record StepSettings(
    Method Method, string Title, string Prompt, int Minutes, Visibility? Visibility = null, bool Anonymous = false, IReadOnlyList<Side>? Writers = null,
    int? VoteBudget = null, int? MaxPerCard = null, bool? SelfVote = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SidePromptText>? SidePrompts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StepPace? Pace = null)
{
    public const int LongestMinutes = 240;

    public const int LongestPrompt = 500;

    public StepPlan Plan(Guid stepId, Guid ownerId) => new(
        stepId,
        Method,
        TypedText.By(ownerId, Title, 80, "title"),
        TypedText.Optional(ownerId, Prompt, LongestPrompt, "prompt"),
        Checked(Minutes, LongestMinutes),
        Visibility ?? Method.Shape().Visibility,
        Anonymous,
        Writers is null ? MethodShapes.AllSides : [.. Writers.Distinct().Order()],
        CheckedDots(VoteBudget, "voteBudget"),
        CheckedDots(MaxPerCard, "maxPerCard"),
        SelfVote,
        Workshops.SidePrompts.Of(ownerId, SidePrompts),
        StepPace.Checked(Pace));

    /// <summary>How many dots; null: as usual.</summary>
    public static int? CheckedDots(int? chosen, string field) => chosen is null or (>= 1 and <= 20)
        ? chosen
        : throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Choose 1 to 20 dots.", [field]);

    public static int Checked(int minutes, int longest) =>
        minutes >= 1 && minutes <= longest
            ? minutes
            : throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"A time of {minutes} minutes is not possible. Choose 1 to {longest}.", ["minutes"]);
}
